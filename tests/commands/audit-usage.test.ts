import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { OPTIONS } from "#commands/auditing/options.ts";
import { createOutput } from "#commands/output.ts";
import { run } from "#commands/run.ts";
import { audit, page, QUICK, useSite } from "./audited-site.ts";

const folder = mkdtempSync(join(tmpdir(), "lyhord-audit-"));
after(() => rmSync(folder, { recursive: true }));
const { origin, asked } = await useSite({
  "/": page("Start"),
  "/empty.xml": "<urlset></urlset>",
  "/data.json": (_, response) => {
    response.setHeader("content-type", "application/json").end("{}");
  },
});
const REPORTS = readdirSync(new URL("../../src/audit/reports/", import.meta.url))
  .map((file) => file.replace(/\.ts$/, ""))
  .join(", ");

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const FILES = {
  empty: file("empty.txt", "# nothing\n"),
  text: file("text.txt", "hello"),
  steps: file("steps.yaml", "- click: '#x'\n- clik: '#y'\n- wait: -1\n"),
  config: file("config.yaml", "level: B\nworkers: 0\nwokers: 2\npages: [{ status: 404 }]\n"),
  broken: file("broken.yaml", "a: [b"),
  baseline: file(
    "baseline.yaml",
    "version: 1\naccepted: [{ check: x, fingerprint: y, reason: z }]",
  ),
  state: file("state.yaml", "storageState: /nowhere/state.json\n"),
};
mkdirSync(join(folder, "folder"));

/** What is asked for, after the address of a page; what is said, with the folder as … */
const REFUSED: readonly (readonly [string, string | RegExp])[] = [
  ["--nonsense", /^There is no option --nonsense\. There is --sitemap, /],
  ["--reprot json", "There is no option --reprot. Did you mean --report?"],
  ["--level B", '--level is "B"; accepted is A, AA or AAA.'],
  [
    "--standard wcag21",
    /^--standard is "wcag21"; accepted is wcag22, en301549-v3 or en301549-v4\./,
  ],
  ["--locale de", '--locale is "de"; accepted is sv or en.'],
  ["--workers 0", '--workers is "0"; accepted is a whole number from 1 to 32.'],
  ["--timeout 0.5", '--timeout is "0.5"; accepted is a whole number from 1 to 3600.'],
  ["--max 0", '--max is "0"; accepted is a whole number from 1 to 100000.'],
  ["--crawl x --depth 101", '--depth is "101"; accepted is a whole number from 0 to 100.'],
  ["--exclude /a", "--include and --exclude are for --sitemap and --crawl only."],
  ["--depth 2", "--depth is for --crawl only."],
  ["--strict=yes", "--strict takes no value."],
  ["--level A --level AA", "--level is there twice."],
  ["--sitemap", "--sitemap needs a value; accepted is an address, as https://www.example.se/."],
  ["--pages --strict", "--pages needs a value; accepted is the path of a file."],
  ["--states desktop,tablet", /^There is no state "tablet"\. There is desktop, 320, zoom-200, /],
  ["--states desktop,", /^--states is "desktop,"; accepted is /],
  ["--checks axe-cor", 'There is no check "axe-cor". Did you mean axe-core?'],
  [
    "--axe-only --checks axe-core",
    /^--axe-only is for --checks axe-core --states desktop: leave out /,
  ],
  ["--report pdf", `There is no report "pdf". There is ${REPORTS}.`],
  ["--report pdf=a.pdf", `There is no report "pdf". There is ${REPORTS}.`],
  ["--report html=", "The report html has no file; write html=FILE, or html for standard output."],
  ["--report html --report json=-", /^Only one report can be written to standard output; give /],
  ["--report html=…/a --report json=…/a", "Two reports cannot be written to one file, …/a."],
  ["--report html=…/no/a", "The report html cannot be written to …/no/a: there is no folder …/no."],
  ["--report html=…/folder", "The report html cannot be written to …/folder: it is a folder."],
  ["--pages …/no.txt", "…/no.txt cannot be read: there is no such file."],
  [`--pages ${FILES.empty}`, "…/empty.txt holds no address of a page."],
  ["--steps …/no.yaml", "…/no.yaml cannot be read: there is no such file."],
  [`--steps ${FILES.steps}`, /^…\/steps\.yaml: step 2: .+; step 3: .+\.$/],
  ["--config …/no.yaml", "…/no.yaml cannot be read: there is no such file."],
  [`--config ${FILES.broken}`, /^…\/broken\.yaml is neither JSON nor YAML: /],
  [
    `--config ${FILES.config}`,
    /^…\/config\.yaml: (?=.*level: .*"A")(?=.*workers: )(?=.*pages\.0)(?=.*"wokers").*\.$/,
  ],
  ["--baseline …/no.json", "…/no.json cannot be read: there is no such file."],
  [
    `--baseline ${FILES.baseline}`,
    /^The baseline …\/baseline\.yaml: accepted\.0\.reason: must say why.*; accepted\.0\.by: /,
  ],
  ["--storage-state …/no.json", "…/no.json cannot be read: there is no such file."],
  [`--storage-state ${FILES.text}`, /^…\/text\.txt is no storage state: it has no cookies and /],
  [`--config ${FILES.state}`, "/nowhere/state.json cannot be read: there is no such file."],
  ["--browser /nonexistent", /^There is no browser at \/nonexistent; give the file of a Chromium /],
  ["--browser /bin/true", /^The browser \/bin\/true does not start: .*Is it Chromium or Chrome\?$/],
  ["mailto:me@example.se", /^"mailto:me@example\.se" is no address of a page, as https:/],
  ["--sitemap ORIGIN/no.xml", "The sitemap ORIGIN/no.xml answers 404."],
  ["--sitemap ORIGIN/empty.xml", "The sitemap ORIGIN/empty.xml lists no page."],
  ["--sitemap http://127.0.0.1:1/", /^http:\/\/127\.0\.0\.1:1\/ cannot be fetched: /],
  ["--crawl ORIGIN/data.json", "ORIGIN/data.json is no HTML page to begin at."],
  ["--crawl http://127.0.0.1:1/", /^http:\/\/127\.0\.0\.1:1\/ cannot be fetched: /],
];

/** The command in this process: loading it anew for each mistake would take a minute. */
async function inProcess(args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([text(stdout), text(stderr)]);
  const output = createOutput(stdout, stderr);
  const code = await run(["audit", ...args], output, new AbortController().signal);
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, stdout: out, stderr: err };
}

for (const [args, sentence] of REFUSED)
  test(`refused with one sentence, and 2: ${args.replaceAll(folder, "…")}`, async () => {
    const call = args.replaceAll("…", folder).replaceAll("ORIGIN", origin).split(" ");
    const { code, stdout, stderr } = await inProcess([origin, ...call]);
    const said = stderr.replaceAll(folder, "…").replaceAll(origin, "ORIGIN");
    // That it begins is said where only the browser is wanting.
    const last = said.replace(/^Auditing 1 page in .*\n/, "").replace(/\n$/, "");
    if (typeof sentence === "string") assert.equal(last, sentence);
    else assert.match(last, sentence);
    assert.deepEqual([code, stdout, last.split("\n").length], [2, "", 1], said);
    assert.equal(asked.includes("/"), false, "no page is visited");
  });

test("a mistake ends the program with 2 and one sentence", async () => {
  const { code, stdout, stderr } = await audit([origin, "--report", "pdf"]);
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /^There is no report "pdf"\. .*\n$/);
});

test("where there is no browser it is said how to get one", async () => {
  const { code, stderr } = await audit([origin, ...QUICK], "", {
    PATH: "/nonexistent",
    PLAYWRIGHT_BROWSERS_PATH: "/nonexistent",
  });
  assert.deepEqual([code, stderr.includes("\n    at ")], [2, false]);
  assert.match(stderr, /^No Chromium or Chrome was found: install one .*\.\n$/);
});

test("--help is on standard output and has every option, the settings file, steps and exit codes", async () => {
  const [long, short] = await Promise.all([audit(["--help"]), audit(["-h", "--nonsense"])]);
  assert.deepEqual([long.code, long.stderr, short.stdout], [0, "", long.stdout]);
  assert.match(long.stdout, /^Usage: lyhord audit \[URL…\] /);
  for (const name of Object.keys(OPTIONS))
    assert.match(long.stdout, new RegExp(`^ {2}--${name} .*\\.$`, "m"), name);
  assert.match(long.stdout, /^States: desktop, 320, .*\nReports: baseline, csv, /m);
  assert.match(long.stdout, /^Steps are a list of .*\{ goto \}/m);
  assert.match(long.stdout, /^The exit code is 0 when .*, 1 when .*\n.*, and 2 when /m);
});
