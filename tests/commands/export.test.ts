import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { finished, response, useLyhord } from "./lyhord.ts";

const { run, start, inStore, folder } = useLyhord();
const all = [
  response("2026-01-01", { comment: '=HYPERLINK("http://ond.example")' }),
  response("2026-01-02", { comment: "två\nrader; \u2028 😀 -1", reasons: ["missing"] }),
  response("2026-01-03", { page: "avgift", locale: "en" }),
  response("2026-01-04", { comment: "spam", verdict: "held", signals: ["links"] }),
];
const many = Array.from({ length: 3000 }, (_, index) =>
  response("2025-01-01", { page: "stor", comment: `ord ${index} `.repeat(20) }),
);

before(() =>
  inStore(async (store) => {
    await Promise.all([...all, ...many].map((each) => store.add(each)));
  }),
);

const FROM = ["feedback", "export", "--from", "2026-01-01", "--format"];

test("CSV has a byte order mark, CRLF and no formula; JSON has every text as it was stored", async () => {
  const [csv, json] = await Promise.all([run([...FROM, "csv"]), run([...FROM, "json"])]);
  assert.deepEqual([csv.code, csv.stderr, json.code, json.stderr], [0, "", 0, ""]);
  assert.ok(csv.stdout.startsWith("\uFEFFid,createdAt,page,"));
  assert.match(csv.stdout, /,"'=HYPERLINK\(""http:/);
  assert.equal(csv.stdout.split("\r\n").length, 5);
  assert.deepEqual(JSON.parse(json.stdout), all.slice(0, 3));
});

test("only what was asked for is exported", async () => {
  const days = async (...args: string[]) => {
    const { stdout } = await run([...FROM, "json", ...args]);
    return JSON.parse(stdout).map(({ createdAt }: { createdAt: string }) => createdAt[9]);
  };
  const results = await Promise.all([
    days("--held", "only"),
    days("--held", "with"),
    days("--to", "2026-01-02"),
    days("--page", "avgift"),
    days("--locale", "sv"),
    days("--page", "saknas"),
  ]);
  assert.deepEqual(
    results.map((found) => found.join("")),
    ["4", "1234", "12", "3", "12", ""],
  );
});

test("the log says that the command line began and how much left, and nothing of what visitors wrote", async () => {
  const entries = async () => {
    const all = await inStore(({ editors }) => editors.activity.entries(2));
    return all.map(({ who, what, subject, detail }) => [who, what, subject, detail]).toReversed();
  };
  await run([...FROM, "csv", "--page", "kontakt", "--held", "with"]);
  const chosen = "fran=2026-01-01&sida=kontakt";
  assert.deepEqual(await entries(), [
    ["command line", "export-began", chosen, "csv"],
    ["command line", "exported", chosen, "csv 3"],
  ]);
  await run([...FROM, "json", "--output", folder]);
  const shown = "fran=2026-01-01&granskning=shown";
  assert.deepEqual(await entries(), [
    ["command line", "export-began", shown, "json"],
    ["command line", "exported", shown, "json 0"],
  ]);
});

test("the separator can be another one", async () => {
  const { stdout } = await run([...FROM, "csv", "--delimiter", "tab"]);
  assert.ok(stdout.startsWith("\uFEFFid\tcreatedAt\t"));
});

test("a file is there once it is whole, in place of what was there, and only its owner may read it", async () => {
  const file = join(folder, "svar.csv");
  writeFileSync(file, "gammalt", { mode: 0o644 });
  const result = await run([...FROM, "csv", "--output", file]);
  assert.deepEqual([result.code, result.stdout, result.stderr], [0, "", ""]);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(readFileSync(file, "utf8"), (await run([...FROM, "csv"])).stdout);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes(".part")),
    [],
  );
});

test("a file that cannot be written ends with 1, one sentence and nothing left behind", async () => {
  const output = (file: string) => run([...FROM, "csv", "--output", file]);
  const [missing, directory] = await Promise.all([output(join(folder, "a/b.csv")), output(folder)]);
  assert.match(missing.stderr, /^\S+b\.csv cannot be written: no such file or directory\.\n$/);
  assert.match(directory.stderr, /cannot be written: it is a folder\.\n$/);
  assert.deepEqual([missing.code, directory.code], [1, 1]);
});

test("a reader that has seen enough ends it quietly with 0", async () => {
  const child = start(["feedback", "export", "--format", "csv"]);
  child.stdout?.once("data", () => child.stdout?.destroy());
  const { code, stderr } = await finished(child);
  assert.deepEqual([code, stderr], [0, ""]);
});

test("a full disk behind standard output ends with 1 and one sentence", {
  skip: !existsSync("/dev/full"),
}, async () => {
  const { code, stderr } = await run([...FROM, "csv"], {}, "/dev/full");
  assert.equal(code, 1);
  assert.match(stderr, /^Standard output cannot be written: no space left on device\.\n$/);
});

test("a command that is told to stop leaves no part of a file", async () => {
  const file = join(folder, "halv.csv");
  const child = start(["feedback", "export", "--format", "csv", "--output", file]);
  for (let tries = 0; tries < 2000 && parts().length === 0; tries += 1) await tick();
  child.kill("SIGTERM");
  const { code, stderr } = await finished(child);
  assert.deepEqual(parts(), []);
  // It may have been done already: then all of it is there.
  assert.ok(code === 130 ? stderr === "Stopped.\n" && !existsSync(file) : code === 0, stderr);
});

function parts(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".part"));
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
