import { descendants } from "./document/query.ts";
import type { Cell, Table } from "./evidence/tables.ts";

/** A cell and the first row and column that it stands in. */
export interface Placed extends Cell {
  readonly row: number;
  readonly column: number;
}

/** Where the cells of a table stand, as HTML lays them out; none where that is not sure: cells lie over each other, or rows are empty. */
export function gridOf({ element, rows }: Table): readonly Placed[] {
  const taken = new Set<string>();
  const placed: Placed[] = [];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      for (const slot of slots(cell, row, column)) {
        if (taken.has(slot)) return [];
        taken.add(slot);
      }
      placed.push({ ...cell, row, column });
      column += cell.columns;
    }
  }
  const lines = descendants(element).filter(({ tag }) => tag === "tr").length;
  return lines === rows.length ? placed : [];
}

function slots({ rows, columns }: Cell, row: number, column: number): string[] {
  return Array.from({ length: rows * columns }, (_, at) => {
    const [down, on] = [Math.floor(at / columns), at % columns];
    return `${row + down} ${column + on}`;
  });
}

export function shareColumn(one: Placed, other: Placed): boolean {
  return one.column < other.column + other.columns && other.column < one.column + one.columns;
}

export function shareRow(one: Placed, other: Placed): boolean {
  return one.row < other.row + other.rows && other.row < one.row + one.rows;
}
