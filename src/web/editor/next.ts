import type { Place } from "#feedback/editors/activity.ts";
import type { Comment } from "#feedback/editors/work.ts";
import { parsePlace } from "./place.ts";

/** Where a comment stands in a list. */
export function placeOf({ response: { createdAt, id } }: Pick<Comment, "response">): Place {
  return { at: createdAt, id };
}

/** Where the work goes on in a list, newest first: the number of the first that comes after the place that a parameter names; 0 when it names none. */
export function nextAfter(parameter: unknown, shown: readonly Pick<Comment, "response">[]): number {
  const at = parsePlace(parameter);
  const next = at ? shown.findIndex((comment) => isBefore(placeOf(comment), at)) : 0;
  return next < 0 ? shown.length : next;
}

function isBefore(a: Place, b: Place): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}
