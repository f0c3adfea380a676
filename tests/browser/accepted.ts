/** A question of the auditor that a person has answered: what it asks about is as it should be. */
export interface Accepted {
  /** The check, or the axe rule, that asks. */
  readonly rule: string;
  /** The paths of the pages it asks about. */
  readonly path: RegExp;
  /** The names of the states in which it asks. */
  readonly state: RegExp;
  /** The selector of what it asks about. */
  readonly selector: RegExp;
  /** Why it is as it should be. */
  readonly reason: string;
}

/** Every accepted question. An entry that answers none is stale and fails the audit. */
export const accepted: readonly Accepted[] = [
  {
    rule: "color-contrast",
    path: /./,
    state: /forced colours/,
    selector: /^(#page_answer|button(\[value="nej"\]|:nth-child\(\d+\))?)$/,
    reason:
      "In forced colours the browser draws buttons in the reader's own ButtonText on ButtonFace " +
      "(seen: black on white, 21:1); axe takes the two for one colour and says 1:1.",
  },
  {
    rule: "color-contrast",
    path: /\/(vantetider|avgifter|byta-jobb|uppdrag|fees)$/,
    state: /^320 px/,
    selector: /^(#table-\d+|tr:nth-child\(\d+\) > t[dh](:nth-child\(\d+\))?)$/,
    reason:
      "A wide table scrolls sideways in its own region at 320 px, and axe cannot see the cells " +
      "beyond its edge. Their colours are the same at 1280 px, where axe measures them.",
  },
];
