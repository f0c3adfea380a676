import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { reveals } from "#audit/evidence/reveals.ts";

const tip = (style: string) =>
  `<style>.tip { position: absolute; top: 60px; left: 8px; background: #ff9; padding: 1rem; display: none } ${style}</style>
   <div class="around" style="width: 200px"><button type="button" style="height: 40px">Fee</button><span class="tip">Ten kronor for each day</span></div>`;

/** WCAG F95, "hoverable". */
export default check({
  title: {
    en: "What the pointer reveals stays when the pointer moves over it",
    sv: "Det som visas när pekaren är där är kvar när pekaren förs över det",
  },
  criteria: ["1.4.13"],
  impact: "moderate",
  harm: {
    en: "People who enlarge the page cannot move the pointer to it to read all of it before it is gone.",
    sv: "Den som förstorar sidan hinner inte föra pekaren dit för att läsa allt innan det är borta.",
  },
  mend: {
    en: "Let what is shown be a part of what is hovered, without a gap between them, or open it with a button.",
    sv: "Låt det som visas vara en del av det som pekaren är över, utan mellanrum, eller öppna det med en knapp.",
  },
  states: asLoaded,
  evidence: reveals,
  targets: (all) => all,
  judge({ shown, stays }) {
    if (stays) return passed;
    const text = shown.texts.join(" ").slice(0, 60);
    return failed({
      en: `“${text}” goes away when the pointer moves from what shows it to the text itself.`,
      sv: `”${text}” försvinner när pekaren förs från det som visar texten till själva texten.`,
    });
  },
  examples: {
    passed: [
      tip(".around:hover .tip { display: block; top: 40px }"),
      tip(
        ".around { height: 90px } .around:hover .tip, .around:focus-within .tip { display: block }",
      ),
      tip("button:hover + .tip, .tip:hover { display: block; top: 30px }"),
    ],
    failed: [
      tip("button:hover + .tip { display: block }"),
      tip("button:hover + .tip, button:focus + .tip { display: block; left: 200px; top: 0 }"),
      tip(".around:hover .tip { display: block; pointer-events: none }"),
    ],
    inapplicable: [
      tip(""),
      tip("button:hover { background: #eee }"),
      tip("button:focus + .tip { display: block }"),
    ],
  },
});
