import { check, failed, passed } from "#audit/check.ts";
import { attribute, children, closest } from "#audit/document/query.ts";
import { isWithin, type Passage, passages } from "#audit/evidence/passages.ts";

const LEAST_LINES = 3;
const LONGEST = 20_000;
const CODE = new Set(["code", "kbd", "samp", "textarea", "script"]);
const GAP = /(?:\t+|[ \u00a0]{3,})/;
const TABLE =
  "Name         Room     Phone\nAnna Berg    12       555-0112\nKarl Ek      14       555-0114\n";

export default check({
  title: {
    en: "Tables and columns are not made with spaces or tabs",
    sv: "Tabeller och spalter är inte gjorda med mellanslag eller tabbar",
  },
  criteria: ["1.3.1", "1.3.2"],
  impact: "serious",
  harm: {
    en: "People who listen hear the columns mixed, line by line, and cannot tell what belongs to what.",
    sv: "Den som lyssnar får höra spalterna blandade, rad för rad, och kan inte veta vad som hör ihop.",
  },
  mend: {
    en: "Mark tables up with table, th and td, and make columns of text with CSS.",
    sv: "Märk upp tabeller med table, th och td, och gör textspalter med CSS.",
  },
  evidence: passages,
  targets: (all) =>
    all.filter(
      (passage) =>
        passage.seen && written(passage).split("\n").length >= LEAST_LINES && !isCode(passage),
    ),
  judge(passage) {
    const rows = longest(written(passage).split("\n").map(columns));
    const first = rows[0];
    if (!first || rows.length < LEAST_LINES) return passed;
    return failed({
      en: `${rows.length} lines are laid out in columns with spaces or tabs, from “${first.trim().slice(0, 60)}” on.`,
      sv: `${rows.length} rader är ställda i spalter med mellanslag eller tabbar, från ”${first.trim().slice(0, 60)}”.`,
    });
  },
  examples: {
    passed: [
      `<pre>Roses are red,\n  violets are blue,\n    sugar is sweet,\n      and so are you.</pre>`,
      `<p style="white-space: pre-line">The library\nis open\nevery day</p>`,
      `<p>The library<br>Main street 1<br>The City</p>`,
    ],
    failed: [
      `<pre>${TABLE}</pre>`,
      `<pre>Name\tRoom\nAnna\t12\nKarl\t14\n</pre>`,
      `<p>Name&nbsp;&nbsp;&nbsp;&nbsp;Room<br>Anna&nbsp;&nbsp;&nbsp;&nbsp;12<br>Karl&nbsp;&nbsp;&nbsp;&nbsp;14</p>`,
    ],
    inapplicable: [
      `<pre><code>${TABLE}</code></pre>`,
      `<p>The library is open every day.</p>`,
      `<pre>const a   = 1;\nconst bcd = 2;\nif (a)      b();</pre>`,
      `<pre role="img" aria-label="A table">${TABLE}</pre>`,
    ],
  },
});

/** The text as it is set: with its own spaces and lines where they are kept, else with what br breaks. */
function written({ element, runs }: Passage): string {
  const collapse = element.style?.["white-space-collapse"] ?? "";
  const parts = runs.map(({ text }) => {
    if (collapse === "preserve-breaks") return text.replace(/[\t ]+/g, " ");
    return collapse === "collapse" ? text.replace(/[\n\t ]+/g, " ").trim() : text;
  });
  const holders = new Set([element, ...runs.map(({ parent }) => parent)]);
  const broken = [...holders].some((at) => children(at).some(({ tag }) => tag === "br"));
  return parts.join(broken ? "\n" : "").slice(0, LONGEST);
}

function isCode({ element, text, runs }: Passage): boolean {
  const coded = isWithin(element, CODE) || runs.some(({ parent }) => CODE.has(parent.tag));
  const drawn = closest(
    element,
    (at) => attribute(at, "role") === "img" || attribute(at, "aria-hidden") === "true",
  );
  return coded || drawn !== undefined || /[{};]|=>|\$ |<\/|==|--\w| = |\bnpm\b/.test(text);
}

/** The line, when a gap parts words in it; "" otherwise. */
function columns(line: string): string {
  const cells = line.trim().split(GAP);
  return cells.length >= 2 && cells.every((cell) => /[\p{L}\p{N}]/u.test(cell)) ? line : "";
}

function longest(lines: readonly string[]): string[] {
  let [best, run]: [string[], string[]] = [[], []];
  for (const line of lines) {
    run = line ? [...run, line] : [];
    if (run.length > best.length) best = run;
  }
  return best;
}
