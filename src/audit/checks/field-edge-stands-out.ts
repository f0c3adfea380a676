import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { ancestors, isSeen, px } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { edgeContrast } from "#audit/field-edge.ts";

const LIMIT = 3;
// A fainter difference than this is none.
const VISIBLE = 1.05;
const TYPED = /^(text|email|tel|url|search|password|number|date|time|datetime-local|month|week)?$/;
// How many CSS pixels higher than the field that which is drawn around it for it may be.
const HIGH = 80;

export default check({
  title: {
    en: "The edge of a field stands out from what is around it",
    sv: "Kanten på ett fält syns tydligt mot det som finns runt om",
  },
  criteria: ["1.4.11"],
  harm: {
    en: "People with low vision do not see where there is something to fill in.",
    sv: "Den som ser dåligt upptäcker inte var det finns något att fylla i.",
  },
  mend: {
    en: "Give the field a border, a line below it or a background with a contrast of at least 3:1.",
    sv: "Ge fältet en ram, ett streck under eller en bakgrund med en kontrast på minst 3:1.",
  },
  impact: "moderate",
  states: ({ forcedColors, media }) => !forcedColors && media === "screen",
  evidence: snapshot,
  targets: ({ elements }: PageSnapshot) =>
    elements.filter((element) => isField(element) && isSeen(element) && !isNative(element)),
  judge: (field) => {
    const ratio = best([field, ...wrappers(field)].map(edgeContrast));
    if (ratio === undefined || ratio >= LIMIT) return passed;
    if (ratio < VISIBLE)
      return cantTell({
        en: "The field has no visible edge. Does something else show where it is?",
        sv: "Fältet har ingen synlig kant. Visar något annat var det är?",
      });
    const worth = (Math.floor(ratio * 10) / 10).toFixed(1);
    return failed({
      en: `The field's edge has a contrast of ${worth}:1 at best; it needs 3:1.`,
      sv: `Fältets kant har en kontrast på som mest ${worth.replace(".", ",")}:1, men behöver 3:1.`,
    });
  },
  examples: {
    passed: [
      `<label>Name <input style="border: 1px solid #767676"></label>`,
      `<label>Name <input style="border: 0; border-bottom: 2px solid #333"></label>`,
      `<label>Name <textarea style="border: 0; background: #555; color: #fff"></textarea></label>`,
      `<div style="border: 1px solid #333; padding: 4px"><input aria-label="Search" style="border: 0"></div>`,
      `<label>Name <input style="border: 0; box-shadow: inset 0 0 0 1px #444"></label>`,
      `<div style="background: linear-gradient(#eee, #ccc)"><input aria-label="Name" style="border: 1px solid #ddd"></div>`,
    ],
    failed: [
      `<label>Name <input style="border: 1px solid #ddd"></label>`,
      `<label>Name <input type="email" style="border: 0; background: #f3f3f3"></label>`,
      `<label>Message <textarea style="border: 1px solid #eee"></textarea></label>`,
      `<label>Where <select style="border: 1px solid #ccc; background: #fff"><option>Here</option></select></label>`,
      {
        html: `<style>@media (prefers-color-scheme: dark) { body { background: #111; color: #fff } input { border: 1px solid #333; background: #222 } }</style><label>Name <input></label>`,
        state: { colorScheme: "dark" },
      },
    ],
    inapplicable: [
      `<label>Name <input></label><label>More <textarea></textarea></label>`,
      `<label>Name <input disabled style="border: 1px solid #eee"></label>`,
      `<button style="border: 1px solid #eee">Send</button>`,
      `<input type="hidden"><p>Text</p>`,
    ],
    cantTell: [`<label>Name <input style="border: 0"></label>`],
  },
});

function isField({ tag, attributes }: PageElement): boolean {
  if (attributes.has("disabled") || attributes.has("readonly")) return false;
  if (tag === "textarea" || tag === "select") return true;
  return tag === "input" && TYPED.test(attributes.get("type")?.trim().toLowerCase() ?? "");
}

/** The browser's own look is not the page's to answer for. */
function isNative({ tag, style }: PageElement): boolean {
  if (style === undefined || style["background-image"] !== "none") return false;
  const width = px(style["border-top-width"]);
  if (tag === "input") return style["border-top-style"] === "inset" && width === 2;
  const grey = /^rgb\(118, 118, 118\)$|^rgb\(133, 133, 133\)$/.test(style["border-top-color"]);
  return style["border-top-style"] === "solid" && width === 1 && grey;
}

/** What is drawn close around a field, as high as it is, and so may stand for its edge. */
function wrappers(field: PageElement): PageElement[] {
  const most = (field.box?.height ?? 0) + HIGH;
  return ancestors(field).filter(
    ({ box, tag }) => box && box.height <= most && tag !== "body" && tag !== "html",
  );
}

function best(ratios: readonly (number | undefined)[]): number | undefined {
  return ratios.some((ratio) => ratio === undefined)
    ? undefined
    : Math.max(...(ratios as number[]));
}
