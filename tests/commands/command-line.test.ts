import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { COLUMNS } from "#feedback/export/columns.ts";
import { useLyhord } from "./lyhord.ts";

const lyhord = useLyhord();
const { run } = lyhord;
const WIDTH = Math.max(...Object.keys(COLUMNS).map(({ length }) => length));
const COMMANDS = readdirSync(new URL("../../src/commands/feedback/", import.meta.url)).map((file) =>
  file.replace(/\.ts$/, ""),
);

test("help is on standard output, lists what there is, and ends with 0", async () => {
  const asked = [[], ["--help"], ["feedback"], ["feedback", "--help"], ["feedback", "-h"]];
  const [bare, help, ...subject] = await Promise.all(asked.map((args) => run(args)));
  for (const result of [bare, help, ...subject]) {
    assert.deepEqual([result?.code, result?.stderr], [0, ""]);
  }
  assert.equal(bare?.stdout, help?.stdout);
  assert.match(bare?.stdout ?? "", /^Usage: lyhord SUBJECT …\n.*\n {2}feedback {2}\w/s);
  for (const { stdout } of subject) {
    for (const name of COMMANDS) assert.match(stdout, new RegExp(`^  ${name} +[A-Z].*\\.$`, "m"));
  }
});

test("a command's help has its usage and options, and export's every column", async () => {
  const [exported, retention] = await Promise.all([
    run(["feedback", "export", "--nonsense", "--help"]),
    run(["feedback", "retention", "--help"]),
  ]);
  assert.match(exported.stdout, /^Usage: lyhord feedback export --format FORMAT/);
  assert.match(exported.stdout, /^ {2}--from DAY +The first day, in UTC\. Accepted: a date/m);
  for (const [name, { meaning }] of Object.entries(COLUMNS))
    assert.ok(exported.stdout.includes(`  ${name.padEnd(WIDTH)}  ${meaning}\n`), name);
  assert.match(retention.stdout, /^Usage: lyhord feedback retention --dry-run \| --apply/);
  assert.match(retention.stdout, /^ {2}--apply {4}\s*Deletes/m);
  assert.deepEqual([exported.code, retention.code], [0, 0]);
});

const AT_ONCE = 4;
const REFUSED = [
  ["fedback", 'There is no subject "fedback". Did you mean feedback?'],
  ["nothing", 'There is no subject "nothing". There is audit, editor, feedback.'],
  ["feedback exprot", 'There is no feedback command "exprot". Did you mean export?'],
  ["feedback export --fromat csv", "There is no option --fromat. Did you mean --format?"],
  ["feedback deletions -x", "There is no option -x. There is --plain, --help."],
  ["feedback export --format xml", '--format is "xml"; accepted is csv or json.'],
  ["feedback export --format", "--format needs a value; accepted is csv or json."],
  ["feedback export --from --to", /^--from needs a value; accepted is a date/],
  ["feedback export", "--format is missing; accepted is csv or json."],
  [
    "feedback stats --from 2026-02-30",
    '--from is "2026-02-30"; accepted is a date that exists, as YYYY-MM-DD.',
  ],
  [
    "feedback stats --from 2026-02-02 --to 2026-02-01",
    "--from 2026-02-02 comes after --to 2026-02-01; accepted is a day before it.",
  ],
  ["feedback export --format json --delimiter ;", "--delimiter is for --format csv only."],
  ["feedback stats --plain=yes", "--plain takes no value."],
  ["feedback held --page a --page b", "--page is there twice."],
  ["feedback stats kontakt", '"kontakt" is one too many; accepted is options only.'],
  ["feedback backup a b", '"b" is one too many; accepted is one FILE.'],
  ["feedback backup", "FILE is missing; accepted is FILE [--force]."],
  ["feedback retention", "Either --dry-run or --apply must be given, and not both."],
  [
    "feedback retention --dry-run --apply",
    "Either --dry-run or --apply must be given, and not both.",
  ],
] as const;

test("what there is not is refused with one sentence, and ends with 2", async () => {
  const results: Awaited<ReturnType<typeof run>>[] = [];
  // Each has its time limit, which all at once would overrun on a busy machine.
  for (let first = 0; first < REFUSED.length; first += AT_ONCE) {
    const some = REFUSED.slice(first, first + AT_ONCE);
    results.push(...(await Promise.all(some.map(([args]) => run(args.split(" "))))));
  }
  for (const [index, [args, sentence]] of REFUSED.entries()) {
    const { code, stdout, stderr } = results[index] as Awaited<ReturnType<typeof run>>;
    if (typeof sentence === "string") assert.equal(stderr, `${sentence}\n`, args);
    else assert.match(stderr, sentence, args);
    assert.equal(stderr.indexOf("\n"), stderr.length - 1, args);
    assert.deepEqual([code, stdout], [2, ""], args);
  }
});

test("a bad variable or bad content is said as the server says it, and ends with 2", async () => {
  const [variable, content, site] = await Promise.all([
    run(["feedback", "stats"], { PORT: "many" }),
    run(["feedback", "retention", "--dry-run"], { CONTENT_DIR: "/nowhere" }),
    run(["feedback", "stats"], { DATABASE_URL: "mysql://me:secret@host/data" }),
  ]);
  assert.equal(variable.stderr, 'PORT is "many"; accepted is a whole number from 0 to 65535.\n');
  assert.match(content.stderr, /^site\.yaml:1: /);
  assert.match(site.stderr, /^DATABASE_URL is not usable; /);
  assert.deepEqual([variable.code, content.code, site.code], [2, 2, 2]);
});

test("a store that cannot be used ends with 1 and one sentence without the password", async () => {
  const results = await Promise.all([
    run(["feedback", "stats"], {
      DATABASE_URL: `sqlite://${lyhord.env.CONTENT_DIR}/site.yaml/a.db`,
    }),
    run(["feedback", "held"], { DATABASE_URL: "postgres://me:secret@127.0.0.1:1/data" }),
  ]);
  for (const { code, stdout, stderr } of results) {
    assert.deepEqual([code, stdout], [1, ""], stderr);
    assert.match(stderr, /^.+\n$/);
    assert.doesNotMatch(stderr, /secret|\bat .*\.ts|node:/);
  }
});
