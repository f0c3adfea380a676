import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { inOrder, isTurned } from "#audit/document/order.ts";
import { children, isSeen, shownText } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { isToldInOrder } from "#audit/told-order.ts";

// Words that a part must have for its place among the others to matter.
const LEAST_WORDS = 4;

/** WCAG F1, and technique C27. */
export default check({
  title: {
    en: "Parts are read in the order in which they are seen",
    sv: "Delar läses i den ordning som de syns",
  },
  criteria: ["1.3.2"],
  impact: "moderate",
  harm: {
    en: "People who use a screen reader hear the parts in another order than others see them.",
    sv: "Den som använder skärmläsare hör delarna i en annan ordning än andra ser dem.",
  },
  mend: {
    en: "Write the parts in the order in which they are to be read, and do not turn it round with CSS.",
    sv: "Skriv delarna i den ordning som de ska läsas, och vänd inte på den med CSS.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.flatMap((element) => {
      const parts = texts(element);
      if (parts.length < 2) return [];
      const { selector, html } = element;
      if (/flex|grid/.test(element.style?.display ?? ""))
        return [{ selector, html, parts, isWrong: isTurned(element, parts) && !inOrder(parts) }];
      const placed = parts.filter(isPlaced);
      // What slides in and out of a box is put in order by its script.
      const slides = element.style?.["overflow-x"] !== "visible";
      return placed.length > 1 && !slides
        ? [{ selector, html, parts: placed, isWrong: isMovedUp(placed) }]
        : [];
    }),
  judge: ({ parts, isWrong }) => {
    const [first] = parts;
    if (!isWrong || !first) return passed;
    const words = shownText(first).slice(0, 40);
    if (isToldInOrder(asSeen(parts)) && !isToldInOrder(parts))
      return failed({
        en: `“${words}…” is written first and shown later. The words of the parts say in which order they are to be read, which is the one that is seen, not that of the source.`,
        sv: `”${words}…” är skrivet först men visas senare. Delarnas ord säger i vilken ordning de ska läsas, och den syns men är inte källans.`,
      });
    return cantTell({
      en: `“${words}…” is written first and shown later. Does the text mean the same when it is read in the order of the source?`,
      sv: `”${words}…” är skrivet först men visas senare. Betyder texten samma sak när den läses i källans ordning?`,
    });
  },
  examples: {
    passed: [
      `<div style="display: flex"><p>First you apply on the net.</p><p>Then you wait for an answer.</p></div>`,
      `<div style="display: grid; grid-template-columns: 1fr 1fr"><p>First you apply on the net.</p><p>Then you wait for an answer.</p></div>`,
      `<div style="display: flex; flex-direction: row-reverse; flex-wrap: wrap-reverse"><p style="width: 100%; order: 1">First you apply on the net.</p><p style="width: 100%; order: 0">Then you wait for an answer.</p></div>`,
      `<div style="position: relative; height: 200px"><p style="position: absolute; top: 0">First you apply on the net.</p><p style="position: absolute; top: 80px">Then you wait for an answer.</p></div>`,
      `<div style="position: relative; height: 200px"><div style="position: absolute; inset: 0">The first slide of the show.</div><div style="position: absolute; inset: 0">The second slide of the show.</div></div>`,
    ],
    failed: [
      `<div style="position: relative; height: 200px"><p style="position: absolute; top: 80px">Then you wait for an answer.</p><p style="position: absolute; top: 0">First you apply on the net.</p></div>`,
      `<section style="display: flex; flex-direction: column"><p style="order: 3">Finally clip the inner to the poles.</p><p style="order: 1">Lay the groundsheet flat on the ground.</p><p style="order: 2">Then thread the poles and lift.</p></section>`,
      `<div style="display: grid"><p style="order: 2">Till sist betalar du med kort.</p><p>Först ansöker du på nätet.</p></div>`,
    ],
    inapplicable: [
      `<p>First you apply on the net.</p>`,
      `<div style="position: relative"><p>First you apply on the net.</p><p style="position: absolute; top: 0">Then you wait for an answer.</p></div>`,
      `<div><p style="float: right; width: 200px">First you apply on the net.</p><p>Then you wait for an answer.</p></div>`,
      `<div style="display: flex; flex-direction: row-reverse"><button>Save</button><button>Cancel</button></div>`,
      `<div style="display: flex"><img src="data:," alt=""><p>First you apply on the net.</p></div>`,
    ],
    cantTell: [
      `<div style="position: relative; height: 200px"><p style="position: absolute; top: 80px">Then you wait for an answer.</p><p style="position: absolute; top: 0">Here you apply on the net.</p></div>`,
      `<div><p style="float: right; width: 200px">Then you wait for an answer.</p><p style="float: right; width: 200px">Here you apply on the net.</p></div>`,
      `<section><p style="position: relative; top: 80px">Then you wait for an answer.</p><p style="position: relative; top: -40px">Here you apply on the net.</p></section>`,
      `<div style="display: flex; flex-direction: column-reverse"><p>First you apply on the net.</p><p>Then you wait for an answer.</p></div>`,
      `<div style="display: grid"><p style="order: 2">First you apply on the net.</p><p>Then you wait for an answer.</p></div>`,
      `<div style="display: flex; flex-direction: row-reverse"><p>First you apply on the net.</p><p>Then you wait for an answer.</p></div>`,
    ],
  },
});

function texts(element: PageElement): PageElement[] {
  return children(element).filter(
    (child) => isSeen(child) && shownText(child).split(" ").length >= LEAST_WORDS,
  );
}

/** From above, and on the same line as they are written. */
function asSeen(parts: readonly PageElement[]): readonly PageElement[] {
  return parts.toSorted((one, other) => (one.box?.y ?? 0) - (other.box?.y ?? 0));
}

/** Whether style may put it elsewhere than where the text before it ends. */
function isPlaced({ style }: PageElement): boolean {
  const moved = /absolute|relative/.test(style?.position ?? "") || style?.float === "right";
  return moved && style?.transform === "none";
}

/** Whether a part stands wholly above an earlier one in the same column; or before it in a row, as what floats to the right. */
function isMovedUp(parts: readonly PageElement[]): boolean {
  return parts.some(({ box, style }, index) =>
    parts.slice(0, index).some(({ box: last }) => {
      if (!box || !last) return false;
      const common = Math.min(box.x + box.width, last.x + last.width) - Math.max(box.x, last.x);
      const above = box.y + box.height <= last.y + 2;
      if (above && common >= Math.min(box.width, last.width) / 2) return true;
      const inRow = Math.abs(box.y - last.y) < Math.min(box.height, last.height) / 2;
      return (
        style?.float === "right" &&
        style.direction !== "rtl" &&
        inRow &&
        box.x + box.width <= last.x + 2
      );
    }),
  );
}
