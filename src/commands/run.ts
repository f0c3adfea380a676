import { load, names } from "#registry.ts";
import { wantsHelp } from "./arguments.ts";
import { overview } from "./help.ts";
import type { Output } from "./output.ts";
import { UsageProblem } from "./problems.ts";
import { checkKnown, type Subject, summaries } from "./subject.ts";

const SUBJECTS = new URL("./subjects/", import.meta.url);
const SUMMARY = "Audits any site, and looks after what a Lyhörd site keeps.";
/** What a shell says of a command that SIGINT ended. */
export const INTERRUPTED = 130;

/** Does what a command line asks for, and resolves to the exit code: 0; 1 when it failed; 2 when it asked for what there is not. */
export async function run(
  args: readonly string[],
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  try {
    return (await runSubject(args, output, signal)) ?? 0;
  } catch (error) {
    // Whoever reads the output has seen enough.
    if ((error as NodeJS.ErrnoException).code === "EPIPE") return 0;
    output.note(signal.aborted ? "Stopped." : sentence(error));
    if (signal.aborted) return INTERRUPTED;
    return error instanceof UsageProblem ? 2 : 1;
  }
}

async function runSubject(
  [first, ...args]: readonly string[],
  output: Output,
  signal: AbortSignal,
): Promise<number | undefined> {
  const known = names(SUBJECTS, ".ts");
  if (first === undefined || wantsHelp([first])) {
    const entries = await summaries(SUBJECTS, known);
    await output.print(overview("lyhord", "subject", SUMMARY, entries));
    return undefined;
  }
  checkKnown(first, known, "subject");
  const subject = await load<Subject>(SUBJECTS, first);
  return subject.run(args, output, signal);
}

function sentence(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || String(error);
}
