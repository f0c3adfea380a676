import { check, failed, passed } from "#audit/check.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const GONE = new Set([
  "font",
  "center",
  "big",
  "strike",
  "tt",
  "basefont",
  "nobr",
  "blink",
  "multicol",
  "bgsound",
  "applet",
]);
/** What says by its meaning what those only looked like. */
const NOW = new Set(["s", "del", "strong", "code"]);

export default check({
  title: {
    en: "Style is in style sheets, not in elements that HTML no longer has",
    sv: "Utseendet finns i stilmallar, inte i element som HTML har tagit bort",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who need other colours, sizes or fonts cannot rely on their own settings where the page sets them in the markup.",
    sv: "Den som behöver andra färger, storlekar eller typsnitt kan inte lita på sina egna inställningar när sidan styr dem i koden.",
  },
  mend: {
    en: "Take the element away and style with CSS; what carries meaning gets an element that says it: h2, strong, del.",
    sv: "Ta bort elementet och styr utseendet med CSS; det som bär mening får ett element som säger det: h2, strong, del.",
  },
  evidence: snapshot,
  targets: ({ elements }) => elements.filter(({ tag }) => GONE.has(tag) || NOW.has(tag)),
  judge: ({ tag }) =>
    NOW.has(tag)
      ? passed
      : failed({
          en: `HTML no longer has <${tag}>.`,
          sv: `HTML har inte längre elementet <${tag}>.`,
        }),
  examples: {
    passed: [`<p><s>10 euros</s> 8 euros</p>`, `<s>Gone</s>`, `<p><strong>Closed</strong></p>`],
    failed: [
      `<p><font color="red" size="5">Library</font></p>`,
      `<center>Library</center>`,
      `<bgsound src="/music.mid"><p>Library</p>`,
      `<p><big>Library</big> <strike>10</strike></p>`,
    ],
    inapplicable: [
      `<p><b>Library</b></p>`,
      `<p style="text-align: center">Library</p>`,
      `<h1>font</h1>`,
    ],
  },
});
