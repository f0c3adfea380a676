import { filterQuery, type InboxFilter } from "#feedback/editors/filter-query.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import type { Site } from "#site/site.ts";
import { UNTIL } from "#tests/support/seed/times.ts";
import { VOCABULARY } from "#tests/support/seed/words.ts";
import { pageHref } from "#web/editor/page-href.ts";
import { formatPlace } from "#web/editor/place.ts";

/** A page of the editors' area: its name in the table, and its path below the area's. */
export interface View {
  readonly name: string;
  readonly path: string;
}

const SECTION = "omrade-4";
const OWNER = "Enhet 7";
const FAR = "2025-02-01";
const COMMON = "tillstånd";
/** Letters that words have, in an order that none has. */
const NOWHERE = "tillsidanblan";
const RARE_FROM = 60_000;

/** The filters that are measured, one at a time, then some together. */
async function filters(store: FeedbackStore, busy: string, quiet: string) {
  const rare = await rareWord(store);
  return {
    "one page": { page: busy },
    "a quiet page": { page: quiet },
    "a section": { section: SECTION },
    "an owner's pages": { owner: OWNER },
    "a language": { locale: "en" },
    "a language of few": { locale: "ar" },
    yes: { answer: "yes" },
    "no answer": { answer: "none" },
    "a reason": { reason: "unclear" },
    "a reason of few": { reason: "assistive-technology" },
    "status new": { status: "new" },
    "status in progress": { status: "in-progress" },
    held: { verdict: "held" },
    "not held": { verdict: "shown" },
    "a month": { from: "2025-03-01", to: "2025-03-31" },
    "a day long ago": { from: "2024-12-24", to: "2024-12-24" },
    "a common word": { words: COMMON },
    "a rare word": { words: rare },
    "a word that is nowhere": { words: NOWHERE },
    "two letters": { words: "xq" },
    "three words": { words: `${COMMON} blanketten inte` },
    "a section, a common word": { section: SECTION, words: COMMON },
    "a quiet page, a common word": { page: quiet, words: COMMON },
    "a page, a reason, a status": { page: busy, reason: "broken", status: "in-progress" },
    "a section, done, a month": {
      section: SECTION,
      status: "done",
      from: "2025-03-01",
      to: "2025-03-31",
    },
    "arabic, no answer, held": { locale: "ar", answer: "none", verdict: "held" },
  } as const satisfies Record<string, InboxFilter>;
}

/** Every view that is measured, with the addresses that this store gives them. */
export async function editorViews(store: FeedbackStore, site: Site): Promise<View[]> {
  const shown = new Set(site.pages.map(({ id, locale }) => `${locale} ${id}`));
  const versions = (await store.editors.tallies.versions()).filter(({ page, locale }) =>
    shown.has(`${locale} ${page}`),
  );
  const sorted = versions.toSorted((a, b) => b.yes + b.no - a.yes - a.no);
  const [busy, quiet] = [sorted[0], sorted.at(-1)];
  if (!busy || !quiet) throw new Error("Nobody has answered anything.");
  const page = ({ page: id, locale }: { page: string; locale: string }) =>
    pageHref("", { id, locale });
  const [far] = await store.editors.work.comments({ to: FAR }, 1);
  const place = formatPlace({ at: far?.response.createdAt ?? UNTIL, id: far?.response.id ?? "" });
  return [
    { name: "overview", path: "" },
    { name: "overview, its last pages", path: `?fran=${sorted.length}` },
    { name: "page view, the busiest", path: page(busy) },
    { name: "page view, the quietest", path: page(quiet) },
    { name: "reports", path: "/tillganglighet" },
    { name: "reports in progress", path: "/tillganglighet?status=in-progress" },
    { name: "held responses", path: "/granskning" },
    { name: "inbox", path: "/inkorg" },
    { name: "inbox, far back", path: `/inkorg?efter=${place}` },
    ...Object.entries(await filters(store, busy.page, quiet.page)).map(([name, filter]) => ({
      name: `inbox: ${name}`,
      path: `/inkorg?${filterQuery(filter)}`,
    })),
  ];
}

/** A word that few comments hold. */
async function rareWord({ editors }: FeedbackStore): Promise<string> {
  for (const words of VOCABULARY.slice(RARE_FROM)) {
    const found = await editors.work.comments({ words }, 10);
    if (found.length > 0) return words;
  }
  throw new Error("No comment holds a rare word.");
}
