import { command } from "#commands/command.ts";
import { editorName, noSuchEditor } from "#commands/editor-name.ts";
import { list } from "#commands/list.ts";
import { UsageProblem } from "#commands/problems.ts";
import { withStore } from "#commands/with-store.ts";
import { COMMAND_LINE } from "#feedback/editors/activity.ts";
import { ROLES } from "#feedback/editors/role.ts";

export default command({
  summary: "Gives an account another role, and signs it out everywhere.",
  usage: "NAME ROLE",
  options: {},
  operands: { name: "NAME ROLE", several: true },
  details: [
    "A reader reads comments, an editor deals with them too, and an admin sees the log besides.",
  ],
  async run({ operands: [typed, given, extra], config, output }) {
    const name = editorName(typed);
    const role = ROLES.find((one) => one === given);
    if (role === undefined)
      throw new UsageProblem(
        given === undefined
          ? `ROLE is missing; accepted is ${list(ROLES)}.`
          : `ROLE is ${JSON.stringify(given)}; accepted is ${list(ROLES)}.`,
      );
    if (extra !== undefined)
      throw new UsageProblem(`${JSON.stringify(extra)} is one too many; accepted is NAME ROLE.`);
    await withStore(config, async ({ editors: { accounts } }) => {
      if (!(await accounts.setRole(name, role, COMMAND_LINE))) throw noSuchEditor(name);
    });
    await output.print(`${name} is ${role} now, and is signed out everywhere.\n`);
  },
});
