import { command } from "#commands/command.ts";
import { count } from "#commands/count.ts";
import { exists, writeNewFile } from "#commands/new-file.ts";
import { flag } from "#commands/options.ts";
import { UsageProblem } from "#commands/problems.ts";
import { withStore } from "#commands/with-store.ts";
import { backupText } from "#feedback/backup.ts";

export default command({
  summary: "Writes all that is stored, as it is at one moment, to a file that restore reads.",
  usage: "FILE [--force]",
  options: { force: flag("Takes the place of a file that is there already.") },
  operands: { name: "FILE" },
  details: [
    "It may run while the site does. FILE is compressed when its name ends in .gz. It belongs to no",
    "kind of database: what one held can be restored into another. Editors' accounts are in it with the",
    "hashes of their passwords, and so are their notes and the log of what they did; sessions are not.",
  ],
  async run({ values: { force }, operands, config, output, signal }) {
    const file = operands[0] as string;
    if (!force && (await exists(file)))
      throw new UsageProblem(`${file} is there already; give --force to write in its place.`);
    let done = 0;
    await withStore(config, (store) => {
      const text = backupText(store, new Date(), (entries) => {
        done = entries;
        output.progress(`${count(entries, "entry", "entries")} …`);
      });
      return writeNewFile(file, text, signal);
    });
    await output.print(`${file} holds ${count(done, "entry", "entries")}.\n`);
  },
});
