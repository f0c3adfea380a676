import type { Config } from "#config.ts";
import type { Output } from "./output.ts";

/** One thing that can be asked for: the default export of a file whose name is the command's name. */
export interface Command<O extends Options = Options> {
  /** What it does, in one sentence. */
  readonly summary: string;
  /** What follows the command's name: "--format FORMAT [--page PAGE]". */
  readonly usage: string;
  readonly options: O;
  /** What it takes besides options, if anything: one, or several; `optional` when none will do. */
  readonly operands?: { readonly name: string; readonly several?: true; readonly optional?: true };
  /** More for the help: lines without a line break at the end. */
  readonly details?: readonly string[];
  /** Throws UsageProblem, Failure or what went wrong. */
  run(call: Call<O>): Promise<void>;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** What an option takes. */
export interface Option<T> {
  readonly help: string;
  /** What stands for its value in the help; a flag has none. */
  readonly value?: string;
  /** The end of a sentence: "accepted is a date …". */
  readonly accepts: string;
  /** Whether it may be given several times; its value is then a list. */
  readonly many?: true;
  /** The value that a text is; undefined when it is none. */
  read(text: string): T | undefined;
}

/** How a command was called. */
export interface Call<O extends Options> {
  /** Only the options that were given. */
  readonly values: { readonly [K in keyof O]?: O[K] extends Option<infer T> ? T : never };
  readonly operands: readonly string[];
  readonly config: Config;
  readonly output: Output;
  /** Aborted when the command is told to stop. */
  readonly signal: AbortSignal;
}

/** The command as it is given, with the types of its options kept. */
export function command<const O extends Options>(definition: Command<O>): Command<O> {
  return definition;
}
