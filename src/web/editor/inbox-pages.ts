import type { InboxFilter } from "#feedback/editors/filter-query.ts";
import type { CommentFilter } from "#feedback/editors/work.ts";
import type { Site } from "#site/site.ts";

/** What a store is asked for: a section and an owner stand for the pages that the site has now. */
export function storeFilter({ section, owner, ...rest }: InboxFilter, site: Site): CommentFilter {
  const sets = [
    ...(section === undefined ? [] : [pagesIn(section, site)]),
    ...(owner === undefined ? [] : [pagesOf(owner, site)]),
  ];
  const [first, ...others] = sets;
  if (first === undefined) return rest;
  return { ...rest, pages: [...others.reduce((both, set) => both.intersection(set), first)] };
}

/** The ids of the pages that have others below them; start pages, which have all, are not among them. */
export function sectionsOf({ pages, page }: Site): ReadonlySet<string> {
  const parents = pages.flatMap(({ parent }) => (parent === undefined ? [] : [page(parent)]));
  return new Set(parents.flatMap((one) => (one?.parent === undefined ? [] : [one.id])));
}

/** Whoever looks after a page, by name as the language sorts. */
export function ownersOf({ pages }: Site, tag: string): readonly string[] {
  const owners = pages.flatMap(({ owner }) => (owner === undefined ? [] : [owner]));
  return [...new Set(owners)].sort((a, b) => a.localeCompare(b, tag));
}

/** The section itself and all below it, in any language. */
function pagesIn(section: string, { pages, trail }: Site): Set<string> {
  const below = pages.filter((page) => trail(page).some(({ id }) => id === section));
  return new Set(below.map(({ id }) => id));
}

/** Whoever owns a page in one language is asked about it in all. */
function pagesOf(owner: string, { pages }: Site): Set<string> {
  return new Set(pages.filter((page) => page.owner === owner).map(({ id }) => id));
}
