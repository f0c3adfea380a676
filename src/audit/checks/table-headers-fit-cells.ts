import { check, failed, passed } from "#audit/check.ts";
import { attribute } from "#audit/document/query.ts";
import { type Table, tables } from "#audit/evidence/tables.ts";
import { gridOf } from "#audit/table-grid.ts";
import { strayReference, strayScope } from "#audit/table-headers.ts";

const hours = (first: string, second: string) =>
  `<table><tr><th id="place">Place</th><th id="week">Weekdays</th><th id="end">Weekend</th></tr>${[
    "Centre",
    "North",
  ]
    .map(
      (place) =>
        `<tr><th id="${place}" headers="place">${place}</th><td headers="${place} ${first}">9–19</td><td headers="${place} ${second}">10–15</td></tr>`,
    )
    .join("")}</table>`;
const fees = (column: string, row: string, corner = `<th scope="${column}">Part</th>`) =>
  `<table><tr>${corner}<th scope="${column}">Winter</th><th scope="${column}">Summer</th></tr>${["Union", "Ticket"].map((part) => `<tr><th scope="${row}">${part}</th><td>92</td><td>93</td></tr>`).join("")}</table>`;

/** WCAG H43 and H63. */
export default check({
  title: {
    en: "A table's headers say which cells they are for",
    sv: "En tabells rubrikceller säger vilka celler de gäller",
  },
  criteria: ["1.3.1"],
  impact: "moderate",
  harm: {
    en: "People who use a screen reader hear the wrong headers, or none, with a cell.",
    sv: "Den som använder skärmläsare hör fel rubriker, eller inga, till en cell.",
  },
  mend: {
    en: "Use td for data. Give headers of columns scope=col, of rows scope=row, of several columns or rows scope=colgroup or rowgroup, or refer to them with headers.",
    sv: "Använd td för data. Ge rubriker för kolumner scope=col, för rader scope=row och för flera kolumner eller rader scope=colgroup eller rowgroup, eller hänvisa till dem med headers.",
  },
  evidence: tables,
  targets: (all) =>
    all.filter(
      ({ rows, presentational }) => !presentational && rows.flat().some(({ header }) => header),
    ),
  judge: (table) => {
    const cells = table.rows.flat();
    if (cells.length > 3 && cells.every(({ header }) => header))
      return failed({
        en: "Every cell of the table is a header; none is data.",
        sv: "Alla celler i tabellen är rubriker, ingen är data.",
      });
    const grid = gridOf(table);
    const stray = strayReference(grid) ?? strayScope(grid);
    if (stray) return failed(stray);
    const wide = spanningHeader(table);
    return wide === undefined || cells.some(({ element }) => element.attributes.has("headers"))
      ? passed
      : {
          ...failed({
            en: `The header “${wide}” stands over several columns that have headers of their own, and does not say so.`,
            sv: `Rubriken ”${wide}” står över flera kolumner som har egna rubriker, men säger inte det.`,
          }),
          criteria: "best-practice",
        };
  },
  examples: {
    passed: [
      `<table><tr><th>Zone</th><th>Price</th></tr><tr><td>North</td><td>40</td></tr></table>`,
      `<table><colgroup span="2"></colgroup><tr><th colspan="2" scope="colgroup">Prices</th></tr><tr><th scope="col">Half</th><th scope="col">Year</th></tr><tr><td>40</td><td>70</td></tr></table>`,
      `<table><tr><th>Zone</th></tr><tr><th>North</th></tr></table>`,
      hours("week", "end"),
      hours("place week", "end"),
      fees("col", "row"),
      fees("col", "row", "<td></td>"),
      `<table><tr><th scope="col">Name</th><td>Owner</td></tr><tr><th scope="row">Boat</th><td>Kim</td></tr></table>`,
      `<table><tr><td></td><th id="a" colspan="2">Prices</th></tr><tr><td></td><th id="b" headers="a">Half</th><th id="c" headers="a">Year</th></tr><tr><th id="r">Net</th><td headers="a b r">40</td><td headers="a c r">70</td></tr></table>`,
      `<table><tr><th id="n" rowspan="2">North</th><th id="o">Centre</th><td headers="n o">40</td></tr><tr><th id="p">Harbour</th><td headers="n p">70</td></tr></table>`,
    ],
    failed: [
      `<table><tr><th>Zone</th><th>Price</th></tr><tr><th>North</th><th>40</th></tr></table>`,
      `<table><tr><th colspan="2">Prices</th></tr><tr><th>Half</th><th>Year</th></tr><tr><td>40</td><td>70</td></tr></table>`,
      `<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><th>1</th><th>2</th><th>3</th></tr><tr><th>4</th><th>5</th><th>6</th></tr></table>`,
      hours("end", "week"),
      `<table><tr><th id="a">Zone</th><th id="b">Price</th></tr><tr><th id="n">North</th><td headers="b s">40</td></tr><tr><th id="s">South</th><td headers="b s">70</td></tr></table>`,
      fees("row", "col"),
      fees("row", "row"),
      fees("col", "col", "<td></td>"),
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<table><tr><td>1</td><td>2</td></tr></table>`,
      `<table role="none"><tr><th>1</th></tr></table>`,
    ],
  },
});

/** The text of a header over several columns whose next row is headers again, and that has no group's scope. */
function spanningHeader({ rows }: Table): string | undefined {
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1] ?? [];
    const above = row.find(
      ({ header, columns, element }) =>
        header && columns > 1 && !/group$/.test(attribute(element, "scope")),
    );
    if (above && next.length > 1 && next.every(({ header }) => header)) return above.text;
  }
  return undefined;
}
