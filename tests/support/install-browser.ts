// Makes sure that there is a browser to test with; says nothing when there is one already.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findBrowser, NO_BROWSER } from "#audit/browser.ts";

const DOWNLOAD_LIMIT = 5 * 60_000;
const PACKAGE_LIMIT = 10 * 60_000;

const wanted = process.env.CHROMIUM_PATH;
const attempts = wanted ? [] : [download, installPackage];

if (!found() && !attempts.some((attempt) => attempt() && found())) {
  process.stderr.write(
    wanted ? `CHROMIUM_PATH is ${wanted}, where there is no browser.\n` : `${NO_BROWSER}\n`,
  );
  process.exitCode = 1;
}

function found(): boolean {
  return findBrowser(wanted) !== undefined;
}

/** Playwright's own download, into the cache where `findBrowser` looks last. */
function download(): boolean {
  const playwright = dirname(createRequire(import.meta.url).resolve("playwright/package.json"));
  return run(
    process.execPath,
    [join(playwright, "cli.js"), "install", "chromium"],
    DOWNLOAD_LIMIT,
    "Playwright's Chromium",
  );
}

/** The distribution's package, where we may install one: root on Debian or Ubuntu. */
function installPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  run("apt-get", ["update"], PACKAGE_LIMIT, "the list of packages");
  return run("apt-get", ["install", "-y", "chromium"], PACKAGE_LIMIT, "the chromium package");
}

function run(command: string, args: readonly string[], timeout: number, what: string): boolean {
  process.stderr.write(`No browser yet: fetching ${what} …\n`);
  const { status, stderr, error } = spawnSync(command, args, {
    timeout,
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  const why = error?.message ?? /^E(rror)?: .*/m.exec(stderr)?.[0] ?? `exit code ${status}`;
  if (status !== 0) process.stderr.write(`That failed: ${why}\n`);
  return status === 0;
}
