import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { closest, descendants, isHidden, isSeen, roleOf, textOf } from "#audit/document/query.ts";
import { referred } from "#audit/document/referred.ts";
import { suspect } from "#audit/evidence/image-suspicion.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const LEAST = 24;
// The part of the window's width from which it is a backdrop.
const BACKDROP = 0.95;
const canvas = (more = "", content = "") =>
  `<p>Books lent</p><canvas width="200" height="100" ${more}>${content}</canvas>`;

/** WCAG's advice on canvas: what a script draws has a text, or is mere decoration. */
export default check({
  title: {
    en: "What a script draws on a canvas has a text",
    sv: "Det som ett skript ritar på en canvas har en text",
  },
  criteria: ["1.1.1"],
  impact: "serious",
  harm: {
    en: "People who do not see the drawing get nothing of it.",
    sv: "Den som inte ser det ritade får inte ut något av det.",
  },
  mend: {
    en: 'Say what it shows: role="img" with aria-label, or text and tables within the canvas element.',
    sv: 'Skriv vad det visar: role="img" med aria-label, eller text och tabeller inne i canvas-elementet.',
  },
  evidence: snapshot,
  states: asLoaded,
  targets: ({ elements, window }) => elements.filter((element) => isDrawing(element, window.width)),
  judge: (element) =>
    hasText(element)
      ? passed
      : cantTell({
          en: "Does what is drawn on the canvas say something? It has neither a name nor a text in it.",
          sv: "Säger det som är ritat på canvas-elementet något? Det har varken ett namn eller en text i sig.",
        }),
  examples: {
    passed: [
      canvas(`role="img" aria-label="40 books in May, 50 in June"`),
      canvas("", "<p>40 books in May, 50 in June</p>"),
      canvas(`aria-labelledby="t"`).replace("<p>", `<p id="t">`),
    ],
    failed: [],
    inapplicable: [
      canvas(`aria-hidden="true"`),
      canvas("hidden"),
      canvas(`style="position: fixed; inset: 0; pointer-events: none"`),
      canvas(`width="10" height="10"`).replace(`width="200" height="100"`, ""),
      `<a href="/a" aria-label="Books lent"><canvas width="200" height="100"></canvas></a>`,
    ],
    cantTell: [canvas(), canvas(`role="img"`), canvas(`class="drawing"`, " ")],
  },
});

/** Seen, of some size, in front of the page, and not asked about as an image without text. */
function isDrawing(element: PageElement, width: number): boolean {
  const { tag, box, style } = element;
  if (tag !== "canvas" || !box || Math.min(box.width, box.height) < LEAST) return false;
  if (!isSeen(element) || isHidden(element) || box.width >= BACKDROP * width) return false;
  if (style?.position === "fixed" || style?.["pointer-events"] === "none") return false;
  const named = closest(
    element,
    (at) => at !== element && /^(link|button|img|image|application)$/.test(roleOf(at)),
  );
  if (named?.exposed?.name) return false;
  return hasText(element) || !suspect(element);
}

function hasText(element: PageElement): boolean {
  const { exposed } = element;
  if (exposed?.name.trim() || textOf(element) || descendants(element).length > 0) return true;
  const told = ["aria-labelledby", "aria-describedby"].flatMap((name) => referred(element, name));
  return told.some((one) => textOf(one) !== "");
}
