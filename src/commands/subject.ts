import { readConfig } from "#config.ts";
import { load, names } from "#registry.ts";
import { readArguments, wantsHelp } from "./arguments.ts";
import type { Command, Options } from "./command.ts";
import { commandHelp, overview } from "./help.ts";
import { suggestion } from "./nearest.ts";
import type { Output } from "./output.ts";
import { UsageProblem } from "./problems.ts";

/** What commands are about, the first word after `lyhord`: the default export of a file in subjects/. */
export interface Subject {
  /** What its commands do, in one sentence. */
  readonly summary: string;
  /** Does what `args` ask for; may resolve to an exit code. Throws UsageProblem, Failure or what went wrong. */
  run(args: readonly string[], output: Output, signal: AbortSignal): Promise<number | undefined>;
}

/** The subject `name`, whose commands are the files of a folder. */
export function subject(name: string, summary: string, folder: URL): Subject {
  return {
    summary,
    async run([first, ...args], output, signal) {
      const call = `lyhord ${name}`;
      const known = names(folder, ".ts");
      if (first === undefined || wantsHelp([first])) {
        await output.print(overview(call, "command", summary, await summaries(folder, known)));
        return undefined;
      }
      checkKnown(first, known, `${name} command`);
      const command = await load<Command>(folder, first);
      if (wantsHelp(args)) {
        await output.print(commandHelp(`${call} ${first}`, command));
        return undefined;
      }
      const given = readArguments<Options>(args, command);
      await command.run({ ...given, config: config(), output, signal });
      return undefined;
    },
  };
}

/** The names in a folder of commands or subjects, each with its summary. */
export function summaries(folder: URL, known: readonly string[]) {
  return Promise.all(
    known.map(async (name) => {
      const { summary } = await load<{ summary: string }>(folder, name);
      return { name, summary };
    }),
  );
}

/** Throws a UsageProblem when `word` is none of `known`; `what` is what it should be. */
export function checkKnown(word: string, known: readonly string[], what: string): void {
  if (known.includes(word)) return;
  const hint = suggestion(word, known) || ` There is ${known.join(", ")}.`;
  throw new UsageProblem(`There is no ${what} ${JSON.stringify(word)}.${hint}`);
}

function config() {
  try {
    return readConfig();
  } catch (error) {
    throw new UsageProblem((error as Error).message);
  }
}
