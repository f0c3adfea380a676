import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import {
  attribute,
  children,
  closest,
  descendants,
  isSeen,
  px,
  shownText,
} from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const MARKS = /["“”„«»‘‚]|^['’]|['’]$/;
const AFTER = /(^|\s)[—–-] ?\p{Lu}/u;
const SAYS =
  /:$|\b(says?|said|wrote|writes|quote[sd]?|according to|säger|sade|sa|skriver|skrev|citat|citerar|enligt|ur|from)\b/i;

/** WCAG F43, and technique H49. */
export default check({
  title: {
    en: "What is marked up as a quotation is one",
    sv: "Det som är uppmärkt som citat är ett citat",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who use a screen reader hear that somebody is quoted where the text is only indented.",
    sv: "Den som använder skärmläsare hör att någon citeras där texten bara är indragen.",
  },
  mend: {
    en: "Take the blockquote away, and indent the text with a margin in CSS.",
    sv: "Ta bort blockquote, och dra in texten med en marginal i CSS.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        element.tag === "blockquote" &&
        /^(|blockquote)$/.test(attribute(element, "role")) &&
        isSeen(element) &&
        shownText(element) !== "",
    ),
  judge: (element) => {
    if (isForIndentation(element))
      return failed({
        en: "A quotation holds nothing but another quotation: it is there to indent the text.",
        sv: "Ett citat innehåller bara ett annat citat: det är till för att dra in texten.",
      });
    const words = shownText(element).slice(0, 60);
    return isQuoted(element) || isForIndentation(element.parent)
      ? passed
      : cantTell({
          en: `Is “${words}” a quotation, or only indented?`,
          sv: `Är ”${words}” ett citat, eller bara indraget?`,
        });
  },
  examples: {
    passed: [
      `<blockquote>“Open from ten to six.”</blockquote>`,
      `<p>The director says:</p><blockquote><p>We are open.</p></blockquote>`,
      `<blockquote><p>We are open.</p><footer>Anna Berg</footer></blockquote>`,
      `<blockquote style="border-left: 4px solid">We are open.</blockquote>`,
      `<blockquote>We are open.<br>— Anna Berg</blockquote>`,
    ],
    failed: [
      `<blockquote><blockquote>On Sundays from twelve.</blockquote></blockquote>`,
      `<blockquote> <blockquote><blockquote>“On Sundays.”</blockquote></blockquote> </blockquote>`,
      `<div><blockquote><blockquote><p>From twelve.</p></blockquote></blockquote></div>`,
    ],
    inapplicable: [
      `<p style="margin-left: 40px">On Sundays from twelve.</p>`,
      `<blockquote hidden>On Sundays from twelve.</blockquote>`,
      `<blockquote role="presentation">On Sundays from twelve.</blockquote>`,
    ],
    cantTell: [`<blockquote>Open from ten to six.</blockquote>`],
  },
});

function isForIndentation(element: PageElement | undefined): boolean {
  if (element?.tag !== "blockquote") return false;
  const [only, ...more] = children(element);
  const bare = element.content.every((child) => child.kind === "element" || !child.text.trim());
  return only?.tag === "blockquote" && more.length === 0 && bare;
}

/** Whether anything in it, before it, after it or in its look says that somebody is quoted. */
function isQuoted(element: PageElement): boolean {
  const text = shownText(element);
  const inside = descendants(element);
  if (MARKS.test(text) || AFTER.test(text) || attribute(element, "cite")) return true;
  if (attribute(element, "class") || attribute(element, "lang")) return true;
  if (inside.some(({ tag }) => /^(cite|q|footer|figcaption|em|i)$/.test(tag))) return true;
  if (closest(element, ({ tag }) => tag === "figure")) return true;
  return (
    isDrawnApart(element) || SAYS.test(beside(element, -1)) || /^[—–-]/.test(beside(element, 1))
  );
}

/** More than an indent tells it from the text around. */
function isDrawnApart({ style, content }: PageElement): boolean {
  const generated = content.some((child) => child.kind === "text" && child.generated);
  if (!style || generated) return true;
  return (
    px(style["border-left-width"]) > 0 ||
    style["font-style"] !== "normal" ||
    style["background-image"] !== "none" ||
    !/, 0\)$/.test(style["background-color"])
  );
}

function beside(element: PageElement, step: 1 | -1): string {
  const around = (element.parent?.content ?? []).filter(
    (child) => child.kind === "element" || child.text.trim(),
  );
  const child = around[around.indexOf(element) + step];
  if (!child) return "";
  return child.kind === "text" ? child.text.trim() : shownText(child);
}
