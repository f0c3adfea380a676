import { text as readAll } from "node:stream/consumers";
import { readGiven, readSettings, readSteps, type Settings } from "#audit/plan/settings.ts";
import { AuditProblem } from "#audit/problem.ts";
import type { Call } from "#commands/command.ts";
import { checkKnown } from "#commands/subject.ts";
import { names } from "#registry.ts";
import { type OPTIONS, REPORT_NAMES, STATE_NAMES } from "./options.ts";

const CHECKS = names(new URL("../../audit/checks/", import.meta.url), ".ts");
const FIRST_STATE = "desktop";
const AXE_ONLY = `--checks axe-core --states ${FIRST_STATE}`;

/** The settings that a command line and the file it names come to; what the line says goes first. */
export async function settingsOf({
  values,
  operands,
}: Pick<Call<typeof OPTIONS>, "values" | "operands">): Promise<Settings> {
  const { config, pages, steps, "axe-only": axeOnly, "no-pictures": noPictures, ...same } = values;
  if (axeOnly && (same.checks || same.states))
    throw new AuditProblem(
      `--axe-only is for ${AXE_ONLY}: leave out --checks and --states, or it.`,
    );
  const settings: Settings = {
    ...(config && (await readSettings(config))),
    ...(Object.fromEntries(
      Object.entries(same).map(([name, value]) => [inOneWord(name), value]),
    ) as Settings),
    ...(operands.length > 0 && { urls: [...operands] }),
    ...(pages && { pages: await readPages(pages) }),
    ...(steps && { steps: await readSteps(steps) }),
    ...(axeOnly && { checks: ["axe-core"], states: [FIRST_STATE] }),
    ...(noPictures && { pictures: false }),
  };
  checkTogether(settings);
  for (const id of settings.checks ?? []) checkKnown(id, CHECKS, "check");
  for (const name of settings.states ?? []) checkKnown(name, STATE_NAMES, "state");
  for (const report of settings.report ?? [])
    checkKnown(report.split("=", 1)[0] ?? "", REPORT_NAMES, "report");
  if (settings.storageState) await checkState(settings.storageState);
  return settings;
}

/** What would do nothing is a mistake. */
function checkTogether({ crawl, sitemap, depth, include, exclude }: Settings): void {
  if (depth !== undefined && crawl === undefined)
    throw new AuditProblem("--depth is for --crawl only.");
  if ((include || exclude) && !crawl && !sitemap)
    throw new AuditProblem("--include and --exclude are for --sitemap and --crawl only.");
}

function inOneWord(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

async function readPages(file: string): Promise<string[]> {
  const text = file === "-" ? await readAll(process.stdin) : await readGiven(file);
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/(^|\s)#.*$/, "").trim());
  const pages = lines.filter(Boolean);
  if (pages.length === 0) throw new AuditProblem(`${file} holds no address of a page.`);
  return pages;
}

async function checkState(file: string): Promise<void> {
  const text = await readGiven(file);
  try {
    const { cookies, origins } = JSON.parse(text);
    if (Array.isArray(cookies) && Array.isArray(origins)) return;
  } catch {
    // It is said below.
  }
  throw new AuditProblem(
    `${file} is no storage state: it has no cookies and origins, as Playwright writes them.`,
  );
}
