import type { Account } from "./account.ts";
import type { Activity } from "./activity.ts";
import type { PublicLine } from "./public-lines.ts";
import type { Note } from "./work.ts";

/** What is dumped of the editors' area, by kind. */
export interface EditorKept {
  readonly account: Account;
  /** Restored when its response holds words. */
  readonly note: Note;
  readonly activity: Activity;
  readonly line: PublicLine;
}

/** { kind: "note", note } and its like. */
export type EditorEntry = {
  [K in keyof EditorKept]: { readonly kind: K } & { readonly [P in K]: EditorKept[P] };
}[keyof EditorKept];
