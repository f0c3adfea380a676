import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exampleEnvironment } from "#config.ts";
import { Failure } from "./problems.ts";

const SERVER = fileURLToPath(new URL("../server.ts", import.meta.url));
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 5_000;

/** The example site, served on a port of its own with a store of its own. */
export interface ExampleSite {
  /** The addresses of its pages, as its sitemap lists them. */
  readonly pages: readonly string[];
  close(): Promise<void>;
}

/** Starts the example site in a process of its own. Throws a Failure when it does not come up. */
export async function startExampleSite(): Promise<ExampleSite> {
  const folder = await mkdtemp(join(tmpdir(), "lyhord-example-"));
  const server = spawn(process.execPath, [SERVER], {
    env: exampleEnvironment(folder),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const close = async () => {
    server.kill("SIGTERM");
    const timer = setTimeout(() => server.kill("SIGKILL"), STOP_LIMIT_MS);
    await ended.finally(() => clearTimeout(timer));
    await rm(folder, { recursive: true, force: true });
  };
  let said = "";
  const port = await new Promise<string | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), START_LIMIT_MS);
    const listen = (data: Buffer) => {
      said += data;
      const [, found] = / is served on http:\/\/[^\s]*:(\d+)/.exec(said) ?? [];
      if (found) resolve(found);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    void ended.then(() => resolve(undefined));
    server.once("close", () => clearTimeout(timer));
  });
  const pages = port && (await pagesAt(`http://127.0.0.1:${port}`).catch(() => undefined));
  if (pages) return { pages, close };
  await close();
  throw new Failure(`The example site did not start: ${said.trim().split("\n").at(-1)}`);
}

/** The sitemap has the addresses that the site is to have; here it is somewhere else. */
async function pagesAt(origin: string): Promise<string[]> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = ""]) => origin + new URL(address).pathname,
  );
}
