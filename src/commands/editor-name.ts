import { accountName, isAccountName } from "#feedback/editors/account.ts";
import { UsageProblem } from "./problems.ts";

/** The user name that an operand is. Throws a UsageProblem when no account can have it. */
export function editorName(typed: string | undefined): string {
  const name = accountName(typed ?? "");
  if (isAccountName(name)) return name;
  throw new UsageProblem(
    `NAME is ${JSON.stringify(typed)}; accepted is 1 to 64 letters, digits and . _ @ + -, a letter or a digit first.`,
  );
}

/** What is thrown for a name that no account has. */
export function noSuchEditor(name: string): UsageProblem {
  return new UsageProblem(`There is no account ${JSON.stringify(name)}; editor list lists them.`);
}
