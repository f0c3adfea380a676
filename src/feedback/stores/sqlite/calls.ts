import type { Row, Unit } from "#feedback/sql/database.ts";
import type { Value } from "#feedback/sql/statement.ts";

/** What the worker can be asked. Each statement's text goes over once per call, however often it is run. */
export type Call =
  | { readonly kind: "open" | "renew" | "close" }
  | { readonly kind: "begin" | "end"; readonly snapshot: number }
  | {
      readonly kind: "read";
      /** Absent: as things are now. */
      readonly snapshot?: number;
      readonly text: string;
      readonly values: readonly Value[];
    }
  | {
      readonly kind: "commit";
      readonly texts: readonly string[];
      readonly units: readonly PackedUnit[];
      /** False when the call writes to temporary tables only, for which nobody need wait. */
      readonly locks: boolean;
    };

/** Statements as the number of their text, and their values. */
type PackedUnit = readonly (readonly [number, readonly Value[]])[];

/** What a call resolves to: how many rows each unit's statements changed, or rows. */
export type Result = readonly (readonly number[])[] | readonly Row[] | undefined;

/** What goes over: the number of the call, and the call. */
export type Request = readonly [number, Call];

/** What comes back: the number of the call, and its result or why there is none. */
export type Reply = readonly [number, Result, Failure?];

export interface Failure {
  readonly message: string;
  readonly mayPass: boolean;
}

/** Units as a call. */
export function committing(units: readonly Unit[], locks = true): Call {
  const numbers = new Map<string, number>();
  const packed = units.map((unit) =>
    unit.map(({ text, values }) => {
      const number = numbers.get(text) ?? numbers.size;
      if (number === numbers.size) numbers.set(text, number);
      return [number, values] as const;
    }),
  );
  return { kind: "commit", texts: [...numbers.keys()], units: packed, locks };
}
