/** A part of a text: code units from `start` up to, not including, `end`, and the kind of data that stands there. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** Finds the places of its kinds in a legible text, from left to right and not overlapping, in time that grows with its length. */
export type Find = (text: string) => Iterable<Span>;
