// npm run seed:feedback: fills the store that the settings name with made responses, the same each time,
// so that one can see how a large site is to work with:
// npm run seed:feedback -- --answers 5000000 --comments 500000 --pages 2000
import { parseArgs } from "node:util";
import { readConfig } from "#config.ts";
import { loadContent } from "#content.ts";
import { openStore } from "#feedback/open.ts";
import { AMOUNT_OPTIONS, amountOf, seed } from "#tests/support/seed/seed.ts";

const TOLD_EVERY = 500_000;
const began = performance.now();
let told = 0;
try {
  const amount = amountOf(parseArgs({ options: AMOUNT_OPTIONS }).values);
  const config = readConfig();
  const { site } = loadContent(config.contentDir, config.editorPath);
  const store = await openStore(config.databaseUrl);
  try {
    const rows = await seed(store, site.pages, amount, progress);
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(`${rows} responses and notes in ${seconds} s\n`);
  } finally {
    await store.close();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}

function progress(rows: number): void {
  if (rows < told + TOLD_EVERY) return;
  told = rows;
  process.stderr.write(`${rows} made\n`);
}
