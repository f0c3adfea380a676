import type { Box, PageElement } from "./document/element.ts";
import { attribute, children, descendants, isSeen, shownText } from "./document/query.ts";
import type { Target } from "./outcome.ts";

const LEAST_ROWS = 3;
export const LEAST_COLUMNS = 2;
const LONGEST = 40;
const LEAST_FILLED = 0.8;
const ROLES =
  /^(table|grid|treegrid|row|rowgroup|cell|gridcell|columnheader|rowheader|list|listitem)$/;

interface Drawn extends Target {
  readonly rows: readonly (readonly PageElement[])[];
  readonly hasRoles: boolean;
  readonly hasHeads: boolean;
  readonly text: string;
}

export function drawnTable(element: PageElement): Drawn[] {
  const { tag, selector, html } = element;
  if (/^(table|tbody|dl|ul|ol)$/.test(tag) || !isSeen(element)) return [];
  const groups = children(element).flatMap((child) =>
    /^table-(row|header|footer)-group$/.test(child.style?.display ?? "")
      ? children(child)
      : [child],
  );
  const rows = rowsIn(element, groups);
  const cells = rows.flat();
  const columns = rows[0]?.length ?? 0;
  if (rows.length < LEAST_ROWS || columns < LEAST_COLUMNS) return [];
  if (rows.some(({ length }) => length !== columns) || !cells.every(isShort)) return [];
  const filled = cells.filter((cell) => shownText(cell) !== "").length / cells.length;
  if (filled < LEAST_FILLED) return [];
  const parts = [element, ...groups, ...cells];
  const hasRoles = parts.some((part) => ROLES.test(attribute(part, "role")));
  const hasHeads = hasHeadings(rows);
  return [{ selector, html, rows, hasRoles, hasHeads, text: shownText(element).slice(0, 40) }];
}

/** By CSS's own tables, or of rows or cells that are laid out in columns that stand under each other. */
function rowsIn({ style, content }: PageElement, groups: readonly PageElement[]): PageElement[][] {
  if (/^(inline-)?table$/.test(style?.display ?? ""))
    return groups
      .filter(({ style }) => style?.display === "table-row")
      .map((row) => children(row).filter(({ style }) => style?.display === "table-cell"));
  const isAlone = content.every((child) => child.kind === "element" || !child.text.trim());
  if (!isAlone || groups.length < LEAST_ROWS) return [];
  const isLaidOut = ({ style }: Pick<PageElement, "style">) =>
    /^(inline-)?(grid|flex)$/.test(style?.display ?? "");
  if (groups.every(isLaidOut)) return alignedRows(groups.map(children));
  return isLaidOut({ style }) ? alignedRows(linesOf(groups)) : [];
}

/** The cells that stand beside each other, line by line. */
function linesOf(cells: readonly PageElement[]): PageElement[][] {
  const lines: PageElement[][] = [];
  for (const cell of cells) {
    const line = lines.at(-1);
    const [last] = line?.slice(-1) ?? [];
    if (line && last?.box && cell.box && isBeside(cell.box, last.box)) line.push(cell);
    else lines.push([cell]);
  }
  return lines;
}

function isBeside(box: Box, last: Box): boolean {
  return box.y < last.y + last.height && last.y < box.y + box.height;
}

function alignedRows(cells: PageElement[][]): PageElement[][] {
  const [heads = []] = cells;
  const aligned = cells.every((row) => row.every((cell, at) => isUnder(cell, heads[at])));
  // Without a line of headings they may be items of a list that happen to have as many parts.
  return aligned && heads.length > LEAST_COLUMNS && hasHeadings(cells) ? cells : [];
}

function isUnder({ box }: PageElement, head: PageElement | undefined): boolean {
  if (!box || !head?.box) return false;
  const left = Math.abs(box.x - head.box.x);
  const right = Math.abs(box.x + box.width - head.box.x - head.box.width);
  return Math.min(left, right) <= 2;
}

function hasHeadings([heads = [], ...rest]: readonly PageElement[][]): boolean {
  return heads.every(isBold) && !rest.flat().every(isBold);
}

/** A value, not a part of a page's layout or of a form. */
function isShort(cell: PageElement): boolean {
  const blocks = /^(input|select|textarea|button|label|ul|ol|img|form|h[1-6]|nav|dt|dd|li|table)$/;
  if (blocks.test(cell.tag) || descendants(cell).some(({ tag }) => blocks.test(tag))) return false;
  return shownText(cell).length <= LONGEST;
}

function isBold({ style, content }: PageElement): boolean {
  const own = content.some((child) => child.kind === "text" && child.text.trim());
  const [only] = content.filter((child) => child.kind === "element");
  return own || !only ? Number(style?.["font-weight"]) >= 600 : isBold(only);
}
