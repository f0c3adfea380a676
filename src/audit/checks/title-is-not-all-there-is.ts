import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import {
  ancestors,
  attribute,
  isHidden,
  isSeen,
  shownText,
  squeeze,
} from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

// What has a title that browsers or readers are told of in another way.
const OTHER =
  /^(html|body|head|abbr|acronym|dfn|iframe|frame|object|embed|area|time|svg|math|video|audio|input|select|textarea|option|optgroup|form|fieldset|table|canvas|meter|progress|style|link|code|pre|bdo)$/;
const FEWEST_WORDS = 5;
const PART =
  /^(none|generic|main|region|article|form|navigation|complementary|contentinfo|banner|search|group|dialog|document|RootWebArea|sectionheader|sectionfooter)$/i;
const ORDINARY =
  /^(|none|generic|paragraph|listitem|cell|strong|emphasis|term|definition|heading|statictext|mark|labeltext)$/i;

/** WCAG H65 and H33 advise against it; HTML: relying on the title attribute is discouraged. */
export default check({
  title: {
    en: "What is said in a title attribute is said in the text too",
    sv: "Det som sägs i attributet title sägs också i texten",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who use the keyboard, a touch screen or a screen reader do not get what comes up only when a mouse rests on the text.",
    sv: "Den som använder tangentbord, pekskärm eller skärmläsare får inte det som bara kommer fram när en mus vilar på texten.",
  },
  mend: {
    en: "Write it in the text, or put it behind a button that shows it.",
    sv: "Skriv det i texten, eller lägg det bakom en knapp som visar det.",
  },
  evidence: snapshot,
  targets: ({ documents }) =>
    documents.flatMap(({ root, elements }) => {
      const titled = elements.filter(isTitled);
      const page = titled.length > 0 ? shownText(root).toLowerCase() : "";
      return titled.map((element) => ({
        selector: element.selector,
        html: element.html,
        title: squeeze(attribute(element, "title")),
        image: element.tag === "img" ? attribute(element, "alt").toLowerCase() : undefined,
        page,
      }));
    }),
  judge({ title, image, page }) {
    const plain = title.toLowerCase().replace(/[.:!?]+$/, "");
    if (page.includes(plain) || image?.includes(plain)) return passed;
    const said = title.slice(0, 80);
    if (image !== undefined)
      return cantTell({
        en: `Does anybody need to know “${said}”? Only a mouse brings it up: it stands in the title attribute of an image and nowhere else.`,
        sv: `Behöver någon veta ”${said}”? Bara en mus får fram det: det står i en bilds attribut title och ingen annanstans.`,
      });
    return failed({
      en: `Only a mouse brings up “${said}”: it stands in a title attribute and nowhere else.`,
      sv: `Bara en mus får fram ”${said}”: det står i attributet title och ingen annanstans.`,
    });
  },
  examples: {
    passed: [
      `<p title="Open every day">The library is open every day of the week.</p>`,
      `<ul><li title="Loans">Loans</li></ul>`,
      `<p><span title="Ten kronor.">Fee</span>: ten kronor</p>`,
      `<img src="/a.png" alt="The hall of the library in snow, seen from the park" title="The hall of the library in snow">`,
    ],
    failed: [
      `<p>Fee: <span title="Ten kronor for each day">see here</span></p>`,
      `<p title="Closed on holidays">Open from ten to six.</p>`,
      `<main tabindex="-1"><p>The price holds <span title="Only from April to October, each hour from the landing">a tour by boat</span>.</p></main>`,
      `<table><tr><th>Day</th><td title="Only for groups that have booked">Monday</td></tr></table>`,
    ],
    inapplicable: [
      `<p>The <abbr title="European Union">EU</abbr></p>`,
      `<p><a href="/a" title="Opens a map">The way here</a></p>`,
      `<section title="News"><p>We open.</p></section>`,
      `<p>Hello <span title="smile">😀</span>, it was <span title="2026-05-04 10:00">yesterday</span></p>`,
      `<label title="As on your card">Name <input></label>`,
      `<ul role="listbox" aria-label="Day"><li role="option" tabindex="-1" aria-selected="true"><span title="Only for groups that have booked">Monday</span></li></ul>`,
      `<img src="/a.png" alt="The hall in snow" title="Photo: Kim Berg"> <img src="/b.png" alt="The hall" title="Hall">`,
      `<a href="/a"><img src="/a.png" alt="The hall" title="Here you can see how the hall is built"></a>`,
    ],
    cantTell: [
      `<img src="/a.png" alt="The hall" title="The hall is closed for repairs until the spring">`,
      `<figure><img src="/a.png" alt="Map of the zones" title="Zone B costs two tickets after six o'clock"><figcaption>Zones</figcaption></figure>`,
    ],
  },
});

function isTitled(element: PageElement): boolean {
  const { tag, exposed, style } = element;
  const title = attribute(element, "title");
  if (OTHER.test(tag) || !/\p{L}{3}/u.test(title) || !isSeen(element) || isHidden(element))
    return false;
  if (tag === "img" && !isExplanation(title)) return false;
  if (tag !== "img" && [exposed?.role ?? "", attribute(element, "role")].some(isSpecial))
    return false;
  // A sign that looks the same to all, and a date in full, are no news.
  if (/\p{Extended_Pictographic}/u.test(shownText(element)) || /^\D{0,20}\d/.test(title))
    return false;
  if (element.attributes.has("aria-label") || element.attributes.has("aria-describedby"))
    return false;
  // How a mouse moves an edge is for the mouse.
  if (/-resize$|grab/.test(style?.cursor ?? "") || isReached(element)) return false;
  return !ancestors(element).some((around) => isReached(around) && !isPart(around));
}

/** Some words more than a name or whose the picture is. */
function isExplanation(title: string): boolean {
  return (
    title.split(/\s+/).length >= FEWEST_WORDS &&
    !/©|\b(photo|foto|picture|bild|credit)\b/i.test(title)
  );
}

function isSpecial(role: string): boolean {
  return !ORDINARY.test(role);
}

function isReached({ tag, attributes, exposed }: PageElement): boolean {
  return (
    /^(a|button|summary|label|svg)$/.test(tag) ||
    attributes.has("tabindex") ||
    exposed?.properties.get("focusable") === true ||
    attributes.has("contenteditable")
  );
}

/** A part of the page that a link or a script moves focus to tells nothing of what stands in it. */
function isPart({ attributes, exposed }: PageElement): boolean {
  return PART.test(exposed?.role ?? "") && Number(attributes.get("tabindex")) < 0;
}
