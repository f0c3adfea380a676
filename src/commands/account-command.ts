import { command } from "#commands/command.ts";
import { editorName, noSuchEditor } from "#commands/editor-name.ts";
import { withStore } from "#commands/with-store.ts";
import { COMMAND_LINE } from "#feedback/editors/activity.ts";

/** A command that does one thing to an account by its name: `change` is what is called, `said` what is then true of it. */
export function accountCommand(summary: string, change: "disable" | "enable", said: string) {
  return command({
    summary,
    usage: "NAME",
    options: {},
    operands: { name: "NAME" },
    async run({ operands: [typed], config, output }) {
      const name = editorName(typed);
      await withStore(config, async ({ editors: { accounts } }) => {
        if (!(await accounts[change](name, COMMAND_LINE))) throw noSuchEditor(name);
      });
      await output.print(`${name} ${said}.\n`);
    },
  });
}
