import type { Command, Option } from "./command.ts";

interface Named {
  readonly name: string;
  readonly summary: string;
}

/** The help that lists what can follow `call`: subjects or commands. */
export function overview(call: string, what: string, summary: string, entries: readonly Named[]) {
  return text([
    `Usage: ${call} ${what.toUpperCase()} …`,
    "",
    summary,
    "",
    ...columns(entries.map((entry) => [entry.name, entry.summary])),
    "",
    `More about each: ${call} ${what.toUpperCase()} --help`,
  ]);
}

/** The help of one command, which is called by `call`. */
export function commandHelp(call: string, command: Command): string {
  const { summary, usage, options, details = [] } = command;
  return text([
    `Usage: ${call} ${usage}`.trimEnd(),
    "",
    summary,
    "",
    ...columns([
      ...Object.entries(options).map(([name, option]) => [
        optionName(name, option),
        optionHelp(option),
      ]),
      ["--help", "Says this."],
    ]),
    ...(details.length > 0 ? ["", ...details] : []),
  ]);
}

/** Lines of two columns, the first as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = ""]) => first.length));
  return rows.map(([first = "", second]) => `  ${first.padEnd(width)}  ${second}`);
}

function optionName(name: string, { value }: Option<unknown>): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function optionHelp({ help, value, accepts }: Option<unknown>): string {
  return value === undefined || accepts === "a text" ? help : `${help} Accepted: ${accepts}.`;
}

function text(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
