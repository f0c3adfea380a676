import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { ancestors, closest, descendants, isSeen, shownText } from "#audit/document/query.ts";
import { area, shared } from "#audit/evidence/screenshot.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { isTold, saidOf } from "#audit/said.ts";

const FEWEST_WORDS = 4;
const DIALOGS = new Set(["dialog", "alertdialog"]);

export default check({
  title: {
    en: "Text that can be seen is not hidden from assistive technology",
    sv: "Text som syns är inte dold för hjälpmedel",
  },
  criteria: ["1.3.1"],
  harm: {
    en: "People who use a screen reader do not get to know what others read here.",
    sv: "Den som använder skärmläsare får inte veta det som andra läser här.",
  },
  mend: {
    en: 'Take away aria-hidden="true" from what says something.',
    sv: 'Ta bort aria-hidden="true" från det som säger något.',
  },
  impact: "serious",
  evidence: snapshot,
  targets: (page) => hiddenTexts(page),
  judge: ({ text, told }) =>
    told
      ? passed
      : cantTell({
          en: `“${text.slice(0, 80)}” is shown but hidden from assistive technology. Is it said in another way?`,
          sv: `”${text.slice(0, 80)}” visas men är dolt för hjälpmedel. Sägs det på annat sätt?`,
        }),
  examples: {
    passed: [
      `<p><span aria-hidden="true">Open from Monday to Friday</span><span style="position:absolute;left:-999px">Open from Monday to Friday</span></p>`,
      `<div role="img" aria-label="Four stars out of five"><p aria-hidden="true">Four stars out of five</p></div>`,
      `<h2 aria-hidden="true">News</h2><h2>News</h2>`,
      `<svg width="200" height="80"><g aria-hidden="true"><text y="20">310 Jan</text><text y="40">295 Feb</text><text y="60">340 Mar</text><text y="80">365 Apr</text></g></svg><table><tr><th>Month</th><th>Trips</th></tr><tr><th>January</th><td>310</td></tr><tr><th>February</th><td>295</td></tr><tr><th>March</th><td>340</td></tr><tr><td>April</td><td>365</td></tr></table>`,
      `<section aria-label="Official website of the library"><div aria-hidden="true"><p>An official website of the library</p><p>How you know</p></div><button>How you know</button></section>`,
    ],
    failed: [],
    inapplicable: [
      `<div style="width: 300px; overflow: hidden"><ul style="display: flex; padding: 0; list-style: none; transform: translateX(0)"><li style="flex: 0 0 300px">Cliffs and birds in the north</li><li style="flex: 0 0 300px" aria-hidden="true">Sand and lighthouses in the south</li></ul></div>`,
      `<button><span aria-hidden="true">×</span> Close</button>`,
      `<p aria-hidden="true" hidden>This is not shown at all now</p>`,
      `<main aria-hidden="true"><p>This lies behind a dialog now</p></main><div role="dialog" aria-modal="true" aria-label="Ask">Sure?</div>`,
      `<span aria-hidden="true">home</span>`,
      `<p>A text that all may read.</p>`,
    ],
    cantTell: [
      `<svg width="200" height="80"><g aria-hidden="true"><text y="20">310 Jan</text><text y="40">295 Feb</text><text y="60">340 Mar</text><text y="80">365 Apr</text></g></svg><p>In January there were 310 trips, in February fewer, and in March more.</p>`,
      `<section aria-label="Library"><div aria-hidden="true"><p>An official website of the library</p><p>How you know</p></div><button>How you know</button></section>`,
      `<p aria-hidden="true">The office is closed on Friday this week.</p>`,
      `<h2 aria-hidden="true">News</h2>`,
      `<div aria-hidden="true"><h2>Contact</h2><p>Call 08-123 45 67 on weekdays.</p></div>`,
    ],
  },
});

function hiddenTexts({ elements }: PageSnapshot) {
  const hiding = elements.filter(
    (element) =>
      element.attributes.get("aria-hidden") === "true" &&
      !(element.parent && closest(element.parent, isHiding)) &&
      !closest(element, ({ tag }) => tag === "label" || tag === "legend") &&
      isSeen(element) &&
      !isCutAway(element) &&
      saysSomething(element),
  );
  if (hiding.length === 0 || elements.some(isOpenDialog)) return [];
  const said = saidOf(elements);
  return hiding.map((element) => {
    const text = shownText(element);
    return {
      text,
      told: isTold(element, said),
      selector: element.selector,
      html: element.html,
    };
  });
}

/** Whether it stands wholly beyond the edge of a part that hides, or scrolls, what is there: the next slide. */
function isCutAway(element: PageElement): boolean {
  return ancestors(element).some(
    ({ style, box }) =>
      /hidden|clip|auto|scroll/.test(`${style?.["overflow-x"]} ${style?.["overflow-y"]}`) &&
      element.box &&
      box &&
      area(shared(element.box, box)) === 0,
  );
}

function isHiding({ attributes }: PageElement): boolean {
  return attributes.get("aria-hidden") === "true";
}

function isOpenDialog({ attributes, tag, exposed }: PageElement): boolean {
  const role = attributes.get("role") ?? "";
  return exposed !== undefined && (tag === "dialog" || DIALOGS.has(role));
}

function saysSomething(element: PageElement): boolean {
  const text = shownText(element);
  if (!/\p{L}/u.test(text)) return false;
  if (/^h[1-6]$/.test(element.tag) || descendants(element).some(({ tag }) => /^h[1-6]$/.test(tag)))
    return true;
  return text.split(" ").filter((word) => /\p{L}/u.test(word)).length >= FEWEST_WORDS;
}
