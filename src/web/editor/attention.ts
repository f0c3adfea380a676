import { type Evidence, evidence, worstFirst } from "#feedback/editors/evidence.ts";
import { filterQuery } from "#feedback/editors/filter-query.ts";
import type { VersionTally } from "#feedback/editors/tally.ts";
import type { Locale } from "#locales/locale.ts";
import type { Page } from "#site/page.ts";
import type { Site } from "#site/site.ts";
import { pageHref, reportsHref } from "./page-href.ts";
import { shareText } from "./share-text.ts";
import { dayInWords } from "./time.ts";

/** A page that somebody said something about, as the overview lists it. */
export interface AttentionItem {
  readonly title: string;
  /** The language that the title is in, as a tag. */
  readonly lang: string;
  readonly href: string;
  /** The page's language, or "" where the site has one only. */
  readonly language: string;
  /** Answers since the last edit and before: "Sedan 3 september 2026: … · före: …". */
  readonly answers: string;
  readonly comments: CountLink | null;
  readonly reports: CountLink | null;
}

interface CountLink {
  readonly text: string;
  readonly href: string;
}

/** A page of the site with what was said about it. */
interface Judged {
  readonly page: Page;
  readonly versions: readonly VersionTally[];
  readonly evidence: Evidence;
}

/** The site's pages that somebody said something about: first what there is most evidence against. */
export function needingAttention(tallies: readonly VersionTally[], { pages }: Site): Judged[] {
  const byPage = Map.groupBy(tallies, keyOf);
  return pages
    .flatMap((page): Judged[] => {
      const versions = byPage.get(keyOf({ page: page.id, locale: page.locale }));
      return versions ? [{ page, versions, evidence: evidence(versions, page) }] : [];
    })
    .sort((a, b) => worstFirst(a.evidence, b.evidence));
}

export function attentionItem(
  { page, versions, evidence }: Judged,
  locale: Locale,
  { settings }: Site,
  root: string,
): AttentionItem {
  const sum = (count: "comments" | "reports") =>
    versions.reduce((total, one) => total + one[count], 0);
  const [comments, reports] = [sum("comments"), sum("reports")];
  const which = { page: page.id, locale: page.locale };
  return {
    title: page.title,
    lang: page.locale,
    href: pageHref(root, page),
    language: settings.locales.length > 1 ? locale.languageName(page.locale) : "",
    answers: answersText(evidence, locale),
    comments:
      comments === 0
        ? null
        : {
            text: locale.plural("editor.overview.commentCount", comments),
            href: `${root}/inkorg?${filterQuery({ ...which, verdict: "shown" })}`,
          },
    reports:
      reports === 0
        ? null
        : {
            text: locale.plural("editor.overview.reportCount", reports),
            href: reportsHref(root, which),
          },
  };
}

/** "Sedan 3 september 2026: 12 av 40 nej, 18–45 % · före: 61 av 120 nej, 42–60 %". */
export function answersText({ since, now, before }: Evidence, locale: Locale): string {
  const day = dayInWords(locale, since);
  const values = { day, now: shareText(now, locale) };
  return before
    ? locale.text("editor.overview.sinceAndBefore", {
        ...values,
        before: shareText(before, locale),
      })
    : locale.text("editor.overview.since", values);
}

function keyOf({ page, locale }: Pick<VersionTally, "page" | "locale">): string {
  return `${locale} ${page}`;
}
