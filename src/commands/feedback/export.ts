import { command } from "#commands/command.ts";
import { count } from "#commands/count.ts";
import { columns } from "#commands/help.ts";
import { logRead } from "#commands/log-read.ts";
import { writeNewFile } from "#commands/new-file.ts";
import { choice, text } from "#commands/options.ts";
import { UsageProblem } from "#commands/problems.ts";
import { checkDays, RESPONSE_OPTIONS } from "#commands/response-options.ts";
import { withStore } from "#commands/with-store.ts";
import { COLUMNS } from "#feedback/export/columns.ts";
import { csv, DELIMITERS } from "#feedback/export/csv.ts";
import { json } from "#feedback/export/json.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import type { Filter } from "#feedback/store.ts";

type Portions = AsyncIterable<readonly FeedbackResponse[]>;

const VERDICTS: { readonly [held in "only" | "without" | "with"]: Filter } = {
  only: { verdict: "held" },
  without: { verdict: "shown" },
  with: {},
};

export default command({
  summary: "Writes responses as CSV or JSON.",
  usage:
    "--format FORMAT [--from DAY] [--to DAY] [--page PAGE] [--locale LOCALE] [--held WHICH] [--delimiter D] [--output FILE]",
  options: {
    format: choice("FORMAT", ["csv", "json"], "The format; it must be given."),
    ...RESPONSE_OPTIONS,
    held: choice("WHICH", ["only", "without", "with"], "Held responses; else without."),
    delimiter: {
      ...choice(
        "D",
        Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[],
        "Between cells in CSV; else a comma.",
      ),
      accepts: '"," or ";" or tab',
    },
    output: text(
      "FILE",
      "Writes to this file, in place of what it held, instead of to standard output.",
    ),
  },
  details: [
    "Columns:",
    ...columns(Object.entries(COLUMNS).map(([name, { meaning }]) => [name, meaning])),
    "",
    "CSV is for spreadsheets: an apostrophe stands wherever one could take a text for a formula.",
    'Spreadsheets in Swedish expect --delimiter ";". JSON has every text as it was stored.',
  ],
  async run({ values, config, output, signal }) {
    const { format, held = "without", delimiter, output: file, ...filter } = values;
    if (!format) throw new UsageProblem("--format is missing; accepted is csv or json.");
    if (delimiter && format !== "csv")
      throw new UsageProblem("--delimiter is for --format csv only.");
    checkDays(filter);
    const chosen = { ...filter, ...VERDICTS[held] };
    await withStore(config, async (store) => {
      let done = 0;
      const portions = counted(store.responses(chosen), (more) => {
        done += more;
        if (file || !output.watched) output.progress(`${count(done, "response")} …`);
      });
      const pieces = format === "csv" ? csv(portions, delimiter) : json(portions);
      await logRead(store, chosen, "export-began", format);
      try {
        await (file ? writeNewFile(file, pieces, signal) : output.print(pieces, signal));
      } finally {
        // Also when it was stopped: some of them may have left.
        await logRead(store, chosen, "exported", `${format} ${done}`);
      }
    });
  },
});

async function* counted(portions: Portions, count: (more: number) => void): Portions {
  for await (const portion of portions) {
    count(portion.length);
    yield portion;
  }
}
