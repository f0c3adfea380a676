import type { Request } from "express";
import type { Place } from "#feedback/editors/activity.ts";
import type { Comment } from "#feedback/editors/work.ts";
import type { EditorDeps } from "./deps.ts";
import { nextAfter, placeOf } from "./next.ts";
import { formatPlace, parsePlace } from "./place.ts";
import type { Visit } from "./visit.ts";

/** How many responses one page of a list shows. */
export const PER_PAGE = 25;

/** A list of responses, newest first. */
interface List {
  /** Below the area's own path. */
  readonly path: string;
  /** What is chosen of it, as the address has it. */
  readonly query?: URLSearchParams;
  /** What the log says was read. */
  readonly subject: string;
  find(limit: number, after?: Place): Promise<readonly Comment[]>;
}

/** What stands around the responses on a page of a list. */
export interface ListView {
  /** What was done just now, or "". It stands before the response with this number, where the work goes on. */
  readonly message: string;
  readonly messageAt: number;
  /** The page itself, where what is to be done with them is sent: its address has the filter and the place. */
  readonly action: string;
  /** The next page and the first one, or "". */
  readonly older: string;
  readonly newest: string;
}

/** The page of a list that the address asks for. That it was read is logged. */
export async function listPage(
  request: Request,
  { account }: Visit,
  { root, editors }: Pick<EditorDeps, "root" | "editors">,
  { path, query, subject, find }: List,
): Promise<{ shown: readonly Comment[]; around: Omit<ListView, "message"> }> {
  const after = parsePlace(request.query.efter);
  const found = await find(PER_PAGE + 1, after);
  const shown = found.slice(0, PER_PAGE);
  await editors.activity.write({
    who: account.name,
    what: "comments-read",
    subject,
    detail: String(shown.length),
  });
  const address = (place?: Place) => {
    const all = new URLSearchParams(query);
    if (place) all.set("efter", formatPlace(place));
    return `${root}${path}${all.size > 0 ? `?${all}` : ""}`;
  };
  const last = shown.at(-1);
  const around = {
    messageAt: nextAfter(request.query.vid, shown),
    action: address(after),
    older: last && found.length > PER_PAGE ? address(placeOf(last)) : "",
    newest: after ? address() : "",
  };
  return { shown, around };
}
