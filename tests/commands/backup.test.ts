import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { response, useLyhord } from "./lyhord.ts";

const from = useLyhord();
const file = join(from.folder, "kopia.jsonl.gz");
const all = Array.from({ length: 1500 }, (_, index) =>
  response(index % 2 ? "2026-01-01" : "2025-06-01", { comment: index % 3 ? null : `ord ${index}` }),
);

before(() =>
  from.inStore(async (store) => {
    await Promise.all(all.map((each) => store.add(each)));
  }),
);

test("a backup is restored into another store, and a second time adds nothing", async () => {
  const to = useLyhord();
  const backup = await from.run(["feedback", "backup", file]);
  assert.deepEqual([backup.code, backup.stdout], [0, `${file} holds 1,500 entries.\n`]);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  await to.inStore((store) => store.add(all[7] as (typeof all)[number]));
  const first = await to.run(["feedback", "restore", file]);
  assert.deepEqual(
    [first.code, first.stdout],
    [0, "1,499 entries were added; 1 was there already or deleted by a rule.\n"],
  );
  const second = await to.run(["feedback", "restore", file]);
  assert.equal(
    second.stdout,
    "0 entries were added; 1,500 were there already or deleted by a rule.\n",
  );
  const exported = await Promise.all(
    [from, to].map(({ run }) => run(["feedback", "export", "--format", "json"])),
  );
  assert.equal(exported[0]?.stdout, exported[1]?.stdout);
  assert.equal(JSON.parse(exported[0]?.stdout ?? "").length, 1500);
});

test("a file that is there is replaced only when that is asked for", async () => {
  const there = join(from.folder, "dar.jsonl");
  writeFileSync(there, "gammalt");
  const refused = await from.run(["feedback", "backup", there]);
  assert.equal(refused.stderr, `${there} is there already; give --force to write in its place.\n`);
  assert.equal(refused.code, 2);
  assert.equal(readFileSync(there, "utf8"), "gammalt");
  const forced = await from.run(["feedback", "backup", there, "--force"]);
  assert.equal(forced.code, 0);
  assert.match(readFileSync(there, "utf8"), /^\{"format":"lyhord-feedback","version":2,/);
  assert.deepEqual(
    readdirSync(from.folder).filter((name) => name.endsWith(".part")),
    [],
  );
});

test("a file that is cut off, foreign or changed is refused with one sentence, and nothing is restored", async () => {
  const to = useLyhord();
  await from.run(["feedback", "backup", file, "--force"]);
  const text = gunzipSync(readFileSync(file)).toString();
  const cutGzip = join(to.folder, "kort.gz");
  writeFileSync(cutGzip, readFileSync(file));
  truncateSync(cutGzip, statSync(file).size - 20);
  const other = (name: string, content: string) => {
    writeFileSync(join(to.folder, name), content);
    return join(to.folder, name);
  };
  const files = [
    [cutGzip, /^\S+ is cut off or damaged \(.*\); nothing was restored\.\n$/],
    [other("kort", text.slice(0, -30)), /^\S+ is cut off: .*; nothing was restored\.\n$/],
    [other("rader", text.split("\n").slice(0, 900).join("\n").concat("\n")), /is cut off/],
    [other("andrad", text.replace("ord 3", "ord 4")), /checksum does not fit/],
    [other("nyare", text.replace('"version":2', '"version":3')), /has version 3/],
    [other("bild", "\u0089PNG\n"), /is no backup that Lyhörd wrote/],
    [other("tom", ""), /is empty/],
  ] as const;
  const results = await Promise.all(files.map(([path]) => to.run(["feedback", "restore", path])));
  for (const [index, [path, sentence]] of files.entries()) {
    assert.match(results[index]?.stderr ?? "", sentence, path);
    assert.match(results[index]?.stderr ?? "", /^[^\n]+\n$/, path);
    assert.deepEqual([results[index]?.code, results[index]?.stdout], [2, ""], path);
  }
  const missing = await to.run(["feedback", "restore", join(to.folder, "saknas")]);
  assert.match(missing.stderr, /saknas cannot be read: no such file or directory\.\n$/);
  assert.equal(missing.code, 1);
  assert.deepEqual(await to.inStore((store) => store.counts({})), []);
});
