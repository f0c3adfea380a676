import { parseColour } from "./colour.ts";
import { namesOf } from "./colour-names.ts";
import type { PageDocument, PageElement } from "./document/element.ts";
import { isSeen, shownText } from "./document/query.ts";
import type { Target } from "./outcome.ts";

// CSS pixels each way: a dot that tells a state is no smaller and no larger.
const [LEAST, MOST] = [6, 32];
// How far up from a dot the row stands that it belongs to.
const STEPS = 3;
// So many dots may mean something though no text names their colours.
export const MANY = 3;

/** A row with a dot in it. */
export interface Row {
  readonly element: PageElement;
  readonly colour: string;
  readonly text: string;
}

export interface DotList extends Target {
  /** Whether a text elsewhere says what the colours mean by their names. */
  readonly isExplained: boolean;
  readonly rows: readonly Row[];
}

/** The lists and tables of rows that each hold one dot and text, in two colours or more: three rows, or two where a text on the page names the colours. */
export function dotLists({ elements, root }: PageDocument): DotList[] {
  const groups = new Map<PageElement | undefined, Row[]>();
  for (const element of elements.filter(isDot)) {
    const row = rowOf(element);
    if (!row) continue;
    const colour = element.style?.["background-color"] ?? "";
    const group = groups.get(row.parent) ?? [];
    group.push({ element: row, colour, text: said(row) });
    groups.set(row.parent, group);
  }
  const page = groups.size > 0 ? said(root) : "";
  return [...groups.values()]
    .filter((rows) => rows.length > 1 && new Set(rows.map(({ colour }) => colour)).size > 1)
    .filter((rows) => new Set(rows.map(({ element }) => element)).size === rows.length)
    .flatMap((rows) => {
      const [first] = rows;
      const isExplained = isToldByColour(rows, page);
      if (!first || (rows.length < MANY && !isExplained)) return [];
      return [{ selector: first.element.selector, html: first.element.html, rows, isExplained }];
    });
}

/** A small patch of one colour that says nothing by itself. */
export function isDot(element: PageElement): boolean {
  const { box, style, content, exposed, attributes } = element;
  if (!box || !style || content.length > 0 || !isSeen(element)) return false;
  if ([box.width, box.height].some((size) => size < LEAST || size > MOST)) return false;
  if (!/^(span|i|b|em|div)$/.test(element.tag) || exposed?.name || attributes.has("title"))
    return false;
  return style["background-image"] === "none" && parseColour(style["background-color"])?.[3] === 1;
}

/** The nearest element around a dot that has text. */
export function rowOf(dot: PageElement): PageElement | undefined {
  let at = dot.parent;
  for (let step = 0; at && step < STEPS; step += 1, at = at.parent) if (said(at)) return at;
  return undefined;
}

/** Whether the page names every colour, and not each in the rows that have it. */
function isToldByColour(rows: readonly Row[], page: string): boolean {
  const inRows = rows.every(({ colour, text }) => namesOf(colour)?.test(text));
  return !inRows && rows.every(({ colour }) => namesOf(colour)?.test(page) === true);
}

/** Whether a colour of several rows has no word that all these rows have and no other row has. */
export function someColourSaysMore(rows: readonly Row[]): boolean {
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
