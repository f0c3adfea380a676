import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { type SourceError, sourceErrors } from "#audit/document/source-errors.ts";
import type { Target } from "#audit/outcome.ts";
import { sessionOf } from "#audit/session.ts";

/** What is wrong of one kind in the page's source; nothing of a kind that all is well with. */
export interface SourceFault extends Target {
  readonly kind: "attributes" | "nesting";
  readonly first: SourceError | undefined;
  readonly count: number;
}

const LONGEST = 4_000_000;
const WHAT = { en: "Characters of the page's source", sv: "Tecken i sidans källkod" };
const START = /<html[^>]*>/i;

/** The page's source as the server sent it, read as browsers read HTML. */
export const pageSource: Evidence<readonly SourceFault[]> = {
  seen: {
    en: "Read from the page's source as the server sent it.",
    sv: "Läst ur sidans källkod så som servern skickade den.",
  },
  async collect({ page, limited }) {
    const source = await sourceOf(page);
    if (source === undefined) return [];
    if (source.length > LONGEST) {
      limited({ what: WHAT, looked: 0, of: source.length });
      return [];
    }
    const all = sourceErrors(source);
    const html = START.exec(source)?.[0] ?? "<html>";
    return (["attributes", "nesting"] as const).map((kind) => {
      const errors = all.filter((error) => (error.kind === "twice") === (kind === "attributes"));
      const [first] = errors;
      return { selector: "html", html: first?.excerpt ?? html, kind, first, count: errors.length };
    });
  },
};

/** Undefined of what is no HTML, or is not to be had any more. */
async function sourceOf(page: Page): Promise<string | undefined> {
  if ((await page.evaluate(() => document.contentType)) !== "text/html") return undefined;
  return (await keptSource(page)) ?? (await page.evaluate(fetchSource));
}

/** As the browser has kept it; it does not keep all. */
async function keptSource(page: Page): Promise<string | undefined> {
  const session = await sessionOf(page);
  try {
    await session.send("Page.enable");
    const { frameTree } = await session.send("Page.getResourceTree");
    const { id: frameId, url } = frameTree.frame;
    const kept = await session.send("Page.getResourceContent", { frameId, url });
    return kept.base64Encoded ? undefined : kept.content;
  } catch {
    return undefined;
  } finally {
  }
}

/** In the page: its source, when its address leads to the page that is open and not to one before a form. */
async function fetchSource(): Promise<string | undefined> {
  try {
    const answer = await fetch(location.href, {
      cache: "force-cache",
      signal: AbortSignal.timeout(3000),
    });
    const [source, type] = [await answer.text(), answer.headers.get("content-type") ?? ""];
    const title = new DOMParser().parseFromString(source, "text/html").title;
    const same = answer.ok && !answer.redirected && type.includes("html");
    return same && title === document.title ? source : undefined;
  } catch {
    return undefined;
  }
}
