import { cantTell, check, failed, passed } from "#audit/check.ts";
import { type Cell, type Table, tables } from "#audit/evidence/tables.ts";

// A grid of so many rows and columns, of cells of so many characters, is likely to be data.
const LEAST_ROWS = 3;
const LONGEST_CELL = 60;

/** WCAG F91, and technique H51. */
export default check({
  title: { en: "A table of data has header cells", sv: "En datatabell har rubrikceller" },
  criteria: ["1.3.1"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader hear a cell without hearing which row and column it belongs to.",
    sv: "Den som använder skärmläsare hör en cell utan att höra vilken rad och kolumn den hör till.",
  },
  mend: {
    en: "Mark up the cells that name a column or a row with th, and scope.",
    sv: "Märk upp de celler som namnger en kolumn eller rad med th och scope.",
  },
  evidence: tables,
  targets: (all) => all.filter((table) => !table.presentational && isGrid(table)),
  judge: ({ rows, caption, element }) => {
    if (rows.flat().some(({ header }) => header)) return passed;
    const [first = [], ...rest] = rows;
    const data =
      caption !== undefined ||
      element.attributes.has("summary") ||
      hasNumbers(rest) ||
      standsOut(first, rest);
    return data
      ? failed({
          en: `A table of ${rows.length} rows of data has no header cell.`,
          sv: `En tabell med ${rows.length} rader data har ingen rubrikcell.`,
        })
      : cantTell({
          en: "Is this a table of data? Then its header cells must be marked up.",
          sv: "Är det här en datatabell? I så fall måste rubrikcellerna märkas upp.",
        });
  },
  examples: {
    passed: [
      `<table><tr><th>Zone</th><th>Price</th></tr><tr><td>North</td><td>40</td></tr><tr><td>South</td><td>60</td></tr></table>`,
      `<table><tr><th scope="row">North</th><td>40</td></tr><tr><th scope="row">South</th><td>60</td></tr><tr><th scope="row">East</th><td>50</td></tr></table>`,
      `<table><tr><td role="columnheader">Zone</td><td role="columnheader">Price</td></tr><tr><td>North</td><td>40</td></tr><tr><td>South</td><td>60</td></tr></table>`,
    ],
    failed: [
      `<table><tr><td>Zone</td><td>Price</td></tr><tr><td>North</td><td>40</td></tr><tr><td>South</td><td>60</td></tr></table>`,
      `<table><tr><td><b>Zone</b></td><td><b>Office</b></td></tr><tr><td>North</td><td>Kim</td></tr><tr><td>South</td><td>Robin</td></tr></table>`,
      `<table><caption>Offices</caption><tr><td>Zone</td><td>Office</td></tr><tr><td>North</td><td>Kim</td></tr><tr><td>South</td><td>Robin</td></tr></table>`,
    ],
    inapplicable: [
      `<table role="presentation"><tr><td>Zone</td><td>40</td></tr><tr><td>North</td><td>40</td></tr><tr><td>South</td><td>60</td></tr></table>`,
      `<table><tr><td><h2>Apply</h2><p>You apply on the net.</p></td><td>News</td></tr></table>`,
      `<p>Text</p>`,
    ],
    cantTell: [
      `<table><tr><td>Zone</td><td>Office</td></tr><tr><td>North</td><td>Kim</td></tr><tr><td>South</td><td>Robin</td></tr></table>`,
    ],
  },
});

function isGrid({ rows, width, holdsBlocks, nested }: Table): boolean {
  const cells = rows.flat();
  const filled = cells.filter(({ text }) => text !== "");
  return (
    rows.length >= LEAST_ROWS &&
    width >= 2 &&
    !nested &&
    !holdsBlocks &&
    filled.length * 2 > cells.length &&
    filled.every(({ text }) => text.length <= LONGEST_CELL * 3) &&
    filled.filter(({ text }) => text.length <= LONGEST_CELL).length >= filled.length * 0.8
  );
}

/** Whether a column but for its first cell is numbers. */
function hasNumbers(rows: readonly (readonly Cell[])[]): boolean {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    rows.map((row) => row[column]?.text ?? "").filter(Boolean),
  ).some(
    (column) =>
      column.length >= 2 &&
      column.every((text) => /^[\d\s.,:%€$£+-]+(\s?\p{L}{1,6})?$/u.test(text) && /\d/.test(text)),
  );
}

/** Whether the first row is drawn as one of headers: in bold or on another ground, as the rows below are not. */
function standsOut(first: readonly Cell[], rest: readonly (readonly Cell[])[]): boolean {
  const look = ({ element }: Cell) => {
    const inner = element.content.find(
      (child) => child.kind === "element" && /^(b|strong)$/.test(child.tag),
    );
    const weight = Number(element.style?.["font-weight"] ?? 400);
    return `${inner || weight >= 600} ${element.style?.["background-color"]}`;
  };
  const [top] = new Set(first.map(look));
  const below = new Set(rest.flat().map(look));
  return (
    first.length > 1 && new Set(first.map(look)).size === 1 && top !== undefined && !below.has(top)
  );
}
