import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, children, descendants, isSeen, shownText } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import type { Target } from "#audit/outcome.ts";

const LEAST_ROWS = 3;
const LEAST_COLUMNS = 2;
const LONGEST = 40;
const LEAST_FILLED = 0.8;
const ROLES =
  /^(table|grid|treegrid|row|rowgroup|cell|gridcell|columnheader|rowheader|list|listitem)$/;

const table = (rows: string[][], role = "") =>
  `<div style="display: table" ${role && `role="table"`}>${rows
    .map(
      (cells, row) =>
        `<div style="display: table-row" ${role && `role="row"`}>${cells
          .map((cell) => {
            const tag = row === 0 ? "b" : "span";
            return `<${tag} style="display: table-cell" ${role && `role="cell"`}>${cell}</${tag}>`;
          })
          .join("")}</div>`,
    )
    .join("")}</div>`;
const grid = (rows: string[][]) =>
  `<div>${rows
    .map(
      (cells) =>
        `<div style="display: grid; grid-template-columns: 2fr 1fr 1fr">${cells.map((cell) => `<div>${cell}</div>`).join("")}</div>`,
    )
    .join("")}</div>`;
const HOURS = [
  ["Day", "Opens"],
  ["Monday", "10"],
  ["Tuesday", "11"],
];

/** WCAG F2 and F46's reverse, technique H51. */
export default check({
  title: {
    en: "What is drawn as a table of data is one",
    sv: "Det som är ritat som en tabell med uppgifter är en tabell",
  },
  criteria: ["1.3.1"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader hear the cells one after the other, and not which row and column they belong to.",
    sv: "Den som använder skärmläsare hör cellerna efter varandra, men inte vilken rad och kolumn de hör till.",
  },
  mend: {
    en: "Use table, tr, th and td, or the roles table, row, columnheader and cell.",
    sv: "Använd table, tr, th och td, eller rollerna table, row, columnheader och cell.",
  },
  evidence: snapshot,
  targets: ({ elements }) => elements.flatMap(drawnTable),
  judge: ({ rows, hasRoles, hasHeads, text }) => {
    const columns = rows[0]?.length ?? 0;
    // Two columns without headings are read in pairs, as they are to be.
    if (hasRoles || (columns === LEAST_COLUMNS && !hasHeads)) return passed;
    return failed({
      en: `${rows.length} rows of ${columns} columns are drawn as a table, and marked up as running text: “${text}…”`,
      sv: `${rows.length} rader med ${columns} kolumner är ritade som en tabell, men uppmärkta som löpande text: ”${text}…”`,
    });
  },
  examples: {
    passed: [
      table(HOURS, "table"),
      table([...HOURS, ["Friday", "12"]], "table"),
      `<table style="display: block"><tr><th>Day</th></tr></table>${table(HOURS, "table")}`,
      table(HOURS).replaceAll(/<(\/?)b\b/g, "<$1span"),
    ],
    failed: [
      table(HOURS),
      table(HOURS.map(([day = "", from = ""]) => [day, from, "18"])).replaceAll(
        /<(\/?)b\b/g,
        "<$1span",
      ),
      `<section>${table([...HOURS, ["Friday", "12"]])}</section>`,
      grid([
        ["<b>Day</b>", "<b>Opens</b>", "<b>Closes</b>"],
        ["Monday", "10", "18"],
        ["Tuesday", "11", "18"],
      ]),
    ],
    inapplicable: [
      grid([
        ["Lamp", "Red", "40"],
        ["Chair", "Blue", "90"],
        ["Table", "Oak", "200"],
      ]),
      grid([
        ["<b>Day</b>", "<b>Opens</b>"],
        ["Monday", "10"],
        ["Tuesday", "11"],
      ]),
      `<table><tr><th>Day</th><th>Opens</th></tr><tr><td>Monday</td><td>10</td></tr><tr><td>Tuesday</td><td>10</td></tr></table>`,
      table(HOURS.slice(0, 2)),
      table(HOURS.map(([day = ""]) => [`<label>${day} <input></label>`, "<button>Save</button>"])),
      table(
        HOURS.map(([day = ""]) => [
          day,
          "A text that goes on for more than a few words, as in a layout.",
        ]),
      ),
      `<dl style="display: table">${"<div style='display: table-row'><dt style='display: table-cell'>Day</dt><dd style='display: table-cell'>10</dd></div>".repeat(3)}</dl>`,
    ],
  },
});

interface Drawn extends Target {
  readonly rows: readonly (readonly PageElement[])[];
  readonly hasRoles: boolean;
  readonly hasHeads: boolean;
  readonly text: string;
}

function drawnTable(element: PageElement): Drawn[] {
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

/** By CSS's own tables, or of rows that are laid out in columns that stand under each other. */
function rowsIn({ style, content }: PageElement, groups: readonly PageElement[]): PageElement[][] {
  if (/^(inline-)?table$/.test(style?.display ?? ""))
    return groups
      .filter(({ style }) => style?.display === "table-row")
      .map((row) => children(row).filter(({ style }) => style?.display === "table-cell"));
  const isAlone = content.every((child) => child.kind === "element" || !child.text.trim());
  const rows = groups.filter((row) => /^(inline-)?(grid|flex)$/.test(row.style?.display ?? ""));
  if (!isAlone || rows.length !== groups.length || rows.length < LEAST_ROWS) return [];
  const cells = rows.map(children);
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
