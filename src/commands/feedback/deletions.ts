import { command } from "#commands/command.ts";
import { flag } from "#commands/options.ts";
import { RULE_COLUMNS, ruleCells } from "#commands/retention-report.ts";
import { table } from "#commands/table.ts";
import { withStore } from "#commands/with-store.ts";

export default command({
  summary: "Lists what retention has deleted, and by which decision.",
  usage: "[--plain]",
  options: { plain: flag("For scripts: TABs between cells.") },
  async run({ values: { plain }, config, output }) {
    const log = await withStore(config, (store) => store.deletions());
    if (log.length === 0 && !plain) return output.print("Nothing has been deleted.\n");
    const rows = log.map((entry) => [entry.at, entry.category, entry.count, ...ruleCells(entry)]);
    await output.print(table(["at", "category", "deleted", ...RULE_COLUMNS], rows, plain));
  },
});
