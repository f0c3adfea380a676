import type { Page } from "playwright";
import { selectorOf, snippetOf } from "#audit/evidence/place.ts";

/** What `main` gives in the page; undefined when the page has gone. */
export async function call<T>(
  page: Page,
  main: (most: number) => T,
  most = 0,
): Promise<T | undefined> {
  return page.evaluate<T>(withPlace(main, most)).catch(() => undefined);
}

/** The source of an expression that gives what `main` gives in the page, with what tells places at hand. */
export function withPlace(main: (most: number) => unknown, most = 0): string {
  return `(() => { ${selectorOf}; ${snippetOf}; return (${main})(${most}); })()`;
}
