import { readBackupFile } from "#commands/backup-file.ts";
import { command } from "#commands/command.ts";
import { count } from "#commands/count.ts";
import type { Output } from "#commands/output.ts";
import { withStore } from "#commands/with-store.ts";
import type { Entry } from "#feedback/store.ts";

export default command({
  summary: "Adds what a backup holds and the store lacks.",
  usage: "FILE",
  options: {},
  operands: { name: "FILE" },
  details: [
    "The whole file is checked first; one that is cut off or changed is refused, and nothing is added.",
    "What the store holds stays as it is, and what its deletion log says was deleted does not come back.",
    "It may run while the site does. Restore one backup, the newest: what an older one holds as answers",
    "can be daily totals in a newer one, and would be counted twice.",
  ],
  async run({ operands, config, output, signal }) {
    const file = operands[0] as string;
    let total = 0;
    for await (const portion of counted(file, "checked", output, signal)) total += portion.length;
    // Read again instead of kept, for memory's sake, and checked again: the file may have changed.
    const added = await withStore(
      config,
      (store) => store.restore(counted(file, "read", output, signal)),
      { make: true },
    );
    const rest = count(total - added, "was", "were");
    await output.print(
      `${count(added, "entry was", "entries were")} added; ${rest} there already or deleted by a rule.\n`,
    );
  },
});

async function* counted(
  file: string,
  done: string,
  output: Output,
  signal: AbortSignal,
): AsyncGenerator<readonly Entry[], void> {
  let number = 0;
  for await (const portion of readBackupFile(file)) {
    signal.throwIfAborted();
    number += portion.length;
    output.progress(`${count(number, "entry", "entries")} ${done} …`);
    yield portion;
  }
}
