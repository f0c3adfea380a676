// npm run bench:audit: time per page of our auditor beside pa11y-ci and @axe-core/cli, which do axe
// alone in one state; on the same pages of the example site, by the same browser, in one run. In three
// rounds, or as many as are asked for: npm run bench:audit -- 1
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { loadChecks } from "#audit/audit.ts";
import { findBrowser, launchBrowser, NO_BROWSER } from "#audit/browser.ts";
import type { Scope } from "#audit/run.ts";
import { DESKTOP, STATES } from "#audit/state.ts";
import { auditVisits } from "#audit/visit.ts";
import { startSite } from "#tests/support/site.ts";

const PAGES = 30;
const ROUNDS = Number(process.argv[2] ?? 3);
const OTHERS = ["pa11y-ci@4", "@axe-core/cli@4"];
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const DRIVERS = ["/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver"];

if (!(Number.isInteger(ROUNDS) && ROUNDS > 0)) {
  print(`How many rounds? A whole number from 1, not ${process.argv[2]}.`);
  process.exit(2);
}
const browserPath = findBrowser(process.env.CHROMIUM_PATH);
if (browserPath === undefined) throw new Error(NO_BROWSER);
const workers = availableParallelism();
const folder = mkdtempSync(join(tmpdir(), "lyhord-bench-"));
const site = await startSite();
try {
  const sitemap = await (await fetch(`${site.url}/sitemap.xml`)).text();
  const urls = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, address]) => site.url + new URL(address as string).pathname)
    .slice(0, PAGES);
  print(
    `${urls.length} pages of the example site, ${workers} cores, ${ROUNDS} rounds, milliseconds a page`,
  );
  install();
  const all = await loadChecks();
  const axe = await loadChecks(["axe-core"]);
  const contestants: Record<string, () => Promise<unknown>> = {
    "pa11y-ci, axe, one state": () => pa11y(urls),
    "@axe-core/cli, one state": () => axeCli(urls),
    "lyhord, axe only, one state": () => ours(urls, { checks: axe, states: [DESKTOP] }),
    "lyhord, every check and state": () => ours(urls, { checks: all, states: STATES }),
  };
  const times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, audit] of Object.entries(contestants)) {
      const began = performance.now();
      await audit();
      const took = (performance.now() - began) / urls.length;
      times.set(name, [...(times.get(name) ?? []), took]);
    }
  const middle = new Map([...times].map(([name, list]) => [name, median(list)]));
  for (const [name, ms] of middle) print(`  ${name.padEnd(34)}${ms.toFixed(0).padStart(8)}`);
  const [pa11yMs, cliMs, axeMs, fullMs] = [...middle.values()] as [number, number, number, number];
  const faster = Math.min(pa11yMs, cliMs);
  print(
    `axe only: ${(pa11yMs / axeMs).toFixed(1)} times as fast as pa11y-ci, ${(cliMs / axeMs).toFixed(1)} times as fast as @axe-core/cli`,
  );
  print(
    `every check and state: ${(fullMs / faster).toFixed(1)} times the time of the faster of the two`,
  );
  await families(urls);
} finally {
  await site.close();
  rmSync(folder, { recursive: true });
}

async function ours(urls: readonly string[], scope: Pick<Scope, "checks" | "states">) {
  const browser = await launchBrowser(browserPath);
  await auditVisits(
    browser,
    urls.map((url) => ({ url })),
    { workers, ...scope },
  );
  await browser.close();
}

async function pa11y(urls: readonly string[]): Promise<void> {
  const config = join(folder, "pa11yci.json");
  const chromeLaunchConfig = { executablePath: browserPath, args: FLAGS };
  // Side by side in contexts of their own, some of its pages fail to run, and quickly.
  const window = { useIncognitoBrowserContext: false, chromeLaunchConfig, timeout: 60_000 };
  const defaults = { runners: ["axe"], concurrency: workers, ...window };
  writeFileSync(config, JSON.stringify({ defaults, urls }));
  await run(join(folder, "node_modules/pa11y-ci/bin/pa11y-ci.js"), ["--config", config]);
}

async function axeCli(urls: readonly string[]): Promise<void> {
  const driver = DRIVERS.find((file) => existsSync(file));
  if (!driver)
    throw new Error(
      "@axe-core/cli needs chromedriver: on Debian, apt-get install chromium-driver.",
    );
  const options = ["--chromedriver-path", driver, "--chrome-path", browserPath as string];
  const flags = ["--chrome-options", FLAGS.map((flag) => flag.slice(2)).join(",")];
  await run(join(folder, "node_modules/@axe-core/cli/dist/src/bin/cli.js"), [
    ...urls,
    ...options,
    ...flags,
  ]);
}

/** Fetches the other tools into a folder of their own; they bring no browser. */
function install(): void {
  const args = [
    "install",
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--prefix",
    folder,
  ];
  const { status, stderr } = spawnSync("npm", [...args, ...OTHERS], {
    encoding: "utf8",
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: "1" },
  });
  if (status !== 0) throw new Error(`npm could not fetch ${OTHERS.join(" and ")}: ${stderr}`);
}

/** Both tools exit with 1 or 2 when they find anything; no output means that they did not run. */
async function run(script: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => {
      output += data;
    });
  const end = () => endGroup(child.pid as number);
  const stop = () => {
    end();
    process.exit(130);
  };
  // In a group of its own, it does not hear Ctrl-C.
  process.once("SIGINT", stop);
  child.on("exit", end);
  await new Promise((resolve) => child.on("close", resolve));
  process.off("SIGINT", stop);
  const seen =
    (args.join(" ").match(/http:/g)?.length ?? 0) > 0
      ? "Testing complete|violations"
      : "URLs passed";
  if (!new RegExp(seen, "i").test(output) || /failed to run/i.test(output))
    throw new Error(`${script} did not audit every page: ${output.slice(-500)}`);
}

/** Ends what a tool has left running: @axe-core/cli leaves its browser. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing is left.
  }
}

async function families(urls: readonly string[]): Promise<void> {
  const browser = await launchBrowser(browserPath);
  const spent = new Map<string, number>();
  await auditVisits(
    browser,
    urls.map((url) => ({ url })),
    {
      checks: await loadChecks(),
      states: STATES,
      workers: 1,
      spent: ({ seen }, ms) => spent.set(seen.en, (spent.get(seen.en) ?? 0) + ms),
    },
  );
  await browser.close();
  print(
    "Each kind of evidence by itself, one page at a time, milliseconds a page in all states together:",
  );
  for (const [seen, ms] of [...spent].sort(([, a], [, b]) => b - a))
    print(`${(ms / urls.length).toFixed(0).padStart(8)}  ${seen}`);
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
