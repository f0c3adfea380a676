import { cantTell, check, failed, passed } from "#audit/check.ts";
import { colouredDays, colouredRows } from "#audit/coloured-cells.ts";
import { tables } from "#audit/evidence/tables.ts";

const cell = (colour: string, text = "") => `<td style="background: ${colour}">${text}</td>`;
const table = (...rows: string[]) =>
  `<table><tr><th>Room</th><th>Monday</th><th>Tuesday</th></tr>${rows
    .map((row, index) => `<tr><th>Room ${index + 1}</th>${row}</tr>`)
    .join("")}</table>`;
const calendar = (free: string, taken: string) =>
  `<table><tr><th>Mon</th><th>Tue</th><th>Wed</th><th>Thu</th></tr>${[
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ]
    .map(
      (days) => `<tr>${days.map((day) => cell(day % 3 ? free : taken, String(day))).join("")}</tr>`,
    )
    .join("")}</table>`;
const week = (...colours: string[]) =>
  `<table><tr>${colours.map(() => "<th>Day</th>").join("")}</tr><tr>${colours.map((colour, at) => cell(colour, String(at + 12))).join("")}</tr></table>`;
const [GREEN, RED] = ["#0a0", "#d00"];

/** WCAG F13, F81 and technique G14. */
export default check({
  title: {
    en: "Cells of a table say what they mean by more than their colour",
    sv: "Celler i en tabell säger vad de betyder med mer än färg",
  },
  criteria: ["1.4.1"],
  impact: "serious",
  harm: {
    en: "People who do not see the colours apart, or use a screen reader, meet empty cells.",
    sv: "Den som inte kan skilja färgerna åt, eller använder skärmläsare, möter tomma celler.",
  },
  mend: {
    en: "Write what each colour means in its cell: “free”, “booked”.",
    sv: "Skriv i varje cell vad färgen betyder: ”ledig”, ”bokad”.",
  },
  evidence: tables,
  targets: (all) =>
    all
      .filter(({ presentational, holdsBlocks }) => !presentational && !holdsBlocks)
      .map((table) => ({ ...table, coloured: colouredRows(table), days: colouredDays(table) }))
      .filter(({ coloured, days }) => coloured.length > 0 || days.length > 0),
  judge: ({ coloured, days }) => {
    if (days.length > 0)
      return cantTell({
        en: `The days in the calendar have different colours, such as ${days.join(" and ")}. Does anything but the colour say what that means?`,
        sv: `Dagarna i kalendern har olika färger, till exempel ${days.join(" och ")}. Säger något annat än färgen vad det betyder?`,
      });
    const empty = coloured.flat().filter(({ isEmpty }) => isEmpty);
    const kinds = new Set(empty.map(({ colour }) => colour)).size;
    // Colours that each stand once are samples, or bars that a number tells.
    if (kinds < 2 || kinds === empty.length) return passed;
    const words = {
      en: `${empty.length} cells hold nothing but a colour, one of ${kinds}.`,
      sv: `${empty.length} celler innehåller bara en färg, av ${kinds} olika.`,
    };
    if (coloured.some((row) => row.filter(({ isEmpty }) => isEmpty).length > 1))
      return failed(words);
    return cantTell({
      en: `${words.en} Does a text in the row say the same?`,
      sv: `${words.sv} Säger en text i raden samma sak?`,
    });
  },
  examples: {
    passed: [
      table(cell(GREEN, "Free") + cell(RED, "Booked"), cell(RED, "Booked") + cell(GREEN, "Free")),
      table(cell(GREEN) + cell("#fff"), cell(GREEN) + cell("#fff")),
      table(cell(GREEN) + cell("#fff", "Green"), cell(RED) + cell("#fff", "Red")),
      table(
        cell(GREEN, `<img src="data:," alt="Free">`) + cell(RED, `<img src="data:," alt="Booked">`),
      ),
    ],
    failed: [
      table(cell(GREEN) + cell(RED), cell(RED) + cell(GREEN)),
      table(cell(GREEN) + cell(RED), cell(GREEN, "&nbsp;") + cell(GREEN)),
      table(cell("orange") + cell("#d00"), cell("orange") + cell("blue")),
    ],
    inapplicable: [
      calendar("#fff", "#eee"),
      week("#bfe6c8", "#bfe6c8", "#bfe6c8", "#f5c2c2", "#f5c2c2"),
      week("#bfe6c8", "#f5c2c2", "#bfe6c8", "#f5c2c2", "#bfe6c8"),
      table("<td>Free</td><td>Booked</td>", "<td></td><td></td>"),
      table(cell("#eee") + cell("#ddd"), cell("#ddd") + cell("#eee")),
      `<table role="presentation"><tr>${cell(GREEN)}${cell(RED)}</tr><tr>${cell(RED)}${cell(GREEN)}</tr></table>`,
    ],
    cantTell: [
      calendar("#bfe6c8", "#f5c2c2"),
      calendar("#0a0", "#d00"),
      week("#bfe6c8", "#f5c2c2", "#f5c2c2", "#bfe6c8", "#f5c2c2"),
      table(
        cell(GREEN) + cell("#fff", "Anna"),
        cell(RED) + cell("#fff", "Bo"),
        cell(RED) + cell("#fff", "Eva"),
      ),
    ],
  },
});
