import { parseArgs } from "node:util";
import { isId } from "#feedback/ids.ts";
import type { Call, Command, Options } from "./command.ts";
import { suggestion } from "./nearest.ts";
import { UsageProblem } from "./problems.ts";

/** Whether help is asked for. */
export function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === "--help" || arg === "-h");
}

/** The options and operands that `args` give a command. Throws UsageProblem at the first that it does not take. */
export function readArguments<O extends Options>(
  args: readonly string[],
  { options, operands, usage }: Command<O>,
): Pick<Call<O>, "values" | "operands"> {
  const { tokens } = parseArgs({
    args: idsLast(args),
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? "boolean" : "string" } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const values: Record<string, unknown> = {};
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") rest.push(token.value);
    if (token.kind !== "option") continue;
    const value = readOption(token, options);
    const before = values[token.name];
    if (token.name in values && !options[token.name]?.many)
      throw new UsageProblem(`${token.rawName} is there twice.`);
    values[token.name] = Array.isArray(before) ? [...before, ...(value as unknown[])] : value;
  }
  if (operands && !operands.optional && rest.length === 0)
    throw new UsageProblem(`${operands.name} is missing; accepted is ${usage}.`);
  checkNumber(rest, operands);
  return { values: values as Call<O>["values"], operands: rest };
}

interface Token {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readOption({ name, rawName, value, inlineValue }: Token, options: Options): unknown {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option || rawName !== `--${name}`) {
    const known = [...Object.keys(options), "help"].map((other) => `--${other}`);
    throw new UsageProblem(
      `There is no option ${rawName}.${suggestion(rawName, known) || ` There is ${known.join(", ")}.`}`,
    );
  }
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageProblem(`${rawName} takes no value.`);
    return option.read("");
  }
  if (value === undefined || (!inlineValue && /^-./.test(value)))
    throw new UsageProblem(`${rawName} needs a value; accepted is ${option.accepts}.`);
  const result = option.read(value);
  if (result === undefined)
    throw new UsageProblem(
      `${rawName} is ${JSON.stringify(value)}; accepted is ${option.accepts}.`,
    );
  return result;
}

// A random id can begin with a hyphen, and is no option for that.
function idsLast(args: readonly string[]): string[] {
  const dashed = args.filter((arg) => arg.startsWith("-") && isId(arg));
  if (dashed.length === 0 || args.includes("--")) return [...args];
  return [...args.filter((arg) => !dashed.includes(arg)), "--", ...dashed];
}

function checkNumber(rest: readonly string[], operands: Command["operands"]): void {
  const extra = rest[operands ? 1 : 0];
  if (extra !== undefined && !operands?.several)
    throw new UsageProblem(
      `${JSON.stringify(extra)} is one too many; accepted is ${operands ? `one ${operands.name}` : "options only"}.`,
    );
}
