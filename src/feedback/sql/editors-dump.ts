import type { EditorEntry, EditorKept } from "#feedback/editors/kept.ts";
import type { Row, Snapshot } from "./database.ts";
import { PORTION } from "./responses.ts";
import { raw, sql, type Value } from "./statement.ts";

type Kind = keyof EditorKept;

/** Where each kind is kept: the table, and the column of every field, its key first. */
const KEPT = {
  account: {
    table: "account",
    columns: {
      name: "name",
      role: "role",
      password: "password",
      disabled: "disabled",
      createdAt: "created_at",
      signedInAt: "signed_in_at",
    },
  },
  note: {
    table: "note",
    columns: { id: "id", response: "response", at: "at", author: "author", words: "words" },
  },
  activity: {
    table: "activity",
    columns: { id: "id", at: "at", who: "who", what: "what", subject: "subject", detail: "detail" },
  },
  line: {
    table: "public_line",
    columns: {
      id: "id",
      page: "page",
      locale: "locale",
      at: "at",
      author: "author",
      words: "words",
    },
  },
} as const satisfies {
  readonly [K in Kind]: {
    readonly table: string;
    readonly columns: Readonly<Record<keyof EditorKept[K], string>>;
  };
};
const KINDS = Object.keys(KEPT) as Kind[];
/** The field that is true or false, which the databases keep as 1 or 0. */
const FLAG = "disabled";

/** The tables of the editors' area that are dumped, with their columns. */
export const EDITOR_TABLES: Readonly<Record<string, string>> = Object.fromEntries(
  KINDS.map((kind) => [KEPT[kind].table, columnsOf(kind)]),
);

/** What the editors' area keeps, but for sessions: accounts, notes, the log, and what was said in public. */
export async function* editorEntries(snapshot: Snapshot): AsyncGenerator<EditorEntry[]> {
  for (const kind of KINDS) {
    let after = "";
    for (;;) {
      const rows: readonly Row[] = await snapshot.read(portion(kind, after));
      if (rows.length > 0) yield rows.map((row) => toEntry(kind, row));
      if (rows.length < PORTION) break;
      after = String(rows.at(-1)?.[0]);
    }
  }
}

/** An entry's table, and its row there. */
export function fromEditorEntry(entry: EditorEntry): { table: string; values: Value[] } {
  const { table, columns } = KEPT[entry.kind];
  const kept = Object.entries(entry).find(([key]) => key === entry.kind)?.[1] as object;
  const values = new Map<string, Value | boolean>(Object.entries(kept));
  return {
    table,
    values: Object.keys(columns).map((field) => {
      const value = values.get(field) ?? null;
      return typeof value === "boolean" ? Number(value) : value;
    }),
  };
}

/** The next rows of a table by their key, which is never "". */
function portion(kind: Kind, after: string) {
  const [key] = Object.values(KEPT[kind].columns);
  return sql`SELECT ${raw(columnsOf(kind))} FROM ${raw(KEPT[kind].table)}
             WHERE ${raw(String(key))} > ${after} ORDER BY ${raw(String(key))} LIMIT ${PORTION}`;
}

function toEntry(kind: Kind, row: Row): EditorEntry {
  const fields = Object.keys(KEPT[kind].columns).map((field, index) => {
    const value = row[index] ?? null;
    return [field, field === FLAG ? value === 1 : value];
  });
  return { kind, [kind]: Object.fromEntries(fields) } as unknown as EditorEntry;
}

function columnsOf(kind: Kind): string {
  return Object.values(KEPT[kind].columns).join(", ");
}
