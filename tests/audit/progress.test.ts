import assert from "node:assert/strict";
import { test } from "node:test";
import type { Outcome } from "#audit/outcome.ts";
import { type Lines, tell } from "#audit/progress.ts";
import type { Seen } from "#audit/run.ts";
import { STATES, type State } from "#audit/state.ts";

const [DESKTOP, NARROW] = STATES as [State, State];
const URLS = ["https://www.example.se/", "https://www.example.se/kontakt"];

/** What a visit in a state is told as, with so many findings and something that passed. */
function seen(visit: number, state: State, findings: number): Seen {
  const one = { check: "image-alt", criteria: ["1.1.1"], url: URLS[visit], state: state.name };
  const outcomes = [
    { ...one, outcome: "passed" },
    ...Array.from({ length: findings }, () => ({ ...one, outcome: "failed" })),
  ];
  return { visit, state, record: { name: state.name }, outcomes: outcomes as unknown as Outcome[] };
}

function listening(watched: boolean) {
  const [over, lines]: [string[], string[]] = [[], []];
  const heard: Lines = {
    watched,
    over: (line) => over.push(line),
    line: (line) => lines.push(line),
  };
  const progress = tell(heard);
  progress.found(2);
  progress.begin(2, 2);
  for (const [visit, state, findings] of [
    [0, DESKTOP, 1],
    [1, DESKTOP, 0],
    [0, NARROW, 2],
    [1, NARROW, 0],
  ] as const)
    progress.seen(seen(visit, state, findings), URLS[visit] as string);
  progress.end(["Done."]);
  return { over, lines };
}

test("on a terminal one line says page, state, what has been found and how long it may take", () => {
  const { over, lines } = listening(true);
  assert.deepEqual(
    over.map((line) => line.replace(/\d+ (s|min) left/, "… left")),
    [
      "2 pages found …",
      `1/2 ${URLS[0]} (desktop): 1 found, … left`,
      `2/2 ${URLS[1]} (desktop): 1 found, … left`,
      `1/2 ${URLS[0]} (320): 3 found, … left`,
      `2/2 ${URLS[1]} (320): 3 found, … left`,
      "",
    ],
  );
  assert.match(over.at(-2) as string, / 0 s left$/);
  assert.deepEqual(lines, ["Done."]);
});

test("elsewhere each page has a line of its own, once it is done in every state", () => {
  const { over, lines } = listening(false);
  assert.deepEqual(over, []);
  assert.deepEqual(lines, [
    "Auditing 2 pages in 2 states.",
    `1/2 ${URLS[0]}: 3 found so far`,
    `2/2 ${URLS[1]}: 3 found so far`,
    "Done.",
  ]);
});
