import type { Locale } from "#locales/locale.ts";
import { readContent } from "./content.ts";
import { destinations, ownHosts } from "./destination.ts";
import { applyEdits } from "./edit.ts";
import { judge } from "./judge.ts";
import type { PageContext } from "./page-context.ts";
import type { PageFacts } from "./page-facts.ts";
import { readRemarks } from "./remark.ts";
import { scan } from "./scan.ts";
import type { KnownTargets, LinkSettings } from "./settings.ts";
import { linkEdits, type ReadLink } from "./write.ts";

export type { KnownTargets, LinkSettings } from "./settings.ts";

/**
 * Makes every link and submit button in a finished page do and say what it should, in the page's
 * language. `path` is the URL path of the page. Everything else stays as it was, to the byte;
 * announcing twice is announcing once; the time is linear in the page's length.
 */
export type Announce = (html: string, path: string) => string;

const MAY_HOLD_LINKS = /<(?:a|area|button|input)[\s/>]/i;

/** An announcer for a site. Throws when baseUrl or a host is none, or there is no locale. */
export function createAnnouncer(
  settings: LinkSettings,
  locales: ReadonlyMap<string, Locale>,
  known: KnownTargets,
): Announce {
  const reader = readRemarks([...locales.values()]);
  const isOwn = ownHosts(settings);
  const localeOf = localeFinder(locales);

  return (html, path) => {
    if (!MAY_HOLD_LINKS.test(html)) return html;
    const { facts, links } = scan(html);
    if (facts.frameset || links.length === 0) return html;
    const ownIds = new Set<string>();
    const context: PageContext = {
      html,
      facts,
      locale: localeOf(facts.lang),
      settings,
      known,
      reader,
      resolve: destinations(settings, isOwn, path, facts),
      hasId: (id) => facts.ids.has(id) && !ownIds.has(id),
      newId: freeIds(facts, ownIds),
    };
    const read = links.flatMap((link): ReadLink[] => {
      const judgement = judge(link, context);
      if (!judgement) return [];
      const content = readContent(html, link, reader, judgement);
      for (const id of content.ownIds) ownIds.add(id);
      return [{ link, judgement, content }];
    });
    return applyEdits(
      html,
      read.flatMap((link) => linkEdits(link, context)),
    );
  };
}

/** The locale of an exact tag, else of its language, else the first one. */
function localeFinder(locales: ReadonlyMap<string, Locale>): (tag: string | undefined) => Locale {
  const byTag = new Map([...locales].map(([tag, locale]) => [tag.toLowerCase(), locale]));
  const [first] = locales.values();
  if (!first) throw new Error("Links cannot be announced without a locale: give at least one.");
  return (tag = "") => {
    const lower = tag.trim().toLowerCase();
    return byTag.get(lower) ?? byTag.get(lower.split("-")[0] ?? "") ?? first;
  };
}

/** The ids announcement-1, announcement-2 … as far as the page has them not. */
function freeIds({ ids }: PageFacts, ownIds: ReadonlySet<string>): () => string {
  let count = 0;
  return () => {
    for (;;) {
      const id = `announcement-${++count}`;
      if (!ids.has(id) || ownIds.has(id)) return id;
    }
  };
}
