import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { sqliteUrl } from "#config.ts";
import { openStore } from "#feedback/open.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import { SCHEMA_VERSION } from "#feedback/sql/schema.ts";
import { connect } from "#feedback/stores/sqlite/connection.ts";
import { createThread } from "#feedback/stores/sqlite/thread.ts";
import { response } from "#tests/support/response.ts";

const folder = mkdtempSync(join(tmpdir(), "lyhord-sqlite-"));
after(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, name);
const urlOf = (path: string) => sqliteUrl(path);
const open = (path: string) => openStore(urlOf(path));

/** The table as the first version of the schema made it. */
const SCHEMA_1 = `CREATE TABLE response (
     id         TEXT PRIMARY KEY,
     created_at TEXT NOT NULL,
     page       TEXT NOT NULL,
     locale     TEXT NOT NULL,
     version    TEXT NOT NULL,
     answer     TEXT CHECK (answer IN ('yes', 'no')),
     comment    TEXT
   ) STRICT; PRAGMA user_version = 1; PRAGMA journal_mode = WAL`;

test("a file of schema version 1 is taken on, and nothing in it is lost", async () => {
  const path = file("version1.db");
  const old = new DatabaseSync(path);
  old.exec(SCHEMA_1);
  const insert = old.prepare(
    "INSERT INTO response VALUES (?, '2024-02-29T12:00Z', 'om', 'ar', 'v1', ?, ?)",
  );
  insert.run("first", "yes", null);
  insert.run("second", null, "ord\n😀");
  old.close();
  const store = await open(path);
  const expected = {
    createdAt: "2024-02-29T12:00Z",
    page: "om",
    path: "",
    type: "",
    locale: "ar",
    version: "v1",
    question: 1,
    reasons: [],
    removed: {},
    possible: [],
    signals: [],
    verdict: "shown",
    superseded: false,
  };
  assert.deepEqual(await store.find("first"), {
    id: "first",
    ...expected,
    answer: "yes",
    comment: null,
  });
  assert.deepEqual(await store.find("second"), {
    id: "second",
    ...expected,
    answer: null,
    comment: "ord\n😀",
  });
  const [count] = await store.counts({});
  assert.deepEqual([count?.answers, count?.comments], [{ yes: 1, no: 0 }, 1]);
  await store.add(response());
  await store.close();
});

test("a file of a newer schema is refused with what to do, and left as it is", async () => {
  const path = file("newer.db");
  const newer = new DatabaseSync(path);
  newer.exec("PRAGMA user_version = 99; CREATE TABLE future (x)");
  newer.close();
  const before = readFileSync(path);
  await assert.rejects(open(path), {
    message: `${path} has schema version 99, this program knows up to ${SCHEMA_VERSION}: start the version of Lyhörd that wrote it, or a newer one.`,
  });
  const after = new DatabaseSync(path);
  assert.deepEqual(
    after
      .prepare("SELECT name FROM sqlite_schema")
      .all()
      .map(({ name }) => name),
    ["future"],
  );
  after.close();
  assert.ok(before.length > 0);
});

test("the file is a strict one in write-ahead-log mode, made for its owner only, with its folder", async () => {
  const path = file("new folder/å %.db");
  const store = await open(path);
  await store.add(response());
  await store.close();
  const database = new DatabaseSync(path);
  assert.equal(database.prepare("PRAGMA journal_mode").get()?.journal_mode, "wal");
  const tables = database
    .prepare(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  assert.ok(tables.length >= 4);
  for (const { name, strict } of tables) assert.equal(strict, 1, String(name));
  database.close();
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(statSync(file("new folder")).mode & 0o777, 0o700);
});

test("every connection waits for the disk and overwrites what is deleted", () => {
  const { database, close } = connect(file("settings.db"));
  const setting = (name: string) =>
    Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  assert.equal(setting("journal_mode"), "wal");
  assert.equal(setting("synchronous"), 2);
  assert.equal(setting("secure_delete"), 1);
  close();
});

test("what is there already keeps its mode", async () => {
  mkdirSync(file("old"), { mode: 0o755 });
  writeFileSync(file("old/feedback.db"), "");
  chmodSync(file("old/feedback.db"), 0o640);
  await (await open(file("old/feedback.db"))).close();
  assert.equal(statSync(file("old/feedback.db")).mode & 0o777, 0o640);
  assert.equal(statSync(file("old")).mode & 0o777, 0o755);
});

test("what a person must mend is said when the store is opened", async () => {
  mkdirSync(file("a folder"));
  await assert.rejects(open(file("a folder")), /a folder cannot be opened: it is a folder\. Give/);
  writeFileSync(file("text.txt"), "A text, and so no database.\n".repeat(100));
  await assert.rejects(open(file("text.txt")), /text\.txt is no SQLite database: /);
  await assert.rejects(
    open(file("text.txt/feedback.db")),
    /feedback\.db cannot be opened: ENOTDIR|EEXIST/,
  );
  await assert.rejects(openStore("sqlite://host/feedback.db"), /sqlite:\/\/\/absolute/);
});

test("an answer is on disk when it is acknowledged", async () => {
  const path = file("killed.db");
  const script = `
    import { openStore } from "#feedback/open.ts";
    const store = await openStore(${JSON.stringify(urlOf(path))});
    const one = ${JSON.stringify(response({ id: "acknowledged" }))};
    await store.add(one);
    process.kill(process.pid, "SIGKILL");`;
  const { signal, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  assert.equal(signal, "SIGKILL", stderr);
  const store = await open(path);
  assert.equal((await store.find("acknowledged"))?.page, "kontakt");
  await store.close();
});

test("a store that is not closed does not keep the process alive", () => {
  const script = `
    import { openStore } from "#feedback/open.ts";
    const store = await openStore(${JSON.stringify(urlOf(file("left.db")))});
    await store.ping();
    for await (const _ of store.responses({})) break;
    await store.counts({});`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    timeout: 20_000,
  });
  assert.deepEqual([run.status, run.signal, run.stderr], [0, null, ""]);
});

test("deleted words are neither in the file, its index of words nor the log, a while after they were deleted", async () => {
  const path = file("words.db");
  const store = await open(path);
  const words = ["hemligt-ett", "hemligt-två", "hemligt-tre", "hemligt-fyra"];
  // Letters that nothing else has, so that what the index keeps of a word can be told from it.
  const letters = ["ᚠ", "ᚢ", "ᚦ", "ᚨ"];
  const secrets = [...words, ...letters];
  const [a, b, c, d] = words.map((word, index) =>
    response({
      comment: `${word} ${letters[index]}${letters[index]} `.repeat(40),
      verdict: word === "hemligt-tre" ? "held" : "shown",
    }),
  ) as [FeedbackResponse, FeedbackResponse, FeedbackResponse, FeedbackResponse];
  for (const one of [a, b, c, d]) await store.add(one);
  const raw = () =>
    [path, `${path}-wal`]
      .filter(existsSync)
      .map((name) => readFileSync(name, "latin1"))
      .join();
  const there = () =>
    secrets.filter((word) => raw().includes(Buffer.from(word).toString("latin1")));
  assert.deepEqual(there(), secrets);
  await store.change(a.id, { comment: null });
  await store.change(d.id, { comment: "annat" });
  const run = {
    at: "2026-11-24T03:00:00Z",
    period: "",
    decision: { reference: "", date: "", responsible: "" },
  };
  assert.equal(
    await store.dispose({ category: "comment", before: "2025-05-06", holds: [] }, run, 1),
    1,
  );
  assert.equal(
    await store.dispose({ category: "comment", before: "2025-05-06", holds: [] }, run, 10),
    1,
  );
  assert.equal(
    await store.dispose({ category: "held", before: "2025-05-06", holds: [] }, run, 10),
    1,
  );
  assert.equal((await store.find(b.id))?.comment, null);
  assert.equal(await store.find(c.id), undefined);
  for (let tries = 0; tries < 100 && there().length > 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.deepEqual(there(), []);
  await store.close();
});

test("answers are taken while responses are read, and the reader lets the log go", async () => {
  const path = file("reading.db");
  const store = await open(path);
  await Promise.all(Array.from({ length: 1500 }, () => store.add(response())));
  const beside = new DatabaseSync(path);
  const busy = () => beside.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy;
  for await (const portion of store.responses({})) {
    assert.equal(portion.length, 1000);
    await store.add(response());
    assert.equal(busy(), 1);
    break;
  }
  assert.equal(busy(), 0);
  beside.close();
  await store.close();
});

test("pages do not wait for a commit", async () => {
  const path = file("turns.db");
  const store = await open(path);
  await store.ping();
  const all = Array.from({ length: 3000 }, () => response({ comment: "ord ".repeat(300) }));
  let turns = 0;
  const done = Promise.all(all.map((one) => store.add(one)));
  let over = false;
  void done.then(() => {
    over = true;
  });
  while (!over && turns < 1_000_000) {
    turns += 1;
    await new Promise(setImmediate);
  }
  await done;
  assert.ok(turns > 50, `The event loop came round ${turns} times during a few commits.`);
  await store.close();
});

const PAGE = 4096;

/** Every Linux has prlimit (util-linux); where it is missing there, the tests fail. */
const LIMITED = { skip: process.platform !== "linux" && "limiting file sizes takes Linux" };

/** Lets this process write no file beyond so many bytes, as a full disk would. */
function limit(bytes: number | "unlimited"): void {
  const { status } = spawnSync("prlimit", [`--pid=${process.pid}`, `--fsize=${bytes}:unlimited`]);
  assert.equal(status, 0, "prlimit failed");
}

test(
  "a full disk rejects answers until there is room again, and loses none that was acknowledged",
  LIMITED,
  async () => {
    const path = file("full.db");
    const store = await open(path);
    const kept: FeedbackResponse[] = [];
    const add = async (one: FeedbackResponse) => {
      await store.add(one);
      kept.push(one);
    };
    const long = () => response({ comment: "ord ".repeat(1000) });
    for (let index = 0; index < 20; index += 1) await add(long());
    limit(PAGE);
    try {
      const settled = await Promise.allSettled(Array.from({ length: 30 }, () => add(long())));
      const failed = settled.filter((one) => one.status === "rejected");
      assert.ok(failed.length > 0);
      for (const { reason } of failed)
        assert.match(reason.message, /full\.db cannot be used now \(.*\): /);
      await assert.rejects(Promise.all(Array.from({ length: 30 }, () => store.add(long()))));
    } finally {
      limit("unlimited");
    }
    for (let index = 0; index < 5; index += 1) await add(response());
    for (const one of kept) assert.deepEqual(await store.find(one.id), one);
    await store.close();
  },
);

test("a store whose disk is full when it is opened works once there is room", LIMITED, async () => {
  const path = file("full-at-first.db");
  limit(PAGE / 2);
  let store: Awaited<ReturnType<typeof open>>;
  try {
    store = await open(path);
    await assert.rejects(store.ping(), /full-at-first\.db cannot be used now/);
    await assert.rejects(store.find("another"), /cannot be used now/);
  } finally {
    limit("unlimited");
  }
  await store.ping();
  const one = response();
  await store.add(one);
  assert.deepEqual(await store.find(one.id), one);
  await store.close();
});

test("a thread that dies rejects what it was doing, and the next call starts it anew", async () => {
  const dies = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from "node:worker_threads";
      parentPort.on("message", ([number, { kind }]) => {
        if (kind === "begin") process.exit(1);
        if (kind === "end") throw new Error("out of order");
        parentPort.postMessage([number, [[number]]]);
      });`)}`,
  );
  const thread = createThread("/a/file", dies);
  assert.deepEqual(await thread.call({ kind: "open" }), [[1]]);
  await assert.rejects(
    thread.call({ kind: "begin", snapshot: 1 }),
    /The thread that .* \/a\/file stopped/,
  );
  assert.deepEqual(await thread.call({ kind: "open" }), [[3]]);
  await assert.rejects(thread.call({ kind: "end", snapshot: 1 }), /stopped: Error: out of order/);
  assert.deepEqual(await thread.call({ kind: "open" }), [[5]]);
  await thread.close();
  await assert.rejects(thread.call({ kind: "open" }), /closed/);
});
