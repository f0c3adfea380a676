import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "./problem.ts";
import { text } from "./schema.ts";
import { canonicalPath, type Targets, wrongTarget } from "./targets.ts";
import { checked, readYaml } from "./yaml-text.ts";

/** Where pages went, by the canonical path that they had, and the line that says so. */
export interface Redirects {
  readonly targets: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, number>;
}

const FILE = "redirects.yaml";
const EXPECTED = "a map of old paths to new paths or URLs";

/** Reads redirects.yaml, if there is one; what is wrong with it by itself is added to `problems`. */
export function readRedirects(folder: string, problems: Problem[]): Redirects {
  const targets = new Map<string, string>();
  const lines = new Map<string, number>();
  const path = join(folder, FILE);
  if (!existsSync(path)) return { targets, lines };
  const yaml = readYaml(FILE, readFileSync(path, "utf8"));
  const schema = z.record(z.string(), text, { error: EXPECTED }).nullable();
  for (const [from, to] of Object.entries(checked(yaml, schema, problems) ?? {})) {
    const line = yaml.line([from]);
    const key = canonicalPath(from);
    const wrong = wrongSource(from, targets.has(key));
    if (wrong) problems.push({ file: FILE, line, message: wrong });
    targets.set(key, to);
    lines.set(key, line);
  }
  return { targets, lines };
}

/** What is wrong with redirects, knowing the pages and files. */
export function checkRedirects({ lines }: Redirects, targets: Targets): Problem[] {
  return [...targets.redirects].flatMap(([from, to]) => {
    const message = wrongRedirect(from, to, targets);
    return message ? [{ file: FILE, line: lines.get(from) ?? 1, message }] : [];
  });
}

function wrongSource(from: string, known: boolean): string | undefined {
  if (!/^\/[^?#\s]+$/.test(from))
    return `"${from}" is no path; expected the old path, like /gammal-sida`;
  return known ? `"${from}" is redirected twice; expected each old path once` : undefined;
}

function wrongRedirect(from: string, to: string, targets: Targets): string | undefined {
  const page = targets.documents.get(from);
  if (page && !page.draft)
    return `"${from}" is the path of ${page.file}; expected a path that no page has`;
  const next = canonicalPath(to.split("#")[0] as string);
  if (next === from) return `"${from}" leads to itself; expected where the page is now`;
  if (to.startsWith("/") && targets.redirects.has(next) && !targets.documents.has(next))
    return `"${from}" leads to ${to}, which is redirected too; expected where the page is now`;
  const wrong = wrongTarget(to, targets);
  return wrong && `"${from}": ${wrong}`;
}
