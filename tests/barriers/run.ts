// npm run barriers: how many known barriers, each alone on a well-made page, the auditor finds.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { loadChecks } from "#audit/audit.ts";
import { launchBrowser } from "#audit/browser.ts";
import type { Outcome } from "#audit/outcome.ts";
import { STATES } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { type Barrier, FILES, pageWith } from "./barrier.ts";
import { FORMS } from "./forms.ts";
import { CONTROLS } from "./links.ts";
import { MEDIA } from "./media.ts";
import { STRUCTURE } from "./page.ts";
import { TEXT } from "./text.ts";

const ALL = [...STRUCTURE, ...TEXT, ...CONTROLS, ...FORMS];
const { values } = parseArgs({
  options: {
    /** Part of a barrier's name. */
    only: { type: "string" },
    /** Ids of checks and names of states; default all. */
    checks: { type: "string" },
    states: { type: "string" },
    /** Says of each barrier what was found. */
    verbose: { type: "boolean" },
  },
});
const NONE: Barrier = { name: "none" };
const barriers = [NONE, ...ALL.filter(({ name }) => name.includes(values.only ?? ""))];
const seen = await auditAll(barriers);
const [bare = [], ...rest] = seen;
const usual = new Set(bare.map(key));
for (const one of bare) print(`The page without barriers: ${inShort(one)}`);
const outcomes = rest.map((found) => found.filter((one) => !usual.has(key(one))));
const caught = outcomes.filter((found) => found.some(isFailed)).length;
const asked = outcomes.filter((found) => found.length > 0 && !found.some(isFailed)).length;
for (const [index, found] of outcomes.entries()) {
  const result = found.some(isFailed) ? "failed" : found.length > 0 ? "asked " : "MISSED";
  if (result === "MISSED" || values.verbose)
    print(`${result} ${barriers[index + 1]?.name}: ${[...new Set(found.map(inShort))].join(", ")}`);
}
const of = (part: number) => `${((100 * part) / outcomes.length).toFixed(1)} %`;
print(
  `Of ${outcomes.length} barriers ${of(caught)} fail, ${of(caught + asked)} with questions; ${outcomes.length - caught - asked} missed.`,
);

async function auditAll(all: readonly Barrier[]): Promise<Outcome[][]> {
  const server = await serve(all);
  const browser = await launchBrowser(process.env.CHROMIUM_PATH);
  const states = values.states?.split(",");
  const found: Outcome[][] = all.map(() => []);
  await auditVisits(
    browser,
    all.map((_, index) => ({ url: `${server.url}/barrier-${index}.html` })),
    {
      checks: await loadChecks(values.checks?.split(",")),
      states: STATES.filter(({ name }) => !states || states.includes(name)),
      workers: availableParallelism(),
      level: "AAA",
      submitForms: true,
      watch: ({ visit, outcomes: some }) => found[visit]?.push(...some),
    },
  );
  await browser.close();
  server.close();
  for (const one of found.flat().filter(({ outcome }) => outcome === "untested"))
    print(`${one.url} ${one.state} ${inShort(one)}`);
  return found.map((some) =>
    some.filter(({ outcome }) => outcome === "failed" || outcome === "cantTell"),
  );
}

async function serve(all: readonly Barrier[]) {
  const files = new Map<string, string | Uint8Array>(Object.entries({ ...FILES, ...MEDIA }));
  for (const [index, barrier] of all.entries())
    files.set(`/barrier-${index}.html`, document(barrier));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://a").pathname;
    const body =
      path === "/film.webm" ? readFileSync("tests/audit/well-made/zones.webm") : files.get(path);
    response.setHeader("content-type", typeOf(path));
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

function document(barrier: Barrier): string {
  if (barrier.html !== "NODOCTYPE") return pageWith(barrier);
  return pageWith({ ...barrier, html: 'lang="en"' }).replace("<!doctype html>\n", "");
}

function typeOf(path: string): string {
  const types = {
    css: "text/css",
    svg: "image/svg+xml",
    gif: "image/gif",
    webm: "video/webm",
    mp3: "audio/wav",
    pdf: "application/pdf",
  };
  return types[/\.(\w+)$/.exec(path)?.[1] as keyof typeof types] ?? "text/html; charset=utf-8";
}

function isFailed({ outcome }: Outcome): boolean {
  return outcome === "failed";
}

function key(one: Outcome): string {
  return [one.check, one.rule, one.outcome, "target" in one ? one.target.html : ""].join(" ");
}

function inShort(one: Outcome): string {
  const detail =
    one.outcome === "untested" ? ` ${one.message.en}` : one.outcome === "cantTell" ? "?" : "";
  return `${one.check}${one.rule ? `/${one.rule}` : ""}${detail}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
