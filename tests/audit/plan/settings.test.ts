import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { readSettings, readSteps } from "#audit/plan/settings.ts";

describe("settings in a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "lyhord-settings-"));
  after(() => rmSync(folder, { recursive: true }));
  const file = (content: string, name = "audit.yaml") => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const refused = async (reading: Promise<unknown>, ...parts: readonly string[]) =>
    assert.rejects(reading, (error: Error) => {
      assert.equal(error.name, "AuditProblem");
      for (const part of parts)
        assert.ok(error.message.includes(part), `${part} is not in ${error.message}`);
      return true;
    });

  test("are read as YAML and as JSON", async () => {
    const yaml = `
urls: [example.se]
pages:
  - example.se/a
  - url: example.se/gone
    status: 404
  - url: example.se/form
    status: any
    steps:
      - fill: "#name"
        with: Ada
      - click: button
level: AAA
standard: en301549-v4
depth: 0
`;
    const settings = await readSettings(file(yaml));
    assert.equal(settings.level, "AAA");
    assert.equal(settings.pages?.length, 3);
    const json = file(JSON.stringify(settings), "audit.json");
    assert.deepEqual(await readSettings(json), settings);
    assert.deepEqual(await readSettings(file("{}")), {});
  });

  test("are refused with every problem at once", async () => {
    const bad = file(`
urls: example.se
depth: -1
max: many
level: AAAA
workers: 1.5
colour: red
pages:
  - url: example.se
    steps: [{ jump: "#a" }]
steps:
  - click: ""
  - jump: "#a"
`);
    await refused(
      readSettings(bad),
      `${bad}: `,
      "urls: ",
      "depth: ",
      "max: ",
      "level: ",
      "workers: ",
      "colour",
      "pages.0: must be an address",
      "steps.0.click: ",
      "steps.1: must be one of goto, click",
    );
  });

  test("that are not there, or no settings at all, are refused", async () => {
    await refused(readSettings(join(folder, "gone.yaml")), "gone.yaml", "there is no such file");
    await refused(readSettings(folder), "cannot be read: EISDIR");
    await refused(readSettings(file("a: [")), "is neither JSON nor YAML");
    await refused(readSettings(file("")), "the file: ");
  });

  test("steps in a file of their own are refused with the number of each that is wrong", async () => {
    assert.deepEqual(await readSteps(file("- wait: 100\n- expect: main")), [
      { wait: 100 },
      { expect: "main" },
    ]);
    await refused(
      readSteps(file("- click: a\n- jump: b\n- wait: 99999\n- { click: a, fill: b, with: c }")),
      "step 2: must be one of",
      "step 3: ",
      "step 4: ",
    );
  });
});
