import type { MigrationStatement } from "./schema.ts";

/** What editors told visitors that they changed: each line is kept, and the last one shown. */
export const PUBLIC_LINES: readonly MigrationStatement[] = [
  `CREATE TABLE public_line (
     id     TEXT PRIMARY KEY,
     page   TEXT NOT NULL,
     locale TEXT NOT NULL,
     at     TEXT NOT NULL,
     author TEXT NOT NULL,
     words  TEXT NOT NULL
   )`,
  "CREATE INDEX public_line_page ON public_line (page, locale, at, id)",
];
