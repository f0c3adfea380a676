import type { Checks } from "#audit/audit.ts";
import type { Finding, Outcome, Text } from "#audit/outcome.ts";

/** What a reader is told of a finding besides what it says; empty of a check that is not known. */
export interface Told {
  readonly harm: string;
  readonly mend: string;
  readonly seen: string;
}

/** By the finding itself when it brings advice of its own, else by its check. */
export function toldOf(
  { check, advice }: Outcome & Finding,
  { checks, locale }: { readonly checks: Checks; readonly locale: keyof Text },
): Told {
  const about = checks.get(check);
  const { harm, mend } = advice ?? about ?? {};
  return {
    harm: harm?.[locale] ?? "",
    mend: mend?.[locale] ?? "",
    seen: about?.seen[locale] ?? "",
  };
}
