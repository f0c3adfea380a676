import { check, failed, passed } from "#audit/check.ts";
import { ancestors, attribute, isHidden } from "#audit/document/query.ts";
import { type Passage, passages } from "#audit/evidence/passages.ts";

const LEAST_LINES = 3;
const CAT = "  /\\_/\\  \n ( o.o ) \n  > ^ <  \n /|   |\\ ";

export default check({
  title: {
    en: "A picture drawn with signs (ASCII art) has a text instead",
    sv: "En bild som är ritad med tecken (ASCII-konst) har en text i stället",
  },
  criteria: ["1.1.1"],
  impact: "serious",
  harm: {
    en: "People who listen hear a long row of signs and do not learn what the picture shows.",
    sv: "Den som lyssnar får höra en lång rad tecken och inte vad bilden föreställer.",
  },
  mend: {
    en: 'Put role="img" and an aria-label that says what it shows on the element, or make it an image with alt.',
    sv: 'Sätt role="img" och en aria-label som säger vad den föreställer på elementet, eller gör den till en bild med alt.',
  },
  evidence: passages,
  targets: (all) => all.filter((passage) => passage.seen && isDrawing(passage)),
  judge({ element, text }) {
    if (isHidden(element)) return passed;
    const named = [element, ...ancestors(element)].some(
      ({ exposed, attributes }) => attributes.get("role") === "img" && exposed?.name,
    );
    if (named) return passed;
    return failed({
      en: `The picture is drawn with signs and has no text instead: ${text.slice(0, 40)}`,
      sv: `Bilden är ritad med tecken och har ingen text i stället: ${text.slice(0, 40)}`,
    });
  },
  examples: {
    passed: [
      `<pre role="img" aria-label="A cat">${CAT}</pre>`,
      `<figure role="img" aria-label="A cat"><pre>${CAT}</pre></figure>`,
      `<p>A cat:</p><pre aria-hidden="true">${CAT}</pre>`,
    ],
    failed: [
      `<pre>${CAT}</pre>`,
      `<div style="white-space: pre; font-family: monospace">${CAT}</div>`,
      `<figure><pre>   *\n  ***\n *****\n   |</pre><figcaption>Merry Christmas</figcaption></figure>`,
    ],
    inapplicable: [
      `<pre>const a = [1, 2];\nconst b = { c: a };\nreturn b;</pre>`,
      `<pre>1 + 1 = 2\n2 + 2 = 4\n3 + 3 = 6</pre>`,
      `<p>* * *</p>`,
      `<pre><code>/**/\n{}\n[];\n();</code></pre>`,
      `<pre>{\n  [\n    {}\n  ]\n}</pre>`,
    ],
  },
});

/** Several lines, kept as typed, of signs with hardly a letter or number, that are not code. */
function isDrawing({ element, runs }: Passage): boolean {
  if (!/preserve$/.test(element.style?.["white-space-collapse"] ?? "")) return false;
  if (ancestors(element).some(({ tag }) => tag === "code") || attribute(element, "contenteditable"))
    return false;
  if (runs.some(({ parent }) => /^(code|kbd|samp|textarea)$/.test(parent.tag))) return false;
  const text = runs.map(({ text }) => text).join("");
  const signs = text.match(/[^\s\p{L}\p{N}]/gu) ?? [];
  const others = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const brackets = signs.filter((sign) => /[{}[\];,:"]/.test(sign)).length;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return (
    lines.length >= LEAST_LINES &&
    signs.length >= 8 &&
    signs.length > 2 * others &&
    brackets < signs.length / 3
  );
}
