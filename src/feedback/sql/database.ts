import type { Dialect } from "./schema.ts";
import type { Statement, Value } from "./statement.ts";

/** Statements that belong together: all of them or none. */
export type Unit = readonly Statement[];

/** A row's values, in the order of the columns that were asked for. */
export type Row = readonly Value[];

/** What a driver gives: statements in, rows out, no word of what they are about. */
export interface Database {
  /** The database as people know it, for messages: a path, or a host and a name. No password. */
  readonly name: string;
  /** Which of the dialects the database speaks, where a statement cannot be the same in all. */
  readonly dialect: Dialect;
  /** Connects and migrates, unless that is done. Rejects with `Unavailable`, or an Error that says what to mend. */
  open(): Promise<void>;
  /** Runs all units in one transaction. Resolves, once it is durable, to how many rows each statement changed; where it has `listed`, that may be the number of all that were run together. */
  commit(units: readonly Unit[]): Promise<readonly (readonly number[])[]>;
  read(statement: Statement): Promise<readonly Row[]>;
  /** A view of the database as it is now, whatever is written meanwhile. */
  snapshot(): Promise<Snapshot>;
  /**
   * Runs each portion as it comes, then `last` in one transaction, all on a connection of its own: so that
   * temporary tables filled by the portions hold no one up. Resolves to how many rows `last` changed.
   */
  bulk(portions: AsyncIterable<Unit>, last: Unit): Promise<readonly number[]>;
  close(): Promise<void>;
}

export interface Snapshot {
  read(statement: Statement): Promise<readonly Row[]>;
  /** Lets the view go. Never rejects. */
  end(): Promise<void>;
}

/** The database cannot be used for a reason that may pass by itself: it is not reachable, its disk is full. */
export class Unavailable extends Error {
  override name = "Unavailable";
}
