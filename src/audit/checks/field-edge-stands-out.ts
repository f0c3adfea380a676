import { cantTell, check, failed, passed } from "#audit/check.ts";
import { fieldEdges } from "#audit/evidence/field-edges.ts";

const LIMIT = 3;
// A fainter difference than this is none.
const VISIBLE = 1.05;

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
  evidence: fieldEdges,
  targets: (edges) => edges,
  judge: ({ ratio }) => {
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
      `<div style="background: linear-gradient(#eee, #ccc)"><input aria-label="Name" style="border: 1px solid #333"></div>`,
      // Drawn over it, as a part of its own or by a style sheet.
      `<div style="position: relative; width: 200px"><input aria-label="Name" style="border: 0; width: 190px; height: 30px"><span style="position: absolute; inset: 0; border: 1px solid #555; pointer-events: none"></span></div>`,
      `<style>.f { position: relative } .f::after { content: ""; position: absolute; inset: auto 0 0; border-bottom: 2px solid #333 }</style><div class="f"><input aria-label="Name" style="border: 0; background: #f7f7f7; width: 100%"></div>`,
      `<div style="position: fixed; inset: 0; z-index: 9; background: #fff">We use cookies <button>Yes</button></div><p style="position: absolute; top: 200px"><input aria-label="Name" style="border: 1px solid #eee"></p>`,
    ],
    failed: [
      `<label>Name <input style="border: 1px solid #ddd"></label>`,
      `<label>Name <input type="email" style="border: 0; background: #f3f3f3"></label>`,
      `<label>Message <textarea style="border: 1px solid #eee"></textarea></label>`,
      `<label>Where <select style="border: 1px solid #ccc; background: #fff"><option>Here</option></select></label>`,
      `<div style="background: linear-gradient(#eee, #ccc)"><input aria-label="Name" style="border: 1px solid #ddd"></div>`,
      `<form style="position: absolute; top: 60px; background: #fff; padding: 20px"><label>Name <input style="border: 1px solid #ddd"></label> <button>Send</button></form>`,
      `<label>Name <input style="border: 1px solid oklch(0.87 0 0)"></label>`,
      `<div style="display: flex"><input aria-label="Search" style="border: 1px solid oklch(0.9 0 0); height: 40px; padding: 0 8px"><button style="background: #036; color: #fff; border: 0">Search</button></div>`,
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
