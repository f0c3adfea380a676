import { axeVerdict } from "#audit/axe-verdict.ts";
import { check } from "#audit/check.ts";
import { axeEnhancedSettled } from "#audit/evidence/settled-contrast.ts";

export default check({
  title: {
    en: "Text stands out from its background by AAA's limit",
    sv: "Text har den kontrast mot bakgrunden som nivå AAA kräver",
  },
  criteria: ["1.4.6"],
  harm: {
    en: "People with low vision who use no magnifier cannot read text that is nearly as light as what is behind it.",
    sv: "Den som har nedsatt syn och inte använder förstoring kan inte läsa text som är nästan lika ljus som bakgrunden.",
  },
  mend: {
    en: "Give text a contrast of at least 7:1, or 4.5:1 when it is large.",
    sv: "Ge text en kontrast på minst 7:1, eller 4,5:1 om den är stor.",
  },
  least: "AAA",
  evidence: axeEnhancedSettled,
  targets: (results) => results,
  judge: axeVerdict,
  examples: {
    passed: [
      `<p>Black</p>`,
      `<p style="color: #555">Grey</p>`,
      `<h1 style="color: #666">Large</h1>`,
      `<p>Black</p><p style="color: #000; background: linear-gradient(#fff, #eee)">On a gradient</p>`,
      {
        html: `<p>Black</p><p style="color: #000; background: linear-gradient(#fff, #eee)">On a gradient</p>`,
        state: { media: "print" },
      },
    ],
    failed: [
      `<p style="color: #666">Grey</p>`,
      `<h1 style="color: #888">Large</h1>`,
      `<p style="color: #767676">Pale</p><p>Dark</p>`,
    ],
    inapplicable: [`<img src="data:," alt="Picture">`, `<svg width="9" height="9"></svg>`, `<hr>`],
  },
});
