// npm run docs:checks: writes the table of checks in README.md from the checks themselves.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Checks, loadChecks } from "#audit/audit.ts";

const README = fileURLToPath(new URL("../../README.md", import.meta.url));
const HEAD = "| check | what holds | measured against |";

/** The table of all checks as Markdown. */
export function checksTable(checks: Checks): string {
  const rows = [...checks].map(([id, { title, criteria, least }]) => {
    const against = criteria === "best-practice" ? "good practice" : `WCAG ${criteria.join(", ")}`;
    return `| \`${id}\` | ${title.en.replaceAll("|", "\\|")} | ${id === "axe-core" ? "as its rules say" : against}${least ? ` (asked at ${least})` : ""} |`;
  });
  return [HEAD, "|---|---|---|", ...rows].join("\n");
}

/** README with its table of checks written anew. Throws when it has none. */
export function withTable(readme: string, table: string): string {
  const start = readme.indexOf(HEAD);
  const end = readme.indexOf("\n\n", start);
  if (start < 0 || end < 0) throw new Error(`README.md has no line "${HEAD}".`);
  return readme.slice(0, start) + table + readme.slice(end);
}

if (import.meta.main) {
  const table = checksTable(await loadChecks());
  writeFileSync(README, withTable(readFileSync(README, "utf8"), table));
}
