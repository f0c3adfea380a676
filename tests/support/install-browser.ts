// Makes sure that there is a browser to test with; says nothing when there is one already.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser, NO_BROWSER } from "#audit/browser.ts";

const PACKAGES = ["chromium-headless-shell", "chromium"];
const PACKAGE_LIMIT = 10 * 60_000;

const wanted = process.env.CHROMIUM_PATH;
if (!found() && !(wanted === undefined && installPackage())) {
  process.stderr.write(
    wanted ? `CHROMIUM_PATH is ${wanted}, where there is no browser.\n` : `${NO_BROWSER}\n`,
  );
  process.exitCode = 1;
}

function found(): boolean {
  return findBrowser(wanted) !== undefined;
}

/** The distribution's package, where we may install one: root on Debian or Ubuntu. */
function installPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  run(["update"], "the list of packages");
  return PACKAGES.some((name) => run(["install", "-y", name], `the package ${name}`) && found());
}

function run(args: readonly string[], what: string): boolean {
  process.stderr.write(`No browser yet: fetching ${what} …\n`);
  const { status, stderr, error } = spawnSync("apt-get", args, {
    timeout: PACKAGE_LIMIT,
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  const why = error?.message ?? /^E(rror)?: .*/m.exec(stderr)?.[0] ?? `exit code ${status}`;
  if (status !== 0) process.stderr.write(`That failed: ${why}\n`);
  return status === 0;
}
