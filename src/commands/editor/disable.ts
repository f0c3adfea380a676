import { accountCommand } from "#commands/account-command.ts";

export default accountCommand(
  "Disables an account, and signs it out everywhere; its name stays taken.",
  "disable",
  "can no longer sign in",
);
