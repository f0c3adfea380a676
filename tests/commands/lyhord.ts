import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { sqliteUrl } from "#config.ts";
import { openStore } from "#feedback/open.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { content, SITE } from "#tests/site/content-folder.ts";
import { response as responseOf } from "#tests/support/response.ts";

const LYHORD = fileURLToPath(new URL("../../src/lyhord.ts", import.meta.url));

const TIME_LIMIT_MS = 60_000;

/** A folder for the calling test file, with content and data of its own, and the command on them. */
export function useLyhord() {
  const folder = mkdtempSync(join(tmpdir(), "lyhord-command-"));
  after(() => rmSync(folder, { recursive: true }));
  const env = { CONTENT_DIR: join(folder, "content"), DATA_DIR: join(folder, "data") };
  const url = sqliteUrl(join(env.DATA_DIR, "feedback.db"));
  writeContent(env.CONTENT_DIR, "");
  return {
    folder,
    env,
    /** Runs the command to its end, its standard output into `stdout` when that is given. */
    run: (args: readonly string[], more: Record<string, string> = {}, stdout?: string) =>
      finished(start(args, { ...env, ...more }, stdout)),
    /** Runs the command to its end with a text on its standard input. */
    runWith: (input: string, args: readonly string[], more: Record<string, string> = {}) => {
      const child = start(args, { ...env, ...more }, undefined, "pipe");
      // It may have ended without reading.
      child.stdin?.on("error", () => undefined).end(input);
      return finished(child);
    },
    /** Starts the command. */
    start: (args: readonly string[], more: Record<string, string> = {}) =>
      start(args, { ...env, ...more }),
    /** Puts `retention`, indented YAML, into site.yaml. */
    setRetention: (retention: string) => writeContent(env.CONTENT_DIR, retention),
    /** What `use` makes of the store that the command will open. */
    inStore: async <T>(use: (store: FeedbackStore) => Promise<T>): Promise<T> => {
      const store = await openStore(url);
      return use(store).finally(() => store.close());
    },
  };
}

/** A response that came in the morning of a day. */
export function response(day: string, more: Partial<FeedbackResponse> = {}): FeedbackResponse {
  return responseOf({ answer: "no", createdAt: `${day}T09:05Z`, ...more });
}

/** The cells of a `--plain` table without its line of names. */
export function cells(table: string): string[][] {
  const lines = table.split("\n").slice(1, -1);
  return lines.map((line) => line.split("\t"));
}

function start(
  args: readonly string[],
  env: Record<string, string>,
  stdout?: string,
  stdin: "ignore" | "pipe" = "ignore",
) {
  const out = stdout === undefined ? "pipe" : openSync(stdout, "w");
  return spawn(process.execPath, [LYHORD, ...args], {
    stdio: [stdin, out, "pipe"],
    env: { PATH: process.env.PATH ?? "", ...env },
    timeout: TIME_LIMIT_MS,
    killSignal: "SIGKILL",
  });
}

/** What a child has written when it has ended. */
export async function finished(child: ReturnType<typeof start>) {
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  const [code, signal] = await once(child, "close");
  return { code: code as number | null, signal, ...output };
}

function writeContent(folder: string, retention: string): void {
  const files = content({
    "site.yaml": retention ? `${SITE}feedback:\n  retention:\n${retention}` : SITE,
  });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text as string);
  }
}
