import { constants, existsSync, statSync } from "node:fs";
import { access, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { getSystemErrorMessage } from "node:util";
import { load, names } from "#registry.ts";
import { AuditProblem } from "./problem.ts";
import type { Report } from "./report.ts";
import type { Result } from "./result.ts";

const REPORTS = new URL("./reports/", import.meta.url);

/** A report that is asked for, and where it goes. */
export interface Destination {
  readonly report: Report;
  /** Undefined for standard output. */
  readonly file: string | undefined;
}

/** The names of the reports that there are. */
export function reportNames(): readonly string[] {
  return names(REPORTS, ".ts");
}

/** Reads "html=audit.html", or "text" for standard output. Throws an AuditProblem for what there is not. */
export async function readDestinations(wanted: readonly string[]): Promise<Destination[]> {
  const destinations = wanted.map(async (given) => {
    const [, name = "", file] = /^([^=]*)(?:=(.*))?$/s.exec(given) ?? [];
    const known = reportNames();
    if (!known.includes(name))
      throw new AuditProblem(
        `There is no report ${JSON.stringify(name)}; there is ${known.join(", ")}.`,
      );
    if (file === "")
      throw new AuditProblem(
        `The report ${name} has no file; write ${name}=FILE, or ${name} for standard output.`,
      );
    if (file && file !== "-") await checkWritable(name, file);
    return { report: await load<Report>(REPORTS, name), file: file === "-" ? undefined : file };
  });
  const all = await Promise.all(destinations);
  if (all.filter(({ file }) => file === undefined).length > 1)
    throw new AuditProblem(
      "Only one report can be written to standard output; give the others files.",
    );
  const files = all.flatMap(({ file }) => (file === undefined ? [] : [resolve(file)]));
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice) throw new AuditProblem(`Two reports cannot be written to one file, ${twice}.`);
  return all;
}

/** Found out before an hour of auditing, not after. */
async function checkWritable(name: string, file: string): Promise<void> {
  const folder = dirname(file);
  const refuse = (why: string) => {
    throw new AuditProblem(`The report ${name} cannot be written to ${file}: ${why}.`);
  };
  if (!existsSync(folder)) refuse(`there is no folder ${folder}`);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) refuse("it is a folder");
  await access(existsSync(file) ? file : folder, constants.W_OK).catch(() =>
    refuse("it is not allowed"),
  );
}

/** Writes every report and gives the files; all are tried before an AuditProblem names the first that could not be written. */
export async function writeReports(
  destinations: readonly Destination[],
  result: Result,
  print: (text: string) => Promise<void>,
): Promise<string[]> {
  const written = await Promise.allSettled(
    destinations.map(async ({ report, file }) => {
      const text = report.render(result);
      if (file === undefined) return print(text);
      return writeFile(file, text).catch((error) => {
        const why = getSystemErrorMessage(error.errno);
        throw new AuditProblem(`The report cannot be written to ${file}: ${why}.`);
      });
    }),
  );
  const refused = written.find((one) => one.status === "rejected");
  if (refused) throw refused.reason;
  return destinations.flatMap(({ file }) => file ?? []);
}
