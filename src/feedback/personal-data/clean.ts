/** A pattern of an agency's own: a case number, a registration number. */
export interface AgencyPattern {
  /** The kind's name in what is stored: lower case letters, digits and hyphens. Patterns of one kind share it. */
  readonly id: string;
  /**
   * A regular expression in RE2 syntax, Unicode aware, case-sensitive unless it begins with `(?i)`. It meets the text with ASCII digits,
   * plain spaces and hyphens, whatever the visitor's keyboard made of them; it has no look-around, so that it takes linear time.
   */
  readonly pattern: string;
}

/** A comment without its personal data. */
export interface Cleaned {
  readonly text: string;
  /** What was taken out: how many, by kind. Empty when the text is as it was. */
  readonly removed: Readonly<Record<string, number>>;
  /** The kinds that the text may still hold: they are for a person to judge. */
  readonly possible: readonly string[];
}

/** Takes personal data out of a text; `placeholder` gives what stands in its place. */
export type Clean = (text: string, placeholder: (kind: string) => string) => Cleaned;
