import { latestFirst, type Shown, share } from "#feedback/editors/evidence.ts";
import type { VersionTally } from "#feedback/editors/tally.ts";
import type { Locale } from "#locales/locale.ts";
import { shareText } from "./share-text.ts";

/** What came to one version of a page, in words. */
export interface VersionRow {
  /** The code of the version. */
  readonly code: string;
  readonly shown: boolean;
  readonly first: string;
  readonly last: string;
  readonly yes: string;
  readonly no: string;
  readonly share: string;
  readonly comments: string;
  readonly reports: string;
}

/** The versions of one page in one locale, the one that is shown first. */
export function versionRows(
  versions: readonly VersionTally[],
  shown: Shown,
  locale: Locale,
): readonly VersionRow[] {
  return latestFirst(versions, shown).map((one) => ({
    code: one.version,
    shown: one.version === shown.version,
    first: locale.date(one.firstDay),
    last: locale.date(one.lastDay),
    yes: locale.number(one.yes),
    no: locale.number(one.no),
    share: shareText(share(one), locale),
    comments: locale.number(one.comments),
    reports: locale.number(one.reports),
  }));
}
