import type { PublicLine, PublicLines } from "#feedback/editors/public-lines.ts";
import type { Page } from "#site/page.ts";

/** The public lines that this process shows on pages: those of the store when they were last read. */
export interface ShownLines {
  /** The line of a page in its locale; the same object until it is another one. */
  of(page: Pick<Page, "id" | "locale">): PublicLine | undefined;
  /** Reads them anew. Rejects when the store cannot be read: those known before stay. */
  refresh(): Promise<void>;
}

export function createShownLines({ current }: Pick<PublicLines, "current">): ShownLines {
  let lines: ReadonlyMap<string, PublicLine> = new Map();
  let asked = 0;
  let read = 0;
  return {
    of: ({ id, locale }) => lines.get(key(id, locale)),
    async refresh() {
      asked += 1;
      const number = asked;
      const found = await current();
      // What was asked for earlier and comes later is older.
      if (number < read) return;
      read = number;
      lines = new Map(
        found.map((line) => {
          const place = key(line.page, line.locale);
          const known = lines.get(place);
          return [place, known?.id === line.id ? known : line];
        }),
      );
    },
  };
}

function key(page: string, locale: string): string {
  return `${locale} ${page}`;
}
