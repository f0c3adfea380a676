import type { Page } from "#site/page.ts";

/** A link as templates get it. */
export interface ViewLink {
  readonly label: string;
  readonly href: string;
  /** The value of aria-current, or "" for none: "page" for the page itself, "true" for a section that holds it. */
  readonly current: "page" | "true" | "";
}

/** A content page as a link; `page` is the page that the link stands on and `trail` the way to it. */
export function viewLink(target: Page, page: Page | undefined, trail: readonly Page[]): ViewLink {
  const current = target === page ? "page" : trail.includes(target) ? "true" : "";
  return { label: target.nav?.label ?? target.title, href: target.path, current };
}
