import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import axeCore from "axe-core";
import { loadChecks } from "#audit/audit.ts";
import type { Check } from "#audit/check.ts";
import { ASKS_WHERE_OTHERS_KNOW, PRESS_RULES, RULES } from "#audit/evidence/axe-rules.ts";
import { reportNames } from "#audit/report-files.ts";
import { variableNames } from "#config.ts";
import { load } from "#registry.ts";
import { useBrowser } from "./support/browser.ts";
import { checksTable, withTable } from "./support/checks-table.ts";
import { exampleJudge, overall } from "./support/example.ts";

const ROOT = new URL("../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), "utf8");
const readme = read("README.md");
const inCode = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code as string);

test("every variable in the settings table is read, and every variable that is read is in it", () => {
  const named = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  assert.deepEqual(named.sort(), [...variableNames].sort());
});

test("every npm script that is named exists, and every script for people is named", () => {
  const { scripts } = JSON.parse(read("package.json"));
  const named = new Set(
    [...readme.matchAll(/npm (?:run ([\w:]+)|(start|test)\b)/g)].map(([, run, own]) =>
      String(run ?? own),
    ),
  );
  for (const name of named) assert.ok(scripts[name], name);
  const forPeople = Object.keys(scripts).filter((name) => !/^pre/.test(name));
  for (const name of forPeople) assert.ok(named.has(name), `${name} is not in the README`);
});

test("every file, folder and picture that is named exists", () => {
  const paths = inCode.filter((code) =>
    /^(src|views|public|tests|docs|content)(\/[\w.-]+)*\/?$/.test(code),
  );
  const pictures = [...readme.matchAll(/\]\((docs\/[^)]+)\)/g)].map(([, path]) => path as string);
  assert.ok(paths.length > 5 && pictures.length > 2);
  for (const path of [...paths, ...pictures]) assert.ok(existsSync(new URL(path, ROOT)), path);
});

test("the table of checks is what the code says: npm run docs:checks writes it", async () => {
  const table = checksTable(await loadChecks());
  assert.equal(withTable(readme, table), readme);
});

test("the question is heard as in the transcript that the screen reader's tests keep", () => {
  const heard = read("tests/aloud/transcripts/question.sv.chromium.txt");
  assert.ok(readme.includes(`\`\`\`\n${heard}\`\`\`\n`), heard);
});

test("every report is named, and no other", () => {
  const section = readme.slice(readme.indexOf("| report | for |"));
  const listed = [...section.slice(0, section.indexOf("\n\n")).matchAll(/^\| `([\w-]+)`/gm)].map(
    ([, name]) => name,
  );
  assert.deepEqual(listed.sort(), [...reportNames()].sort());
});

test("the limits that are named are those of the evidence, and all evidence with a limit tells of it", () => {
  const folder = "src/audit/evidence/";
  const limitOf = (name: string) =>
    /^const MOST = (\d+);$/m.exec(read(`${folder}${name}.ts`))?.[1] as string;
  for (const [words, name] of [
    ["buttons pressed", "presses"],
    ["dialogs opened", "dialogs"],
    ["forms sent empty", "sent-empty"],
    ["linked pages asked for", "linked-pages"],
  ] as const)
    assert.ok(readme.includes(`${limitOf(name)} ${words}`), words);
  const withLimits = readdirSync(new URL(folder, ROOT)).filter((file) =>
    /^const MOST\w* =/m.test(read(folder + file)),
  );
  assert.ok(withLimits.length > 20);
  for (const file of withLimits) assert.match(read(folder + file), /\b(limited|firstOf)\(/, file);
});

test("the rules of axe-core that are left out or treated otherwise are named, and only rules that there are", () => {
  const [, paragraph = ""] = /^\*\*Of axe-core\*\* (.*)$/m.exec(readme) ?? [];
  const named = [...paragraph.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name as string);
  const all = axeCore.getRules();
  const left = all.filter(
    ({ ruleId, tags }) => !RULES.includes(ruleId) && !tags.includes("deprecated"),
  );
  for (const id of [...left.map(({ ruleId }) => ruleId), ...ASKS_WHERE_OTHERS_KNOW, ...PRESS_RULES])
    assert.ok(named.includes(id), id);
  for (const name of named)
    assert.ok(name === "noscript" || all.some(({ ruleId }) => ruleId === name), name);
});

test("nothing of the example site is built into the program", () => {
  for (const folder of ["src", "views", "public"]) {
    for (const entry of readdirSync(new URL(folder, ROOT), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!entry.isFile()) continue;
      const file = `${entry.parentPath}/${entry.name}`;
      const code = readFileSync(file, "utf8").replaceAll(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, "");
      assert.doesNotMatch(code, /vistelseverket/i, file);
    }
  }
});

describe("the check that the README adds", () => {
  const browser = useBrowser();
  const section = readme.slice(readme.indexOf("### Add a check"));
  const [, id = ""] = /`([\w-]+)\.ts`/.exec(section) ?? [];
  const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(section) ?? [];

  test("is a check as it stands, with as many examples as are asked for, of which it says so", async () => {
    // In here, since only here the names of folders lead anywhere.
    const folder = mkdtempSync(fileURLToPath(new URL(".readme-", import.meta.url)));
    try {
      writeFileSync(`${folder}/${id}.ts`, code);
      const check = await load<Check>(pathToFileURL(`${folder}/`), id);
      const { judge } = exampleJudge(browser());
      for (const expected of ["passed", "failed", "inapplicable"] as const) {
        assert.ok(check.examples[expected].length >= 3, expected);
        for (const example of check.examples[expected]) {
          const outcomes = await judge(id, check, example);
          assert.equal(overall(outcomes), expected, JSON.stringify([example, outcomes], null, 2));
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("is no check that there is, and its tests are run by its name", async () => {
    assert.ok(!(await loadChecks()).has(id), id);
    assert.ok(section.includes(`"the check ${id}"`), id);
  });
});
