import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** An example of an ACT rule, as the folder's manifest.json lists it. */
export interface ActExample {
  readonly rule: string;
  readonly name: string;
  readonly expected: "passed" | "failed" | "inapplicable";
  readonly title: string;
  readonly file: string;
  readonly testcaseId: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".xhtml": "application/xhtml+xml",
  ".svg": "image/svg+xml",
  ".css": "text/css",
  ".js": "text/javascript",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".xml": "application/xml",
  ".vtt": "text/vtt",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".webm": "video/webm",
};

/** The examples of a folder, or of some rules in it; throws with one sentence when there are none. */
export function readExamples(folder: string, rules?: readonly string[]): ActExample[] {
  const manifest = join(folder, "manifest.json");
  if (!existsSync(manifest))
    throw new Error(
      `There is no ${manifest}. Give the folder that holds the examples: npm run act -- FOLDER.`,
    );
  const examples = JSON.parse(readFileSync(manifest, "utf8")) as ActExample[];
  const chosen = examples.filter(({ rule }) => !rules || rules.includes(rule));
  if (chosen.length === 0) throw new Error(`${manifest} has no example of ${rules?.join(", ")}.`);
  return chosen;
}

/** Serves the folder on 127.0.0.1; what is not there is 404. */
export async function serveFolder(folder: string) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://a").pathname));
    const file = join(folder, path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
