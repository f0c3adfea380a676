type Cell = string | number | null;

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Characters that turn the direction of what follows: a comment must not turn the columns after it. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;
const GAP = "  ";
const numbers = new Intl.NumberFormat("en");

/**
 * A table as text. `plain` is for scripts: a line of names and one per row, with a TAB between cells and
 * numbers as digits. Otherwise the columns are aligned, those with numbers in them to the right.
 */
export function table(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
  plain: boolean | undefined,
): string {
  return plain
    ? tabbed([names.map((name) => name.replaceAll(" ", "_")), ...rows])
    : aligned(names, rows);
}

/** The text on one line and without what a terminal or a table would take for an order. */
export function oneLine(text: string): string {
  return text.replace(CONTROL, " ").replace(TURNING, "");
}

function tabbed(lines: readonly (readonly Cell[])[]): string {
  return lines
    .map((cells) => `${cells.map((cell) => oneLine(`${cell ?? ""}`)).join("\t")}\n`)
    .join("");
}

function aligned(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [names, ...rows.map((row) => row.map(shown))];
  const widths = names.map((_, column) =>
    lines.reduce((width, line) => Math.max(width, length(line[column])), 0),
  );
  const right = names.map((_, column) => rows.some((row) => typeof row[column] === "number"));
  return lines
    .map((line) => line.map((cell, column) => pad(cell, widths[column] as number, right[column])))
    .map((cells) => `${cells.join(GAP).trimEnd()}\n`)
    .join("");
}

function shown(cell: Cell): string {
  return typeof cell === "number" ? numbers.format(cell) : oneLine(cell ?? "");
}

function pad(cell: string, width: number, right: boolean | undefined): string {
  const space = " ".repeat(width - length(cell));
  return right ? space + cell : cell + space;
}

function length(cell = ""): number {
  return [...cell].length;
}
