import { check, failed, passed } from "#audit/check.ts";
import type { Box, PageElement } from "#audit/document/element.ts";
import { ancestors, isSeen, shownText, texts } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const MEANT = new Set([
  "ins",
  "abbr",
  "acronym",
  "dfn",
  "a",
  "summary",
  "label",
  "html",
  "body",
  "rt",
  "math",
]);

export default check({
  title: {
    en: "What is underlined is a link",
    sv: "Det som är understruket är en länk",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People take underlined words for a link, click on them in vain and believe that the page is broken.",
    sv: "Understruken text tas för en länk; man klickar förgäves och tror att sidan är trasig.",
  },
  mend: {
    en: "Show what matters with strong or a heading, and leave underlining to links.",
    sv: "Framhäv med strong eller en rubrik, och låt bara länkar vara understrukna.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(({ style, tag }) => style && !MEANT.has(tag)).filter(isUnderlined),
  judge(element) {
    const text = shownText(element);
    if (text.length < 2 || !isSeen(element) || isFollowed(element)) return passed;
    return failed({
      en: `“${text.slice(0, 60)}” is underlined, but is no link.`,
      sv: `”${text.slice(0, 60)}” är understruket men är ingen länk.`,
    });
  },
  examples: {
    passed: [
      `<a href="/a"><span style="text-decoration: underline">Permits</span></a>`,
      `<button style="text-decoration: underline">Show more</button>`,
      `<span role="link" tabindex="0" style="text-decoration: underline">Permits</span>`,
      `<div style="text-decoration: underline"><a href="/a">Permits</a></div>`,
      `<div style="position: relative"><p aria-hidden="true" style="text-decoration: underline">How you know</p><button aria-label="How you know" style="position: absolute; inset: 0; width: 100%; background: none; border: 0"></button></div>`,
      `<div style="position: relative"><p aria-hidden="true" style="position: relative; z-index: 2; pointer-events: none">Drag the file here or <span style="text-decoration: underline">choose it</span></p><input type="file" aria-label="Drag the file here or choose it" style="position: absolute; inset: 0; width: 100%; z-index: 1; text-indent: -99em"></div>`,
    ],
    failed: [
      `<p>The library is <u>always</u> open.</p>`,
      `<p><span style="text-decoration: underline">Opening hours</span></p>`,
      `<h2 style="text-decoration: underline">Opening hours</h2>`,
      `<div style="position: relative"><p style="text-decoration: underline">How you know</p><button aria-label="Close" style="position: absolute; top: 0; right: 0">×</button></div>`,
    ],
    inapplicable: [
      `<p>The library is <ins>always</ins> open on <abbr title="Monday">Mon</abbr>.</p>`,
      `<a href="/a">Permits</a>`,
      `<u hidden>Permits</u>`,
      `<p><s>Gone</s></p>`,
    ],
  },
});

function isUnderlined({ style }: PageElement): boolean {
  return style?.["text-decoration-line"].includes("underline") ?? false;
}

/** Whether it can be followed: it, something around it, or all of the words in it. */
function isFollowed(element: PageElement): boolean {
  const around = [element, ...ancestors(element)];
  return (
    around.some((at) => at.tag === "label" || isActive(at)) ||
    element.content.some((child) => child.kind === "element" && isActive(child)) ||
    element.document.elements.some((at) => isActive(at) && liesOver(at, element))
  );
}

/** Whether a press on any of the words is a press on `control`. */
function liesOver({ box, paintOrder }: PageElement, words: PageElement): boolean {
  const lines = texts(words).flatMap(({ lines }) => lines);
  const isReached = paintOrder > words.paintOrder || words.style?.["pointer-events"] === "none";
  return box !== undefined && isReached && lines.every((line) => holds(box, line));
}

function holds(box: Box, { x, y, width, height }: Box): boolean {
  return (
    x >= box.x && y >= box.y && x + width <= box.x + box.width && y + height <= box.y + box.height
  );
}

function isActive({ tag, clickable, exposed, attributes }: PageElement): boolean {
  if (tag === "html" || tag === "body") return false;
  return (
    clickable ||
    attributes.has("tabindex") ||
    /link|button|tab|menuitem|option/.test(exposed?.role ?? "")
  );
}
