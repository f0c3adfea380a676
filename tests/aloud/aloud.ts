// npm run test:aloud: a real screen reader reads the pages in real browsers, and what it says is
// compared with what must be heard and with the transcripts beside this file.
// npm run test:aloud -- [part of a case's name] [--browser firefox] [--write]
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, type TestContext, test } from "node:test";
import { parseArgs } from "node:util";
import { BROWSERS, type BrowserName } from "./browsers.ts";
import type { Case } from "./case.ts";
import { ARABIC } from "./cases/ar.ts";
import { ENGLISH } from "./cases/en.ts";
import { ENGLISH_EDITORS } from "./cases/en-editors.ts";
import { everyPage } from "./cases/every-page.ts";
import { SWEDISH } from "./cases/sv.ts";
import { SWEDISH_EDITORS } from "./cases/sv-editors.ts";
import { stopClock } from "./clock.ts";
import { CONTROLS, type Control } from "./controls.ts";
import { wrongIn } from "./judge.ts";
import { listen } from "./listen.ts";
import { missing } from "./missing.ts";
import { again, takeSeat } from "./seat.ts";
import type { Session } from "./session.ts";
import { transcriptOf } from "./transcript.ts";

interface Group {
  readonly cases: readonly Case[];
  /** The browsers that read them; else each. */
  readonly by?: readonly BrowserName[];
}

/** What is read in one session: cases of one locale, since Orca's own words are in one language. */
const GROUPS: Readonly<Record<string, Group>> = {
  Swedish: { cases: SWEDISH },
  "Swedish, the editors' area": { cases: SWEDISH_EDITORS },
  "every page in Swedish": { cases: everyPage("sv"), by: ["chromium"] },
  "every page in English": { cases: everyPage("en"), by: ["firefox"] },
  "every page in Arabic": { cases: everyPage("ar"), by: ["chromium"] },
  English: { cases: [...ENGLISH, ...ENGLISH_EDITORS] },
  Arabic: { cases: ARABIC },
};
/** How many sessions go on at once: each waits half of its time, for all to be still. */
const SEATS = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: "string" },
    /** Writes the transcripts instead of comparing with them. */
    write: { type: "boolean" },
  },
});
const [part = ""] = positionals;
const browsers = BROWSERS.filter((name) => name === (values.browser ?? name));
if (browsers.length === 0) throw new Error(`--browser is one of ${BROWSERS.join(" and ")}.`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

stopClock();
const skip = missing(browsers);
if (skip) test("read aloud", { skip });
else describe("read aloud", { concurrency: SEATS }, readGroups);

function readGroups(): void {
  for (const [group, { cases, by = BROWSERS }] of Object.entries(GROUPS)) {
    const asked = cases.filter(({ name }) => name.includes(part));
    if (asked.length === 0) continue;
    for (const browser of browsers.filter((name) => by.includes(name)))
      test(`${browser}, ${group}`, (context) => readAll(context, browser, asked));
  }
}

async function readAll(
  context: TestContext,
  browser: BrowserName,
  asked: readonly Case[],
): Promise<void> {
  const seat = await takeSeat(browser, asked[0]?.locale ?? "sv");
  const inSeat = (test: TestContext, act: (session: Session) => Promise<void>) =>
    again(seat, act, (why) =>
      test.diagnostic(`Heard once more, in a fresh session, since: ${why}`),
    );
  const hear = (one: Case, test: TestContext) =>
    inSeat(test, (session) => read(session, one, browser));
  try {
    for (const one of asked) await context.test(one.name, (test) => hear(one, test));
    if (values.write) return;
    const controls = controlsOf(browser).filter((control) =>
      asked.some(
        ({ name, locale }) => name === control.case.name && locale === control.case.locale,
      ),
    );
    for (const control of controls)
      await context.test(`noticed: ${control.what}`, (test) =>
        inSeat(test, (session) => notice(session, control)),
      );
    // The first of each browser's.
    const first = controls.filter((control) => CONTROLS.indexOf(control) < browsers.length);
    for (const { what, case: broken } of first)
      await context.test(`noticed again in a fresh session: ${what}`, (test) =>
        assert.rejects(hear(broken, test), assert.AssertionError),
      );
  } finally {
    seat.end();
  }
}

/** They try the judgement, not the browsers: each is heard in one, in turn. */
function controlsOf(browser: BrowserName): Control[] {
  return CONTROLS.filter((_, index) => browsers[index % browsers.length] === browser);
}

async function read(session: Session, one: Case, browser: BrowserName): Promise<void> {
  const steps = await listen(session, one);
  const now = transcriptOf(steps, one.locale);
  const name = `transcripts/${one.name}.${one.locale}.${browser}.txt`;
  const file = new URL(name, import.meta.url);
  if (values.write) writeFileSync(file, now);
  assert.deepEqual(wrongIn(one, steps), [], `${one.path}\n${now}`);
  assert.equal(now, readFileSync(file, "utf8"), `${name} says otherwise`);
}

/** A page broken on purpose must not be heard as the whole one is. */
async function notice(session: Session, control: Control): Promise<void> {
  const steps = await listen(session, control.case);
  const wrong = wrongIn(control.case, steps);
  assert.notDeepEqual(wrong, [], transcriptOf(steps, control.case.locale));
}
