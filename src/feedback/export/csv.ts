import type { FeedbackResponse } from "#feedback/response.ts";
import { COLUMNS } from "./columns.ts";
import { inert } from "./formula.ts";
import { smaller } from "./pieces.ts";

/** What can stand between the cells of a line. */
export const DELIMITERS = { ",": ",", ";": ";", tab: "\t" } as const;

const BYTE_ORDER_MARK = "\uFEFF";
const NEEDS_QUOTES = /["\r\n,;\t]/;

/**
 * The text of a CSV file (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read it as such),
 * in pieces as the portions come. No cell is a formula to a spreadsheet: see `inert`.
 */
export async function* csv(
  portions: AsyncIterable<readonly FeedbackResponse[]>,
  delimiter: keyof typeof DELIMITERS = ",",
): AsyncGenerator<string, void> {
  const columns = Object.values(COLUMNS);
  const line = (cells: readonly string[]) => `${cells.join(DELIMITERS[delimiter])}\r\n`;
  yield BYTE_ORDER_MARK + line(Object.keys(COLUMNS));
  for await (const portion of smaller(portions)) {
    yield portion
      .map((response) => line(columns.map(({ cell }) => quoted(inert(cell(response))))))
      .join("");
  }
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
