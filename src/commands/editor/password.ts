import { command } from "#commands/command.ts";
import { editorName, noSuchEditor } from "#commands/editor-name.ts";
import { newPassword, PASSWORD_DETAILS } from "#commands/password-input.ts";
import { UsageProblem } from "#commands/problems.ts";
import { withStore } from "#commands/with-store.ts";
import { COMMAND_LINE } from "#feedback/editors/activity.ts";
import { isSignOnKey } from "#feedback/editors/sign-on-key.ts";

export default command({
  summary: "Gives an account another password, and signs it out everywhere.",
  usage: "NAME",
  options: {},
  operands: { name: "NAME" },
  details: PASSWORD_DETAILS,
  async run({ operands: [typed], config, output, signal }) {
    const name = editorName(typed);
    await withStore(config, async ({ editors: { accounts } }) => {
      const account = await accounts.find(name);
      if (!account) throw noSuchEditor(name);
      if (isSignOnKey(account.password))
        throw new UsageProblem(`${name} has no password: it signs in with single sign-on.`);
      const password = await newPassword(name, output, signal);
      await accounts.setPassword(name, password, COMMAND_LINE);
    });
    await output.print(`${name} has another password, and is signed out everywhere.\n`);
  },
});
