import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { page } from "#tests/site/content-folder.ts";

const SITE = `name: { sv: Verket }
baseUrl: https://www.verket.example
hosts: [.verket.example]
locales: [sv]
defaultLocale: sv
organisation:
  name: { sv: Verket }
accent: { light: "#0b5563", dark: "#7fd0dc" }
`;
const FILES = {
  "content/site.yaml": SITE,
  "content/sv/index.md": page("Start", "", "type: start"),
  "content/sv/a.md": page("A", "## Rubrik\n\nText.\n"),
};

/**
 * A folder with a site of two pages, soon started, of which /a asks its question. It is deleted with
 * all that is in it when `used` is disposed of. `env` is what a server needs for it.
 */
export function makeSmallSite(used: AsyncDisposableStack) {
  const folder = mkdtempSync(join(tmpdir(), "lyhord-faults-"));
  used.defer(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const env = { CONTENT_DIR: join(folder, "content"), DATA_DIR: join(folder, "data") };
  return { folder, env, file: join(env.DATA_DIR, "feedback.db") };
}
