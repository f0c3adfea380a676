import { filterQuery } from "#feedback/editors/filter-query.ts";
import type { PageKey } from "#feedback/editors/tally.ts";
import type { Page } from "#site/page.ts";

/** Where the area shows a page: its id is in the path, its locale behind it. The start page has no id. */
export function pageHref(root: string, { id, locale }: Pick<Page, "id" | "locale">): string {
  const path = id.split("/").map(encodeURIComponent).join("/");
  return `${root}/sida${path && `/${path}`}?sprak=${locale}`;
}

/** Where the accessibility reports of a page are listed. */
export function reportsHref(root: string, which: PageKey): string {
  return `${root}/tillganglighet?${filterQuery(which)}`;
}
