import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, isHidden, isSeen, shownText, squeeze } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

// What has a title that browsers or readers are told of in another way.
const OTHER =
  /^(html|body|head|abbr|acronym|dfn|iframe|frame|object|embed|img|area|time|svg|math|video|audio|input|select|textarea|option|optgroup|form|fieldset|table|canvas|meter|progress|style|link|code|pre|bdo)$/;
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
        page,
      }));
    }),
  judge: ({ title, page }) =>
    page.includes(title.toLowerCase().replace(/[.:!?]+$/, ""))
      ? passed
      : failed({
          en: `Only a mouse brings up “${title.slice(0, 80)}”: it stands in a title attribute and nowhere else.`,
          sv: `Bara en mus får fram ”${title.slice(0, 80)}”: det står i attributet title och ingen annanstans.`,
        }),
  examples: {
    passed: [
      `<p title="Open every day">The library is open every day of the week.</p>`,
      `<ul><li title="Loans">Loans</li></ul>`,
      `<p><span title="Ten kronor.">Fee</span>: ten kronor</p>`,
    ],
    failed: [
      `<p>Fee: <span title="Ten kronor for each day">see here</span></p>`,
      `<p title="Closed on holidays">Open from ten to six.</p>`,
      `<table><tr><th>Day</th><td title="Only for groups that have booked">Monday</td></tr></table>`,
    ],
    inapplicable: [
      `<p>The <abbr title="European Union">EU</abbr></p>`,
      `<p><a href="/a" title="Opens a map">The way here</a></p>`,
      `<section title="News"><p>We open.</p></section>`,
      `<p>Hello <span title="smile">😀</span>, it was <span title="2026-05-04 10:00">yesterday</span></p>`,
      `<label title="As on your card">Name <input></label>`,
    ],
  },
});

function isTitled(element: PageElement): boolean {
  const { tag, exposed, style } = element;
  const title = attribute(element, "title");
  if (OTHER.test(tag) || !/\p{L}{3}/u.test(title) || !isSeen(element) || isHidden(element))
    return false;
  if (!ORDINARY.test(exposed?.role ?? "") || !ORDINARY.test(attribute(element, "role")))
    return false;
  // A sign that looks the same to all, and a date in full, are no news.
  if (/\p{Extended_Pictographic}/u.test(shownText(element)) || /^\D{0,20}\d/.test(title))
    return false;
  if (element.attributes.has("aria-label") || element.attributes.has("aria-describedby"))
    return false;
  // How a mouse moves an edge is for the mouse.
  return !/-resize$|grab/.test(style?.cursor ?? "") && closest(element, isReached) === undefined;
}

function isReached({ tag, attributes, exposed }: PageElement): boolean {
  return (
    /^(a|button|summary|label|svg)$/.test(tag) ||
    attributes.has("tabindex") ||
    exposed?.properties.get("focusable") === true ||
    attributes.has("contenteditable")
  );
}
