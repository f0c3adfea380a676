import { COMMAND_LINE } from "#feedback/editors/activity.ts";
import type { Verdict } from "#feedback/response.ts";
import { command } from "./command.ts";
import { count } from "./count.ts";
import { list } from "./list.ts";
import { Failure } from "./problems.ts";
import { withStore } from "./with-store.ts";

/** The command that gives responses a verdict; `done` is what they are then: "shown again". */
export function verdictCommand(verdict: Verdict, summary: string, done: string) {
  return command({
    summary,
    usage: "ID …",
    options: {},
    operands: { name: "ID", several: true },
    async run({ operands, config, output }) {
      const ids = [...new Set(operands)];
      const known: string[] = [];
      await withStore(config, async (store) => {
        for (const id of ids) if (await store.find(id)) known.push(id);
        await store.editors.work.setVerdict(known, verdict, COMMAND_LINE);
      });
      const unknown = ids.filter((id) => !known.includes(id));
      if (known.length > 0)
        await output.print(`${count(known.length, "response is", "responses are")} ${done}.\n`);
      if (unknown.length > 0) {
        const named = list(
          unknown.map((id) => JSON.stringify(id)),
          "and",
        );
        throw new Failure(`There is no response with the id ${named}.`);
      }
    },
  });
}
