import { check, failed, passed } from "#audit/check.ts";
import { attribute, closest } from "#audit/document/query.ts";
import { passages } from "#audit/evidence/passages.ts";
import { hasLetterSigns, lookAlikes } from "#audit/language/look-alikes.ts";

/** WCAG failure F71: signs that look like letters stand for text. */
export default check({
  title: {
    en: "Words are written with letters, not with signs that look like them",
    sv: "Ord är skrivna med bokstäver, inte med tecken som liknar dem",
  },
  criteria: ["1.1.1"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader hear the name of each sign, or nothing, and a search does not find the word.",
    sv: "Den som använder skärmläsare får höra namnet på varje tecken, eller ingenting, och en sökning hittar inte ordet.",
  },
  mend: {
    en: "Write the word with ordinary letters and give it its look with CSS.",
    sv: "Skriv ordet med vanliga bokstäver och ge det utseendet med CSS.",
  },
  evidence: passages,
  targets: (all) =>
    all.flatMap(({ element, text, selector, html }) => {
      const apart = closest(
        element,
        (at) =>
          /^(math|code|pre)$/.test(at.tag) ||
          attribute(at, "aria-hidden") === "true" ||
          attribute(at, "aria-label") !== "",
      );
      return apart || !hasLetterSigns(text) ? [] : [{ words: lookAlikes(text), selector, html }];
    }),
  judge: ({ words }) =>
    words.length === 0
      ? passed
      : failed({
          en: `“${words.join(" ")}” is written with signs that only look like letters.`,
          sv: `”${words.join(" ")}” är skrivet med tecken som bara liknar bokstäver.`,
        }),
  examples: {
    passed: [
      `<p>The area is 𝑎𝑏 and the mean of 𝐱 is 𝜇. A set ℝ, ℕ and 𝔽.</p>`,
      `<p>𝑓(𝑥) = 𝑎𝑥² + 𝑏𝑥 + 𝑐, where 𝑎𝑏𝑐 is not 0.</p>`,
      `<p>Note ⓐ and note ⓑ. 🅿 Parking.</p>`,
      `<p>The Vitamin В complex, SMS-сообщение, iPhone и PDF-файл.</p>`,
      `<p>In IPA: [ɪʀʙʟ], and ʜᴇ.</p>`,
    ],
    failed: [
      `<p>𝗙𝗿𝗲𝗲 entry on Friday</p>`,
      `<h2>𝓦𝓮𝓵𝓬𝓸𝓶𝓮</h2>`,
      `<p>Ⓝⓔⓦ books every week</p>`,
      `<p>🅢🅐🅛🅔 until Sunday</p>`,
      `<p>ᴏᴘᴇɴ ᴅᴀɪʟʏ</p>`,
      `<p>Log in to your bаnk</p>`,
    ],
    inapplicable: [
      `<p>Open daily. Öppet på lördag. Step ① and step ②, ＡＢＣ株式会社 🇸🇪</p>`,
      `<p>Открыто каждый день</p>`,
      `<p>Sale</p><p aria-hidden="true">𝗦𝗔𝗟𝗘</p>`,
      `<pre>𝗙𝗿𝗲𝗲</pre>`,
    ],
  },
});
