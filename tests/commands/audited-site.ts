import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const LYHORD = fileURLToPath(new URL("../../src/lyhord.ts", import.meta.url));
const TIME_LIMIT_MS = 60_000;

/** One check in one state, so that a run takes a second or two. */
export const QUICK = ["--states", "desktop", "--checks", "axe-core"];
/** An image without a text alternative, which WCAG 1.1.1 forbids. */
export const FAULT = '<img src="data:,">';

type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A well-made page, but for what is in `body`. */
export function page(heading: string, body = ""): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${heading}</title><main><h1>${heading}</h1><p>Some text.</p>${body}</main></html>`;
}

/** Serves the answers by path until the tests of the file are over; what is not there is 404. `asked` holds the paths asked for. */
export async function useSite(answers: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { url = "/" } = request;
    asked.push(url);
    const answer = answers[url.replace(/\?.*/, "")];
    if (typeof answer === "function") return answer(request, response);
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": typeOf(url) });
    response.end(answer ?? page("Not here"));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked };
}

/** Starts `lyhord audit`, with `input` on its standard input. */
export function startAudit(args: readonly string[], input = "", env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [LYHORD, "audit", ...args], {
    env: { PATH: process.env.PATH ?? "", ...env },
    timeout: TIME_LIMIT_MS,
    killSignal: "SIGKILL",
  });
  child.stdin.end(input);
  return child;
}

/** What an audit wrote when it has ended. */
export async function ended(child: ReturnType<typeof startAudit>) {
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code: code as number | null, stdout, stderr };
}

/** Runs `lyhord audit` to its end. */
export function audit(args: readonly string[], input?: string, env?: Record<string, string>) {
  return ended(startAudit(args, input, env));
}

/** What the JSON report says that tests ask about. */
export interface Told {
  readonly states: readonly string[];
  readonly pages: readonly { readonly url: string; readonly title?: string }[];
  readonly notTested: readonly { readonly url: string; readonly why: string }[];
  readonly limits: readonly {
    readonly what: string;
    readonly places: readonly {
      readonly url: string;
      readonly looked: number;
      readonly of?: number;
    }[];
  }[];
  readonly findings: readonly {
    readonly check: string;
    readonly rule?: string;
    readonly demand: string;
    readonly picture?: unknown;
    readonly accepted?: { readonly reason: string };
  }[];
  readonly outcomes: readonly Readonly<Record<string, string | readonly string[]>>[];
  readonly stale: readonly { readonly why: string }[];
}

/** Runs a quick audit whose JSON report is read. */
export async function told(args: readonly string[], input?: string) {
  const { code, stdout, stderr } = await audit([...QUICK, "--report", "json", ...args], input);
  return { code, stderr, ...read(stdout, stderr) };
}

/** The paths of the pages that were audited. */
export function paths({ pages }: Pick<Told, "pages">): string[] {
  return pages.map(({ url }) => new URL(url).pathname + new URL(url).search);
}

function read(json: string, stderr: string): Told {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error(`No report was written; standard error: ${stderr}`);
  }
}

function typeOf(path: string): string {
  if (path.endsWith(".xml")) return "application/xml";
  return path.endsWith(".txt") ? "text/plain" : "text/html; charset=utf-8";
}
