import type { Text } from "./outcome.ts";
import type { Result } from "./result.ts";

/** A way to write an audit down: the default export of a file in reports/, whose name is the report's. */
export interface Report {
  /** What it is, in a few words. */
  readonly title: Text;
  /** The whole report. Nothing of an audited page stands in it unescaped. */
  render(result: Result): string;
}
