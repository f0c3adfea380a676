import { attribute } from "./document/query.ts";
import type { Text } from "./outcome.ts";
import { type Placed, shareColumn, shareRow } from "./table-grid.ts";

type Shares = (one: Placed, other: Placed) => boolean;

/** What is wrong with the first cell that names the header of another column or row as its own, and not the one that stands over or before it. */
export function strayReference(grid: readonly Placed[]): Text | undefined {
  const ids = new Map(grid.map((cell) => [attribute(cell.element, "id"), cell]));
  for (const cell of grid) {
    const named = attribute(cell.element, "headers")
      .split(/\s+/)
      .flatMap((id) => (id && ids.get(id)) || []);
    const headers = named.filter(({ header }) => header);
    if (cell.header || headers.length < named.length) continue;
    const found =
      strayed(cell, headers, grid, shareColumn, shareRow) ??
      strayed(cell, headers, grid, shareRow, shareColumn);
    if (found) return refersWrong(cell, found.header, found.own);
  }
  return undefined;
}

/** A header of the same kind as the cell's own, but of another line than the cell stands in. */
function strayed(
  cell: Placed,
  headers: readonly Placed[],
  grid: readonly Placed[],
  inLine: Shares,
  across: Shares,
) {
  if (headers.some((header) => inLine(header, cell))) return undefined;
  for (const header of headers) {
    // One that shares a line with the cell is its header in the other direction.
    if (across(header, cell) || !header.text) continue;
    const isOfData = grid.some((other) => !other.header && other.text && inLine(other, header));
    const own = grid.find(
      (other) => other.header && other.text && across(other, header) && inLine(other, cell),
    );
    if (isOfData && own) return { header, own };
  }
  return undefined;
}

function refersWrong(cell: Placed, header: Placed, own: Placed): Text {
  return {
    en: `The cell “${cell.text}” says that its header is “${header.text}”, and stands at “${own.text}”.`,
    sv: `Cellen ”${cell.text}” säger att dess rubrik är ”${header.text}”, men står vid ”${own.text}”.`,
  };
}

/** The first header whose scope points to where no data is, away from the data that it stands at. */
export function strayScope(grid: readonly Placed[]): Text | undefined {
  if (grid.some(({ element }) => element.attributes.has("headers"))) return undefined;
  const rows = Map.groupBy(grid, ({ row }) => row);
  for (const [row, cells] of rows) {
    const columnHeads = cells.filter((cell) => isAcross(cell, cells, grid));
    if (columnHeads.length > 1) return pointsWrong(columnHeads[0] as Placed, "row");
    const rowHead =
      row > 0 || rows.size === 1 ? cells.find((cell) => isDown(cell, grid)) : undefined;
    if (rowHead) return pointsWrong(rowHead, "col");
  }
  return undefined;
}

/** Whether it is of a row, it says, that is headers all along, and has data under it. */
function isAcross(cell: Placed, cells: readonly Placed[], grid: readonly Placed[]): boolean {
  const corner = cells[0];
  const isRowOfHeaders = cells.every((one) => one.header || (one === corner && !one.text));
  return isRowOfHeaders && hasScope(cell, "row") && dataUnder(cell, grid).some(({ text }) => text);
}

/** Whether it is of a column, it says, that has no data under it, and has data beside it and no other header. */
function isDown(cell: Placed, grid: readonly Placed[]): boolean {
  const beside = grid.filter((other) => other !== cell && shareRow(other, cell));
  return (
    hasScope(cell, "col") &&
    dataUnder(cell, grid).length === 0 &&
    beside.every(({ header }) => !header) &&
    beside.some(({ text, column }) => text && column > cell.column)
  );
}

function dataUnder(cell: Placed, grid: readonly Placed[]): Placed[] {
  return grid.filter((other) => !other.header && other.row > cell.row && shareColumn(other, cell));
}

function hasScope({ header, text, element }: Placed, scope: string): boolean {
  return header && text !== "" && attribute(element, "scope").toLowerCase() === scope;
}

function pointsWrong({ text }: Placed, scope: "row" | "col"): Text {
  return scope === "row"
    ? {
        en: `“${text}” heads its column, but says with scope="row" that it heads its row, where there is no data.`,
        sv: `”${text}” är rubrik för sin kolumn, men säger med scope="row" att den gäller raden, där det inte finns några uppgifter.`,
      }
    : {
        en: `“${text}” heads its row, but says with scope="col" that it heads its column, where there is no data.`,
        sv: `”${text}” är rubrik för sin rad, men säger med scope="col" att den gäller kolumnen, där det inte finns några uppgifter.`,
      };
}
