import assert from "node:assert/strict";
import { test } from "node:test";
import { useLyhord } from "./lyhord.ts";

const { run, setRetention } = useLyhord();

test("the data sheet follows the settings, in the language that is asked for", async () => {
  const decision = "decision: { reference: 2026-17, date: 2026-02-01, responsible: Arkivarien }";
  setRetention(`    rules:\n      comment: { period: 12 months, ${decision} }\n`);
  const { stdout, code } = await run(["feedback", "datasheet"]);
  assert.equal(code, 0);
  assert.match(
    stdout.replaceAll("\u00a0", " "),
    /^- Kommentarer: 12 månader\. Gallringsbeslut 2026-17, 2026-02-01\. Ansvarig: Arkivarien\.$/m,
  );
  assert.match(stdout, /^- Svar och ikryssade alternativ: tills vidare\./m);
});

test("a language that the site has not is refused with those that it has", async () => {
  const { stderr, code } = await run(["feedback", "datasheet", "--locale", "xx"]);
  assert.deepEqual([stderr, code], ['--locale is "xx"; accepted is sv, en.\n', 2]);
});
