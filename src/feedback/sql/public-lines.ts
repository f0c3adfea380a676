import type { PublicLine, PublicLines } from "#feedback/editors/public-lines.ts";
import type { Row } from "./database.ts";
import type { Commit, Read } from "./editors.ts";
import type { Logging } from "./editors-activity.ts";
import { raw, sql } from "./statement.ts";

const COLUMNS = raw("id, page, locale, at, author, words");

export function createPublicLines(commit: Commit, read: Read, logging: Logging): PublicLines {
  return {
    async write({ id, page, locale, at, author, words }) {
      const what = words === "" ? "line-removed" : "line-written";
      await commit([
        logging(
          { who: author, what, subject: page || "/", detail: locale },
          sql`NOT EXISTS (SELECT 1 FROM public_line WHERE id = ${id})`,
        ),
        sql`INSERT INTO public_line (${COLUMNS})
            VALUES (${id}, ${page}, ${locale}, ${at}, ${author}, ${words})
            ON CONFLICT (id) DO NOTHING`,
      ]);
    },
    async current() {
      const rows = await read(sql`
        SELECT ${COLUMNS} FROM public_line AS line WHERE words <> '' AND NOT EXISTS (
          SELECT 1 FROM public_line AS later WHERE later.page = line.page
          AND later.locale = line.locale AND (later.at, later.id) > (line.at, line.id))
        ORDER BY page, locale`);
      return rows.map(toLine);
    },
    async of(page) {
      const rows = await read(sql`
        SELECT ${COLUMNS} FROM public_line WHERE page = ${page} ORDER BY at DESC, id DESC`);
      return rows.map(toLine);
    },
  };
}

function toLine([id, page, locale, at, author, words]: Row): PublicLine {
  return { id, page, locale, at, author, words } as PublicLine;
}
