import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, isSeen, shownText, squeeze } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

/** Technique H33: a title adds to the text of a link. */
export default check({
  title: {
    en: "A title attribute does not repeat the text that it stands by",
    sv: "Attributet title upprepar inte texten som det står på",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who use a magnifier get a box over the page with what they have just read, and some screen readers say the text twice.",
    sv: "Den som använder förstoring får en ruta över sidan med det som redan står där, och vissa skärmläsare läser texten två gånger.",
  },
  mend: { en: "Take the title attribute away.", sv: "Ta bort attributet title." },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        /^(a|button|summary|label|li|h[1-6])$/.test(element.tag) &&
        attribute(element, "title") !== "" &&
        isSeen(element) &&
        shownText(element) !== "",
    ),
  judge: (element) =>
    plain(shownText(element)) === plain(attribute(element, "title")) && !mayBeCutOff(element)
      ? failed({
          en: `The title “${attribute(element, "title").slice(0, 60)}” is what the text says already.`,
          sv: `Attributet title säger ”${attribute(element, "title").slice(0, 60)}”, och det står redan i texten.`,
        })
      : passed,
  examples: {
    passed: [
      `<a href="/a" title="Opening hours during the holidays too">Opening hours</a>`,
      `<button type="button" title="Closes the dialog">×</button>`,
      `<a href="/a" title="A very long name of a file" style="display: block; overflow: hidden; text-overflow: ellipsis; width: 80px; white-space: nowrap">A very long name of a file</a>`,
    ],
    failed: [
      `<a href="/a" title="Opening hours">Opening hours</a>`,
      `<button type="button" title="Send ">Send</button>`,
      `<a href="/a" title="opening hours"><span>Opening</span> <b>hours</b></a>`,
    ],
    inapplicable: [
      `<a href="/a" title="Opening hours" aria-label="Opening hours"><svg width="20" height="20"></svg></a>`,
      `<a href="/a">Opening hours</a>`,
      `<p hidden><a href="/a" title="Opening hours">Opening hours</a></p>`,
    ],
  },
});

function plain(text: string): string {
  return squeeze(text)
    .toLowerCase()
    .replace(/[\s.:…!?]+$/u, "");
}

/** A title that gives the whole of what the box has no room for repeats nothing. */
function mayBeCutOff(element: PageElement): boolean {
  const cuts = ({ style }: PageElement) =>
    style?.["text-overflow"] === "ellipsis" || /^\d/.test(style?.["-webkit-line-clamp"] ?? "");
  return (
    closest(element, cuts) !== undefined ||
    element.content.some((child) => child.kind === "element" && cuts(child))
  );
}
