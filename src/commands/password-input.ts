import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import {
  createPasswords,
  PASSWORD_LEAST,
  type PasswordProblem,
  passwordProblem,
} from "#feedback/editors/password.ts";
import type { Output } from "./output.ts";
import { UsageProblem } from "./problems.ts";

/** Far above the longest password. */
const MOST_BYTES = 64 * 1024;
const WRONG: Readonly<Record<PasswordProblem, string>> = {
  short: `has fewer than ${PASSWORD_LEAST} characters; accepted is any text that has as many`,
  long: "has more than 1,000 characters; accepted is a shorter one",
  name: "is the user name; accepted is any other text",
  guessable:
    "is one of those that are tried first; accepted is, for instance, a few words in a row",
};

/** Where help says how a password is given. */
export const PASSWORD_DETAILS = [
  "The password is the first line of standard input. On a terminal it is asked for twice, and not shown.",
  `It has ${PASSWORD_LEAST} characters or more, of any kind.`,
];

/** What a password is read from: standard input. */
export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** The hash of a new password for `name`. Throws a UsageProblem when it is none that is accepted. */
export async function newPassword(
  name: string,
  output: Pick<Output, "note">,
  signal: AbortSignal,
  input: Input = process.stdin,
): Promise<string> {
  const password = await (input.isTTY ? asked(output, signal, input) : firstLine(input));
  const problem = await passwordProblem(password, name);
  if (problem) throw new UsageProblem(`The password ${WRONG[problem]}.`);
  return createPasswords().hash(password);
}

async function asked(
  { note }: Pick<Output, "note">,
  signal: AbortSignal,
  input: Input,
): Promise<string> {
  // Whatever the terminal would show of what is typed goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(new UsageProblem("No password was given."));
  lines.once("close", stop).once("SIGINT", stop);
  signal.addEventListener("abort", stop, { once: true });
  const ask = (prompt: string) => {
    note(prompt);
    return Promise.race([lines.question(""), stopped.promise]);
  };
  try {
    const password = await ask("New password (it is not shown):");
    if ((await ask("The same again:")) === password) return password;
    throw new UsageProblem("The two passwords are not the same; nothing was changed.");
  } finally {
    stopped.promise.catch(() => undefined);
    lines.close();
  }
}

async function firstLine(input: Input): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) throw new UsageProblem("Standard input holds more than a password.");
    chunks.push(bytes);
  }
  return (
    Buffer.concat(chunks)
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/, 1)[0] ?? ""
  );
}
