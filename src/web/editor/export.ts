import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Act } from "#feedback/editors/activity.ts";
import { csv } from "#feedback/export/csv.ts";
import { json } from "#feedback/export/json.ts";
import { MalformedForm } from "#feedback/form.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import { exportForLog, readExport } from "./export-list.ts";
import { editorForm } from "./fields.ts";
import { storeFilter } from "./inbox-pages.ts";
import type { Handle } from "./route.ts";
import type { Visit } from "./visit.ts";

const FORMATS = ["csv", "json"] as const;
/** Spreadsheets in Swedish expect semicolons, since the decimal sign is a comma. */
const DELIMITERS = { sv: ";", en: "," } as const;
/** What Node calls a download that somebody stopped. */
const STOPPED = "ERR_STREAM_PREMATURE_CLOSE";

type Portions = AsyncIterable<readonly FeedbackResponse[]>;

/**
 * Sends what the address's filter lets through of a list as a file, oldest first, piece by piece. That it
 * began is logged before the first byte, and at the end how many left, also when it was stopped.
 */
export const exportList: Handle<Visit> = async (request, response, visit, deps) => {
  const format = FORMATS.find((one) => one === editorForm(request).value("format"));
  if (format === undefined) throw new MalformedForm("the form names no format to export in");
  const { locale, account } = visit;
  const { list, filter } = readExport(request);
  const subject = exportForLog(list, filter);
  const log = (what: Act, detail: string) =>
    deps.editors.activity.write({ who: account.name, what, subject, detail });
  await log("export-began", format);
  const sent = { rows: 0 };
  const found = deps.editors.work.responses(list, storeFilter(filter, deps.site));
  const portions = counted(found, sent);
  const delimiter = DELIMITERS[locale.tag as keyof typeof DELIMITERS] ?? ",";
  const pieces = format === "csv" ? csv(portions, delimiter) : json(portions);
  const file = finished(pieces, () => log("exported", `${format} ${sent.rows}`));
  const name = locale.text(`editor.export.file.${list}`);
  response.attachment(`${name}-${new Date().toISOString().slice(0, 10)}.${format}`);
  await pipeline(Readable.from(file), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== STOPPED) throw error;
  });
};

/** The same pieces; `end` is done before the last of them is all that there is, or when they are stopped. */
async function* finished(pieces: AsyncIterable<string>, end: () => Promise<void>) {
  try {
    yield* pieces;
  } finally {
    await end();
  }
}

async function* counted(portions: Portions, sent: { rows: number }): Portions {
  for await (const portion of portions) {
    sent.rows += portion.length;
    yield portion;
  }
}
