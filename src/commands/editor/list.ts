import { command } from "#commands/command.ts";
import { flag } from "#commands/options.ts";
import { table } from "#commands/table.ts";
import { withStore } from "#commands/with-store.ts";
import { isSignOnKey } from "#feedback/editors/sign-on-key.ts";

export default command({
  summary:
    "Lists the accounts: name, role, how they sign in, whether disabled, and when last signed in, in UTC.",
  usage: "[--plain]",
  options: { plain: flag("For scripts: TABs between cells.") },
  async run({ values: { plain }, config, output }) {
    const accounts = await withStore(config, ({ editors }) => editors.accounts.list());
    if (accounts.length === 0 && !plain) return output.print("There are no accounts.\n");
    const rows = accounts.map(({ name, role, password, disabled, signedInAt }) => [
      name,
      role,
      isSignOnKey(password) ? "single sign-on" : "password",
      disabled ? "yes" : "no",
      signedInAt ?? (plain ? "" : "never"),
    ]);
    await output.print(
      table(["name", "role", "signs in by", "disabled", "last signed in"], rows, plain),
    );
  },
});
