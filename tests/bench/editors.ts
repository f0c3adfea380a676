// npm run bench:editors: how long the pages of the editors' area take on a large site, by HTTP from the real
// server, on SQLite and on PostgreSQL. What is made for it, as seed:feedback makes it, is kept for the next
// time in the system's folder for temporary files, or in one that is named:
// npm run bench:editors -- --answers 5000000 --comments 500000 --folder /var/tmp/lyhord
import { mkdirSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadContent } from "#content.ts";
import { createPasswords } from "#feedback/editors/password.ts";
import { openStore } from "#feedback/open.ts";
import { PASSWORD } from "#tests/support/editor.ts";
import { writeLargeContent } from "#tests/support/seed/large-content.ts";
import { rowsOf } from "#tests/support/seed/rows.ts";
import { AMOUNT_OPTIONS, amountOf } from "#tests/support/seed/seed.ts";
import { startServer } from "#tests/support/server.ts";
import { EDITOR_PATH } from "#tests/support/site.ts";
import { measure } from "./editors/measure.ts";
import { type BenchPlace, postgresPlace, sqlitePlace } from "./editors/places.ts";
import { editorViews } from "./editors/views.ts";

const LIMIT_MS = 300;
const WARM_UPS = 3;
const REQUESTS = 100;
const AT_ONCE = [1, 4];
const PLACES = { sqlite: sqlitePlace, postgres: postgresPlace };
const NAME = "matare";

const { values } = parseArgs({
  options: {
    ...AMOUNT_OPTIONS,
    folder: { type: "string" },
    store: { type: "string", multiple: true, default: Object.keys(PLACES) },
    view: { type: "string", default: "" },
    requests: { type: "string", default: String(REQUESTS) },
  },
});
const amount = amountOf(values);
const folder = values.folder ?? join(tmpdir(), "lyhord-bench-editors");
const content = join(folder, "content");
mkdirSync(content, { recursive: true });
writeLargeContent(content);
const { site } = loadContent(content, EDITOR_PATH);
print(
  `${rowsOf(amount)} responses, ${amount.comments} with a comment; ${site.pages.length} pages; ${availableParallelism()} cores; ms by HTTP, ${values.requests} requests each`,
);
for (const name of values.store) {
  const place = await PLACES[name as keyof typeof PLACES](folder, site.pages, amount);
  try {
    await benchmark(place);
  } finally {
    await place.close();
  }
}

async function benchmark({ name, url }: BenchPlace): Promise<void> {
  const store = await openStore(url);
  const views = await editorViews(store, site);
  const password = await createPasswords().hash(PASSWORD);
  const account = {
    name: NAME,
    role: "admin",
    password,
    createdAt: new Date().toISOString(),
  } as const;
  await store.editors.accounts.add(account, "command line");
  await store.close();
  await using used = new AsyncDisposableStack();
  const env = { CONTENT_DIR: content, DATABASE_URL: url, EDITOR_PATH };
  const server = await startServer(used, env);
  const cookie = await signIn(server.url);
  const load = loadavg()[0]?.toFixed(1);
  print(`\n${name} (load ${load} before)`);
  print(cells("view", ["KB", ...AT_ONCE.flatMap((at) => [`${at}: p50`, "p95", "most"])]));
  let slow = 0;
  for (const view of views.filter((one) => one.name.includes(values.view))) {
    let bytes = 0;
    const run = async () => {
      // On a connection of its own: one that is kept may be closed by the server just as it is used again.
      const headers = { cookie, connection: "close" };
      const response = await fetch(server.url + EDITOR_PATH + view.path, { headers });
      bytes = (await response.arrayBuffer()).byteLength;
      if (response.status !== 200) throw new Error(`${view.path} answered ${response.status}.`);
    };
    await measure(run, WARM_UPS, 1);
    const times = [];
    for (const atOnce of AT_ONCE) times.push(await measure(run, Number(values.requests), atOnce));
    const figures = times.flatMap(({ p50, p95, most }) =>
      [p50, p95, most].map((ms) => ms.toFixed(0)),
    );
    const quick = times.every(({ p95 }) => p95 < LIMIT_MS);
    if (!quick) slow += 1;
    print(cells(view.name, [(bytes / 1024).toFixed(0), ...figures]) + (quick ? "" : "  slow"));
  }
  print(slow === 0 ? `p95 < ${LIMIT_MS} ms in every row` : `p95 >= ${LIMIT_MS} ms in ${slow} rows`);
  if (slow > 0) process.exitCode = 1;
  await server.end();
}

/** Resolves to the cookie of a session. */
async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}${EDITOR_PATH}/logga-in`, {
    method: "POST",
    redirect: "manual",
    headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ anvandarnamn: NAME, losenord: PASSWORD }),
  });
  const [cookie] = response.headers.getSetCookie().map((one) => one.split(";", 1)[0]);
  if (!cookie) throw new Error(`Signing in was answered ${response.status}.`);
  return cookie;
}

function cells(name: string, texts: readonly string[]): string {
  return name.padEnd(42) + texts.map((text) => text.padStart(9)).join("");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
