import type { Accounts } from "./account.ts";
import type { ActivityLog } from "./activity.ts";
import type { Digests } from "./digest.ts";
import type { PublicLines } from "./public-lines.ts";
import type { Sessions } from "./session.ts";
import type { Tallies } from "./tally.ts";
import type { Work } from "./work.ts";

/** What a store keeps for those who work with responses. Every promise that resolves is durable. */
export interface EditorStore {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly activity: ActivityLog;
  readonly work: Work;
  readonly tallies: Tallies;
  readonly lines: PublicLines;
  readonly digests: Digests;
}
