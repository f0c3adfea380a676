import { asPainted } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { drawnChoices } from "#audit/evidence/drawn-choices.ts";

const LIMIT = 3;
// What antialiasing of a thin line can take.
const THIN = 0.2;
// A fainter difference than this is none.
const VISIBLE = 1.05;

const own = (style: string, type = "checkbox") =>
  `<style>body { background: #fff } input { appearance: none; width: 20px; height: 20px; ${style} }</style>
   <p><label><input type="${type}"> Send me news</label></p>`;
const beside = (style: string, more = "") =>
  `<style>.c { position: relative; padding-left: 36px; display: inline-block } .c input { position: absolute; opacity: 0 }
     .c span { position: absolute; left: 0; top: 0; width: 20px; height: 20px; box-sizing: border-box; ${style} } ${more}</style>
   <p><label class="c"><input type="checkbox"><span></span> Send me news</label></p>`;
const written = (style: string) =>
  `<style>input { position: absolute; opacity: 0 } label { position: relative; padding-left: 40px } label::before { content: ""; position: absolute; left: 0; top: 0; width: 22px; height: 22px; box-sizing: border-box; ${style} }</style>
   <p><input type="radio" id="r" name="r"><label for="r">By post</label></p>`;
const sliding = (track: string) =>
  `<style>button { position: relative; width: 44px; height: 24px; border: 0; border-radius: 12px; background: ${track}; padding: 0 }
     button span { position: absolute; left: 2px; top: 2px; width: 20px; height: 20px; border-radius: 50%; background: #fff }</style>
   <p>News <button role="switch" aria-checked="false" aria-label="News"><span></span></button></p>`;

/** WCAG 1.4.11. */
export default check({
  title: {
    en: "A box, a radio button or a switch that the page draws itself stands out from what is around it",
    sv: "En kryssruta, en alternativknapp eller ett reglage som sidan själv ritar syns tydligt mot det som finns runt om",
  },
  criteria: ["1.4.11"],
  harm: {
    en: "People with low vision do not see that there is something to choose, or whether it is chosen.",
    sv: "Den som ser dåligt upptäcker inte att det finns något att välja, eller om det är valt.",
  },
  mend: {
    en: "Draw its edge or its inside with a contrast of at least 3:1 against what is around it, or leave it as the browser draws it.",
    sv: "Rita kanten eller insidan med en kontrast på minst 3:1 mot det som finns runt om, eller låt webbläsaren rita den.",
  },
  impact: "moderate",
  states: asPainted,
  evidence: drawnChoices,
  targets: (found) => found,
  judge: ({ best, isPicture }) => {
    if (best >= LIMIT - THIN) return passed;
    if (best < VISIBLE)
      return cantTell({
        en: "Nothing is seen where it is. Does something else show that it can be chosen, and whether it is?",
        sv: "Ingenting syns där den är. Visar något annat att den går att välja, och om den är vald?",
      });
    const ratio = (Math.floor(best * 10) / 10).toFixed(1);
    const en = `Nothing of what is drawn has more contrast than ${ratio}:1 with what is around it; it needs 3:1.`;
    const sv = `Inget av det som ritas har högre kontrast än ${ratio.replace(".", ",")}:1 mot det som finns runt om, men det behövs 3:1.`;
    if (!isPicture) return failed({ en, sv });
    return cantTell({
      en: `${en} Is it the picture that shows that there is something to choose?`,
      sv: `${sv} Är det bilden som visar att det finns något att välja?`,
    });
  },
  examples: {
    passed: [
      own("border: 2px solid #333"),
      own("border: 1px solid #767676; border-radius: 50%", "radio"),
      own("background: linear-gradient(#222, #444)"),
      beside("border: 2px solid #555"),
      written("box-shadow: 0 0 0 2px #333; border-radius: 50%"),
      sliding("#6b6b6b"),
    ],
    failed: [
      own("border: 1px solid #ddd"),
      own("background: linear-gradient(#eee, #ddd); border-radius: 50%", "radio"),
      beside("border: 2px solid #ccc; border-radius: 4px"),
      beside("border: 2px solid oklch(0.85 0 0)"),
      written("box-shadow: inset 0 0 0 2px #ccc; border-radius: 50%"),
      sliding("#ccc"),
      {
        html: own("border: 2px solid #333")
          .replace("body {", "body { color-scheme: dark;")
          .replace("background: #fff", "background: #222; color: #fff"),
        state: { colorScheme: "dark" },
      },
    ],
    inapplicable: [
      own("").replace("<input", `<input style="background: #ffd"`),
      `<label><input type="checkbox"> As the browser draws it</label>`,
      `<label><input type="checkbox" style="accent-color: #eee" checked> As the browser draws it, in another colour</label>`,
      own("border: 1px solid #ddd").replace("<input", "<input disabled"),
      // What is chosen is a card with a text.
      `<style>input { position: absolute; opacity: 0 } label { display: block; border: 2px solid #555; padding: 10px } label span { float: right; width: 16px; height: 16px; border-radius: 50%; border: 1px solid #ddd }</style>
       <input type="radio" name="a" id="a"><label for="a">By post <span></span></label>`,
    ],
    cantTell: [
      own("border: 0"),
      `<style>input { position: absolute; opacity: 0 } svg { vertical-align: middle; margin-right: 9px }</style>
       <p><input type="radio" name="a" id="a"><label for="a"><svg width="24" height="24"><circle cx="12" cy="12" r="10" fill="#ccc"/></svg> By post</label></p>`,
    ],
  },
});
