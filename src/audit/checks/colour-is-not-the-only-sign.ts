import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, passed } from "#audit/check.ts";
import { dotLists, MANY, someColourSaysMore } from "#audit/coloured-dots.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const dot = (colour: string) =>
  `<span style="display: inline-block; width: 12px; height: 12px; background: ${colour}"></span>`;
const list = (...rows: string[]) => `<ul>${rows.map((row) => `<li>${row}</li>`).join("")}</ul>`;

export default check({
  title: { en: "Colour is not the only sign", sv: "Färg är inte det enda tecknet" },
  // WCAG F81, F13, G14.
  criteria: ["1.4.1"],
  impact: "serious",
  harm: {
    en: "People who do not see the colours apart, or see none at all, do not get to know what they say.",
    sv: "Den som inte kan skilja färgerna åt, eller inte ser dem alls, får inte veta vad de betyder.",
  },
  mend: {
    en: "Write what each colour means beside it, or give the signs different shapes and a text.",
    sv: "Skriv ut vad varje färg betyder intill den, eller ge tecknen olika form och en text.",
  },
  evidence: snapshot,
  states: asLoaded,
  targets: ({ documents }) => documents.flatMap(dotLists),
  judge: ({ rows, isExplained }) =>
    isExplained || (rows.length >= MANY && someColourSaysMore(rows))
      ? cantTell({
          en: `${rows.length} dots differ in colour alone, such as that at “${rows[0]?.text.slice(0, 60)}”. Do the colours mean something that no text says?`,
          sv: `${rows.length} prickar skiljer sig bara i färg, som den vid ”${rows[0]?.text.slice(0, 60)}”. Betyder färgerna något som ingen text säger?`,
        })
      : passed,
  examples: {
    passed: [
      list(`${dot("green")} Open`, `${dot("red")} Closed`, `${dot("orange")} Full`),
      list(
        `${dot("green")} Library: open`,
        `${dot("red")} Bath: closed`,
        `${dot("green")} Hall: open`,
      ),
      list(
        `${dot("green")} Library, open`,
        `${dot("red")} Bath, closed`,
        `${dot("red")} Hall, closed`,
        `${dot("green")} Museum, open`,
      ),
    ],
    failed: [],
    inapplicable: [
      list(`${dot("green")} Library`, `${dot("red")} Bath`),
      list("Library", "Bath", "Hall"),
      list(`${dot("green")} Library`, `${dot("green")} Bath`, `${dot("green")} Hall`),
      list(
        `<span role="img" aria-label="Open" style="display: inline-block; width: 12px; height: 12px; background: green"></span> Library`,
        `${dot("red")} Bath`,
        "Hall",
      ),
    ],
    cantTell: [
      `${list(`${dot("green")} Main library`, `${dot("red")} North library`)}<p>Green is open, red is closed.</p>`,
      list(`${dot("green")} Library`, `${dot("red")} Bath`, `${dot("green")} Hall`),
      `<table><tr><td>Library<td>${dot("green")}<tr><td>Bath<td>${dot("red")}<tr><td>Hall<td>${dot("red")}</table>`,
      list(
        `Server one ${dot("green")}`,
        `Server two ${dot("red")}`,
        `Server three ${dot("green")}`,
      ),
    ],
  },
});
