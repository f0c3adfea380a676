import { check, failed, passed } from "#audit/check.ts";
import { drawnTable, LEAST_COLUMNS } from "#audit/drawn-table.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

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
const cells = (rows: string[][], style = "display: grid; grid-template-columns: 2fr 1fr 1fr") =>
  `<div style="${style}">${rows
    .flat()
    .map((cell) => `<div style="width: 30%">${cell}</div>`)
    .join("")}</div>`;
const PRICES = [
  ["<b>Ticket</b>", "<b>Desk</b>", "<b>Net</b>"],
  ["<b>Adult</b>", "6", "5"],
  ["<b>Child</b>", "3", "2"],
];
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
      cells(PRICES),
      cells(PRICES, "display: flex; flex-wrap: wrap"),
    ],
    inapplicable: [
      cells(PRICES.map((row) => row.map((cell) => cell.replaceAll(/<.?b>/g, "")))),
      cells(PRICES.map((row) => row.map((cell) => `<b>${cell}</b>`))),
      cells(PRICES, "display: grid"),
      cells(PRICES, "display: grid; grid-template-columns: repeat(4, 1fr)"),
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
