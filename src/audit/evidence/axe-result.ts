import type { Criteria } from "#audit/criteria.ts";
import type { Impact, Target, Text } from "#audit/outcome.ts";

/** What one axe rule says about one element; of all that pass a rule, only one stands for them. */
export interface AxeResult extends Target {
  readonly rule: string;
  readonly outcome: "passed" | "failed" | "cantTell";
  readonly act: readonly string[];
  readonly criteria: Criteria;
  readonly message: Text;
  readonly impact?: Impact;
}
