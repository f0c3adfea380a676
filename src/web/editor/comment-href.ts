import type { Request } from "express";
import type { Comment } from "#feedback/editors/work.ts";
import type { Locale } from "#locales/locale.ts";
import { backTo, EDITOR_FIELDS } from "./fields.ts";
import { placeOf } from "./next.ts";
import { formatPlace } from "./place.ts";

/** Where a comment's own page is, from which one goes back to `list`. `became`: what was done to it just now. */
export function commentHref(root: string, id: string, list: string, became = ""): string {
  const query = new URLSearchParams({
    ...(list !== inbox(root) && { [EDITOR_FIELDS.back]: list }),
    ...(became && { blev: became }),
  });
  return `${root}/inkorg/${id}${query.size > 0 ? `?${query}` : ""}`;
}

/** The address of the list that a comment was opened from; the inbox where none is named. */
export function listOf({ query }: Request, root: string): string {
  const list = backTo(query[EDITOR_FIELDS.back], root);
  return list === root ? inbox(root) : list;
}

/** The way back to a list, to where the work goes on after a comment. */
export function backLink(list: string, comment: Comment, { text }: Locale, root: string) {
  const [path = "", query] = list.split("?", 2);
  const place = new URLSearchParams(query);
  place.set("vid", formatPlace(placeOf(comment)));
  return {
    href: `${path}?${place}#page_next`,
    label: text(path === inbox(root) ? "editor.comment.toInbox" : "editor.comment.toList"),
  };
}

function inbox(root: string): string {
  return `${root}/inkorg`;
}
