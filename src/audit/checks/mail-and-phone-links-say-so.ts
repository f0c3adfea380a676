import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import {
  ancestors,
  attribute,
  descendants,
  isHidden,
  isShown,
  languageOf,
  shownText,
} from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const ADDRESS = /\S@\S|\(at\)|\[at\]|(\d[\s().+-]*){5}/;
const WORDS =
  /e-?post|e-?mail|\bmail|mejl|skriv|kontakt|contact|writ(e|ing)|message|meddela|telefon|tfn|\btel\b|phone|\bring|\bcall|\bsms\b|\btext\b|mobil|number|nummer|växel|hör av|get in touch|reach (us|me|him|her|them)|☎|✆|✉|📞|📧|📱/iu;
// Signs of text around a link that still belong to it.
const NEAR = 250;

/** The general rule that a link tells what it does: WCAG G91, and advice of W3C and of Digg. */
export default check({
  title: {
    en: "A link that opens mail or a call says so",
    sv: "En länk som öppnar e-post eller ett samtal säger det",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People expect another page, and lose their place when a mail program or the telephone opens instead.",
    sv: "Man väntar sig en annan sida och tappar bort sig när e-postprogrammet eller telefonen öppnas i stället.",
  },
  mend: {
    en: "Write the address or the number as the link's text, or a word that says it: “Email Anna Andersson”.",
    sv: "Skriv adressen eller numret som länktext, eller ett ord som säger det: ”Mejla Anna Andersson”.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        element.tag === "a" &&
        /^(mailto:[^?]|tel:|sms:)/i.test(attribute(element, "href")) &&
        Boolean(element.exposed?.name.trim()) &&
        isShown(element) &&
        !isHidden(element) &&
        /^(|en|sv)(-|$)/.test(languageOf(element)),
    ),
  judge: (link) => {
    if (says(nameOf(link)) || hasPicture(link) || says(near(link))) return passed;
    const isMail = /^mailto:/i.test(attribute(link, "href"));
    const name = link.exposed?.name.trim();
    return failed({
      en: `“${name}” opens ${isMail ? "a mail" : "a call"}, and neither the link nor the text by it says so.`,
      sv: `”${name}” öppnar ${isMail ? "e-post" : "ett samtal"}, men varken länken eller texten intill säger det.`,
    });
  },
  examples: {
    passed: [
      `<p><a href="mailto:info@example.org">info@example.org</a></p>`,
      `<p><a href="tel:+4612345">012-34 56 78</a></p>`,
      `<p><a href="mailto:info@example.org">Mejla Anna Andersson</a></p>`,
      `<p>Email: <a href="mailto:info@example.org">Anna Andersson</a></p>`,
      `<h2>Contact</h2><ul><li><a href="mailto:info@example.org">Anna Andersson</a></li></ul>`,
    ],
    failed: [
      `<p><a href="mailto:info@example.org">Anna Andersson</a></p>`,
      `<p>Our librarian is <a href="tel:+4612345">Anna Andersson</a>.</p>`,
      `<p lang="sv"><a href="MAILTO:info@example.org">Biblioteket</a></p>`,
    ],
    inapplicable: [
      `<a href="/anna">Anna Andersson</a>`,
      `<a href="mailto:?subject=Read">Share</a>`,
      `<p hidden><a href="mailto:info@example.org">Anna</a></p>`,
    ],
  },
});

function says(text: string): boolean {
  return ADDRESS.test(text) || WORDS.test(text);
}

function nameOf({ exposed }: PageElement): string {
  return `${exposed?.name ?? ""} ${exposed?.description ?? ""}`;
}

/** What is drawn in it or right beside it may be a letter or a telephone. */
function hasPicture(link: PageElement): boolean {
  const isPicture = ({ tag, style }: PageElement) =>
    /^(img|svg|i)$/.test(tag) || /url\(/.test(style?.["background-image"] ?? "");
  const beside = link.parent?.content ?? [];
  return (
    [link, ...descendants(link)].some(isPicture) ||
    beside.some((child) => child.kind === "element" && isPicture(child)) ||
    link.content.some((child) => child.kind === "text" && child.generated !== undefined)
  );
}

/** The texts of the parts around it that are small enough to belong to it. */
function near(link: PageElement): string {
  return ancestors(link)
    .filter(({ tag }) => !/^(main|body|html)$/.test(tag))
    .slice(0, 5)
    .map((around) => shownText(around))
    .concat(heading(link))
    .filter((text) => text.length < NEAR)
    .join(" ");
}

/** The heading that it stands under. */
function heading(link: PageElement): string {
  const { elements } = link.document;
  const before = elements.slice(0, elements.indexOf(link));
  const found = before.findLast(({ tag }) => /^(h[1-6]|th|dt)$/.test(tag));
  return found ? shownText(found) : "";
}
