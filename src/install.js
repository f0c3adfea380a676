// Installs what is missing, and only then. Plain JavaScript without dependencies: it runs before
// there are any, on the Node that the machine happens to have.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const production =
  process.env.NODE_ENV === "production" || (process.env.npm_config_omit ?? "").includes("dev");

if (!installed()) {
  process.stderr.write("Installing packages …\n");
  // Not npm ci: it refuses a lockfile that lacks other platforms' optional packages.
  const { status } = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], {
    cwd: root,
    shell: process.platform === "win32",
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) {
    process.stderr.write("npm install failed: its own message above says why.\n");
    process.exit(1);
  }
}

/** Whether every package of package-lock.json stands in node_modules in that very version. */
function installed() {
  const wanted = packages("package-lock.json");
  const present = packages("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([path, { version, optional, dev }]) =>
      path === "" || optional || (production && dev) || present[path]?.version === version,
  );
}

/** @param {string} file @returns {Record<string, { version: string, optional?: boolean, dev?: boolean }>} */
function packages(file) {
  try {
    return JSON.parse(readFileSync(`${root}/${file}`, "utf8")).packages;
  } catch {
    return {};
  }
}
