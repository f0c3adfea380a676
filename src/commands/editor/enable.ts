import { accountCommand } from "#commands/account-command.ts";

export default accountCommand(
  "Enables an account that was disabled: its password is the one that it had.",
  "enable",
  "can sign in again",
);
