/** Who did what the command line did. No user name has a space. */
export const COMMAND_LINE = "command line";

/** What the log tells of. The codes are stored: they never change their meaning. */
export const ACTS = [
  "sign-in",
  "sign-in-failed",
  "sign-out",
  "sessions-ended",
  "account-added",
  "account-disabled",
  "account-enabled",
  "role-changed",
  "password-changed",
  "comments-read",
  "comment-read",
  "status-changed",
  "note-added",
  "held",
  "released",
  "export-began",
  "exported",
  "digest-sent",
  "log-read",
  "line-written",
  "line-removed",
] as const;
export type Act = (typeof ACTS)[number];

/** One line of the log: no words of visitors, no address. */
export interface Activity {
  readonly id: string;
  readonly at: string;
  /** A user name, COMMAND_LINE, or "" for a name that no account has: it could be a password. */
  readonly who: string;
  readonly what: Act;
  /** What it was done to: a response's id, a user name, a filter; or "". */
  readonly subject: string;
  /** The rest in a word or a number: the new status, how many were shown; or "". */
  readonly detail: string;
}

/** Where a list goes on: after this time and id. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** What somebody did. When, the store says as it writes it. */
export type Deed = Omit<Activity, "id" | "at">;

/**
 * The log of what people did: the store adds to it, and refuses to change or delete in it. The lines that
 * one server writes are in the order in which they were written.
 */
export interface ActivityLog {
  write(deed: Deed): Promise<void>;
  /** At most `limit` entries, newest first, those before `after`. */
  entries(limit: number, after?: Place): Promise<readonly Activity[]>;
}
