import type { ClientBase, QueryArrayConfig } from "pg";
import type { Row, Unit } from "#feedback/sql/database.ts";
import type { Statement, Value } from "#feedback/sql/statement.ts";

/** Gives each text of a statement a name, under which a connection prepares it once. */
export type NameOf = (text: string) => string;

/** Names in the order in which texts come. */
export function createNames(): NameOf {
  const names = new Map<string, string>();
  return (text) => {
    const name = names.get(text) ?? `lyhord_${names.size}`;
    names.set(text, name);
    return name;
  };
}

/**
 * Runs all units in one transaction on a connection that pipelines, so that it costs one journey to the
 * server however many there are. Resolves to how many rows each statement changed. After a rejection
 * the connection is to be thrown away.
 */
export async function commit(
  client: ClientBase,
  units: readonly Unit[],
  nameOf: NameOf,
): Promise<number[][]> {
  const runs = inRuns(units.flat());
  const sent = [
    client.query("BEGIN"),
    ...runs.map((run) => {
      const { text, values } = together(run);
      return client.query({ name: nameOf(text), text, values });
    }),
    // After a statement that failed, the server rolls back here.
    client.query("COMMIT"),
  ];
  const results = await all(sent);
  const counts = runs.flatMap((run, index) => run.map(() => results[index + 1]?.rowCount ?? 0));
  return units.map((unit) => counts.splice(0, unit.length));
}

/** The statements in order, those together that follow each other and can be run at once. */
function inRuns(statements: readonly Statement[]): Statement[][] {
  const runs: Statement[][] = [];
  for (const statement of statements) {
    const last = runs.at(-1);
    if (statement.listed !== undefined && last?.[0]?.listed === statement.listed) {
      last.push(statement);
    } else runs.push([statement]);
  }
  return runs;
}

function together(run: readonly Statement[]): { text: string; values: unknown[] } {
  const [first] = run as [Statement];
  if (first.listed === undefined || run.length === 1) {
    return { text: first.text, values: [...first.values] };
  }
  const lists = first.values.map((_, column) => run.map(({ values }) => values[column]));
  return { text: first.listed, values: lists };
}

export async function read(client: ClientBase, { text, values }: Statement): Promise<Row[]> {
  const query: QueryArrayConfig<Value[]> = { text, values: [...values], rowMode: "array" };
  return (await client.query<Row, Value[]>(query)).rows;
}

/** The results, or the first failure: once none is under way any more. */
async function all<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(promises);
  return settled.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}
