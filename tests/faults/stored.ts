import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import type { Load, Visit } from "#tests/support/load.ts";

const SELECT = "SELECT id, answer, comment FROM response";

/** What a database holds of a response. */
export interface Stored {
  readonly id: string;
  readonly answer: string | null;
  readonly comment: string | null;
}

/** What is in an SQLite file, whose every page is looked at first. Throws when it is damaged. */
export function storedInFile(file: string): readonly Stored[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const [found] = database.prepare("PRAGMA integrity_check").all();
    assert.deepEqual({ ...found }, { integrity_check: "ok" });
    return database.prepare(SELECT).all() as unknown as Stored[];
  } finally {
    database.close();
  }
}

/** What is in a PostgreSQL database. */
export async function storedAt(url: string): Promise<readonly Stored[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Stored>(SELECT)).rows;
  } finally {
    await client.end();
  }
}

/** Every answer and every word that was acknowledged is stored, as it was sent. */
export function assertKept(stored: readonly Stored[], visits: readonly Visit[]): void {
  const byId = new Map(stored.map((response) => [response.id, response]));
  const lost = visits.filter(({ answered, commented, answer, words }) => {
    const answerThere = !answered || byId.get(answered.id)?.answer === answer;
    const wordsThere = !commented || byId.get(commented.id)?.comment === words;
    return !answerThere || !wordsThere;
  });
  assert.deepEqual(lost.slice(0, 5), [], `${lost.length} acknowledged are missing or changed`);
}

/**
 * Nobody is stored twice: every response is one that a visitor knows, but for at most as many as requests
 * got no answer, no visitor has two answers, and no words stand twice.
 */
export function assertOnce(stored: readonly Stored[], loads: readonly Load[]): void {
  const visits = loads.flatMap((load) => load.visits);
  const visitOf = new Map(visits.flatMap((visit) => [...visit.ids].map((id) => [id, visit])));
  const lost = loads.reduce((sum, load) => sum + load.lost(), 0);
  const unknown = stored.filter(({ id }) => !visitOf.has(id));
  assert.ok(unknown.length <= lost, `${unknown.length} are stored that nobody knows of`);
  const answers = stored.flatMap(({ id, answer }) => visitOf.get(answer ? id : "")?.words ?? []);
  const words = stored.flatMap(({ comment }) => comment ?? []);
  for (const values of [answers, words]) {
    assert.deepEqual(repeated(values).slice(0, 5), [], "stored twice");
  }
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}
