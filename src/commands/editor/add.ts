import { command } from "#commands/command.ts";
import { editorName } from "#commands/editor-name.ts";
import { choice } from "#commands/options.ts";
import { newPassword, PASSWORD_DETAILS } from "#commands/password-input.ts";
import { UsageProblem } from "#commands/problems.ts";
import { withStore } from "#commands/with-store.ts";
import { COMMAND_LINE } from "#feedback/editors/activity.ts";
import { ROLES } from "#feedback/editors/role.ts";

export default command({
  summary: "Adds an account, with a password from standard input.",
  usage: "NAME --role ROLE",
  options: { role: choice("ROLE", ROLES, "What the account may do.") },
  operands: { name: "NAME" },
  details: [
    "A reader reads comments, an editor deals with them too, and an admin sees the log besides.",
    ...PASSWORD_DETAILS,
  ],
  async run({ values: { role }, operands: [typed], config, output, signal }) {
    const name = editorName(typed);
    if (role === undefined)
      throw new UsageProblem("--role is missing; accepted is reader, editor or admin.");
    // Before the server's first start there is no store yet.
    await withStore(
      config,
      async ({ editors: { accounts } }) => {
        const taken = new UsageProblem(`There is an account ${JSON.stringify(name)} already.`);
        if (await accounts.find(name)) throw taken;
        const password = await newPassword(name, output, signal);
        const createdAt = new Date().toISOString();
        const added = await accounts.add({ name, role, password, createdAt }, COMMAND_LINE);
        if (!added) throw taken;
      },
      { make: true },
    );
    await output.print(`${name} can sign in as ${role}.\n`);
  },
});
