import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, passed } from "#audit/check.ts";
import { parseColour } from "#audit/colour.ts";
import type { PageElement } from "#audit/document/element.ts";
import { isSeen, shownText } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import type { Target } from "#audit/outcome.ts";

// CSS pixels each way: a dot that tells a state is no smaller and no larger.
const [LEAST, MOST] = [6, 32];
// How far up from a dot the row stands that it belongs to.
const STEPS = 3;
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
  targets: ({ elements }) => dotLists(elements),
  judge: ({ rows }) =>
    someColourSaysMore(rows)
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
      list("Library", "Bath", "Hall"),
      list(`${dot("green")} Library`, `${dot("green")} Bath`, `${dot("green")} Hall`),
      list(
        `<span role="img" aria-label="Open" style="display: inline-block; width: 12px; height: 12px; background: green"></span> Library`,
        `${dot("red")} Bath`,
        "Hall",
      ),
    ],
    cantTell: [
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

interface Row {
  readonly element: PageElement;
  readonly colour: string;
  readonly text: string;
}

interface DotList extends Target {
  readonly rows: readonly Row[];
}

/** The lists and tables of three rows or more that each hold one dot and text, in two colours or more. */
function dotLists(elements: readonly PageElement[]): DotList[] {
  const groups = new Map<PageElement | undefined, Row[]>();
  for (const element of elements.filter(isDot)) {
    const row = rowOf(element);
    if (!row) continue;
    const colour = element.style?.["background-color"] ?? "";
    const group = groups.get(row.parent) ?? [];
    group.push({ element: row, colour, text: said(row) });
    groups.set(row.parent, group);
  }
  return [...groups.values()]
    .filter((rows) => rows.length >= 3 && new Set(rows.map(({ colour }) => colour)).size > 1)
    .filter((rows) => new Set(rows.map(({ element }) => element)).size === rows.length)
    .flatMap((rows) => {
      const [first] = rows;
      return first ? [{ selector: first.element.selector, html: first.element.html, rows }] : [];
    });
}

function isDot(element: PageElement): boolean {
  const { box, style, content, exposed, attributes } = element;
  if (!box || !style || content.length > 0 || !isSeen(element)) return false;
  if ([box.width, box.height].some((size) => size < LEAST || size > MOST)) return false;
  if (!/^(span|i|b|em|div)$/.test(element.tag) || exposed?.name || attributes.has("title"))
    return false;
  return style["background-image"] === "none" && parseColour(style["background-color"])?.[3] === 1;
}

function rowOf(dot: PageElement): PageElement | undefined {
  let at = dot.parent;
  for (let step = 0; at && step < STEPS; step += 1, at = at.parent) if (said(at)) return at;
  return undefined;
}

/** Whether a colour of several rows has no word that all these rows have and no other row has. */
function someColourSaysMore(rows: readonly Row[]): boolean {
  return [...new Set(rows.map(({ colour }) => colour))].some((colour) => {
    const [alike, others] = [true, false].map((same) =>
      rows.filter((row) => (row.colour === colour) === same).map(({ text }) => wordsOf(text)),
    ) as [Set<string>[], Set<string>[]];
    if (alike.length < 2) return false;
    return ![...(alike[0] as Set<string>)].some(
      (word) => alike.every((words) => words.has(word)) && !others.some((words) => words.has(word)),
    );
  });
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

// A list of many dots asks for the same text once for each of them.
const known = new WeakMap<PageElement, string>();

function said(element: PageElement): string {
  const text = known.get(element) ?? shownText(element);
  known.set(element, text);
  return text;
}
