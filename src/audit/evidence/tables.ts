import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import {
  attribute,
  children,
  closest,
  descendants,
  isShown,
  shownText,
} from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

export interface Cell {
  readonly element: PageElement;
  readonly header: boolean;
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A table as it is shown. */
export interface Table extends Target {
  readonly element: PageElement;
  readonly rows: readonly (readonly Cell[])[];
  /** The greatest number of columns that a row spans. */
  readonly width: number;
  /** Said to be for layout alone. */
  readonly presentational: boolean;
  readonly caption: PageElement | undefined;
  /** What only layout holds: tables, headings, lists, forms, several paragraphs, landmarks in cells. */
  readonly holdsBlocks: boolean;
  readonly nested: boolean;
}

const BLOCKS =
  /^(h[1-6]|table|ul|ol|form|nav|main|header|footer|article|section|aside|iframe|video)$/;

/** The tables of the page that are shown, those in cells of others too. */
export const tables: Evidence<readonly Table[]> = {
  seen: snapshot.seen,
  collect: async ({ collect }) => {
    const { elements } = await collect(snapshot);
    return elements.filter((element) => element.tag === "table" && isShown(element)).map(tableOf);
  },
};

function tableOf(element: PageElement): Table {
  const inside = descendants(element);
  const own = inside.filter((one) => closestTable(one) === element);
  const rows = own
    .filter(({ tag }) => tag === "tr")
    .map((row) =>
      children(row)
        .filter(({ tag }) => /^t[dh]$/.test(tag))
        .map(cellOf),
    )
    .filter((row) => row.length > 0);
  const role = attribute(element, "role");
  return {
    selector: element.selector,
    html: element.html,
    element,
    rows,
    width: Math.max(0, ...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0))),
    presentational: role === "presentation" || role === "none",
    caption: own.find(({ tag }) => tag === "caption"),
    holdsBlocks: inside.some(({ tag }) => BLOCKS.test(tag)),
    nested: inside.some(({ tag }) => tag === "table"),
  };
}

function closestTable(element: PageElement): PageElement | undefined {
  return element.parent && closest(element.parent, ({ tag }) => tag === "table");
}

function cellOf(element: PageElement): Cell {
  const span = (name: string) => Math.max(1, Number.parseInt(attribute(element, name), 10) || 1);
  const role = attribute(element, "role");
  return {
    element,
    header: (element.tag === "th" && role !== "cell") || /^(column|row)header$/.test(role),
    text: shownText(element),
    columns: span("colspan"),
    rows: span("rowspan"),
  };
}
