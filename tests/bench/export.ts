// What an export of 300,000 responses costs in memory, beside one of none: node tests/bench/export.ts

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sqliteUrl } from "#config.ts";
import { openStore } from "#feedback/open.ts";
import type { Entry } from "#feedback/store.ts";
import { response } from "#tests/support/response.ts";

const ROWS = 300_000;
const PORTION = 1000;
const LIMIT_MB = 100;
const START = Date.parse("2026-01-01T00:00Z");
const LYHORD = fileURLToPath(new URL("../../src/lyhord.ts", import.meta.url));
const SAY_MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('memory ' + process.resourceUsage().maxRSS))",
)}`;

const folder = mkdtempSync(join(tmpdir(), "lyhord-bench-"));
try {
  await fill();
  const idle = measure("csv", "--from", "2999-01-01");
  for (const format of ["csv", "json"]) {
    const { megabytes, seconds, bytes } = measure(format);
    const extra = megabytes - idle.megabytes;
    process.stdout.write(
      `${format}: ${ROWS} responses, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s; ` +
        `${extra.toFixed(0)} MB more memory than for none (${idle.megabytes.toFixed(0)} MB)\n`,
    );
    if (extra >= LIMIT_MB) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function fill(): Promise<void> {
  const url = sqliteUrl(join(folder, "feedback.db"));
  const store = await openStore(url);
  await store.restore(entries());
  await store.close();
}

async function* entries(): AsyncGenerator<readonly Entry[]> {
  for (let at = 0; at < ROWS; at += PORTION)
    yield Array.from({ length: PORTION }, (_, index) => entry(at + index));
}

function entry(index: number): Entry {
  const comment = index % 10 ? null : `Jag hittar inte blanketten, ${"ord ".repeat(60)}\n- rad`;
  const one = response({
    page: `sida-${index % 300}`,
    path: `/sida-${index % 300}`,
    type: "article",
    answer: index % 3 ? "yes" : "no",
    reasons: index % 3 ? [] : ["missing", "unclear"],
    comment,
    // One a minute.
    createdAt: `${new Date(START + index * 60_000).toISOString().slice(0, 16)}Z`,
  });
  return { kind: "response", response: one, commented: comment !== null };
}

function measure(format: string, ...more: string[]) {
  const file = join(folder, "out");
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "--import",
      SAY_MEMORY,
      LYHORD,
      "feedback",
      "export",
      "--format",
      format,
      "--output",
      file,
    ].concat(more),
    { env: { PATH: process.env.PATH ?? "", DATA_DIR: folder }, encoding: "utf8" },
  );
  const kilobytes = Number(/memory (\d+)/.exec(stderr)?.[1]);
  if (status !== 0 || !kilobytes) throw new Error(`The export ended with ${status}: ${stderr}`);
  const seconds = (performance.now() - began) / 1000;
  return { megabytes: (kilobytes * 1024) / 1e6, seconds, bytes: statSync(file).size };
}
