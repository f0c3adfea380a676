import type { Page } from "./page.ts";
import type { Problem } from "./problem.ts";
import type { SiteSettings } from "./settings.ts";

/** A content folder, read, checked and rendered once; read-only. */
export interface Site {
  readonly settings: SiteSettings;
  /** Every page that is not a draft, in navigation order. */
  readonly pages: readonly Page[];
  page(path: string): Page | undefined;
  /** The start page of a locale. */
  start(locale: string): Page;
  /** The page in every locale that has it, itself included, in the order of `settings.locales`. */
  translations(page: Page): readonly Page[];
  /** From the start page down to the page itself. */
  trail(page: Page): readonly Page[];
  /** The pages in a section's (or start page's) navigation, in order. */
  children(page: Page): readonly Page[];
  /** Where a moved page went: a path or a whole URL. */
  redirect(path: string): string | undefined;
  /** The files that /files/ serves, by URL path ("/files/ansokan.pdf"): absolute path on disk, size in bytes. */
  readonly files: ReadonlyMap<string, { readonly file: string; readonly size: number }>;
  /** What was taken out of the content, and where; nothing that keeps it from being served. */
  readonly warnings: readonly Problem[];
}
