import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, isHidden, isSeen, shownText } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { isScriptless } from "#audit/scriptless.ts";
import { settle } from "#audit/settle.ts";
import { type Listeners, listeners } from "./listeners.ts";
import { heldWindow, type Watched } from "./page-change.ts";
import { snapshot } from "./snapshot.ts";

/** What a link shows in the same page, where a page of its own is shown by scripts. */
export interface View extends Target {
  readonly name: string;
  readonly title: string;
  /** What the main heading says before and after. */
  readonly headings: readonly [before: string, after: string];
  readonly titleChanged: boolean;
}

const [MOST, SETTLE] = [2, 300];
const WHAT = {
  en: "Links that lead to another view of the page",
  sv: "Länkar som leder till en annan vy av sidan",
};

/** The views that links of the page's own site lead to without another page being loaded. */
export const views: Evidence<readonly View[]> = {
  seen: {
    en: "By following links in another window from which no other page is loaded.",
    sv: "Genom att följa länkar i ett annat fönster, där ingen annan sida laddas.",
  },
  async collect({ page, collect, again, memory, limited }) {
    const { elements, url } = await collect(snapshot);
    const key = `views ${URL.parse(url)?.origin}`;
    const all = elements.filter((element) => isFollowed(element, url));
    if (all.length === 0 || (await isScriptless(page))) return [];
    const listening = await collect(listeners);
    if (!listensAround(all, elements, listening)) return [];
    const handled = all.filter(({ backendNodeId }) => listening.get(backendNodeId)?.has("click"));
    // A site whose links load pages does so on every page, but for those that have a script of their own.
    const others = memory.get(key) === "pages" ? [] : all.filter((one) => !handled.includes(one));
    const links = [...handled.slice(0, MOST), ...others.slice(0, MOST)];
    if (links.length === 0) return [];
    const { page: other, held } = await heldWindow({ again, limited });
    const found: View[] = [];
    for (const { selector, html, exposed } of links) {
      const view = await follow(other, selector);
      if (held.left > 0) {
        memory.set(key, "pages");
        break;
      }
      if (!view) break;
      found.push({ selector, html, name: exposed?.name ?? "", ...view });
    }
    limited({
      what: WHAT,
      looked: found.length,
      of: held.left > 0 ? found.length : handled.length + others.length,
    });
    return found;
  },
};

/** Whether a script hears of presses on any of the links: their own, those around them, the document's. */
function listensAround(
  links: readonly PageElement[],
  elements: readonly PageElement[],
  listening: Listeners,
): boolean {
  const around = new Set(links.flatMap((link) => [link, ...ancestors(link)]));
  const apart = new Set(elements.filter((element) => !around.has(element)).map(idOf));
  return [...listening].some(([id, types]) => types.has("click") && !apart.has(id));
}

function idOf({ backendNodeId }: PageElement): number {
  return backendNodeId;
}

/** A link to elsewhere in the site, but to no part of this page. */
function isFollowed(element: PageElement, here: string): boolean {
  const { tag, attributes, document } = element;
  if (tag !== "a" || !attributes.has("href") || attributes.has("target") || document.frame)
    return false;
  if (attributes.has("download") || !isSeen(element) || isHidden(element)) return false;
  const to = URL.parse(attribute(element, "href"), document.base);
  const from = URL.parse(here);
  if (!to || !from || to.origin !== from.origin || shownText(element) === "") return false;
  if (to.pathname + to.search !== from.pathname + from.search) return true;
  const id = to.hash.slice(1);
  return id !== "" && !document.elements.some(({ attributes: at }) => at.get("id") === id);
}

async function follow(page: Page, selector: string) {
  try {
    const before = await page.evaluate(stand);
    if (!(await page.evaluate(click, selector))) return undefined;
    await settle(page, SETTLE);
    const after = await page.evaluate(stand);
    return {
      title: after.title,
      headings: [before.heading, after.heading] as const,
      titleChanged: before.title !== after.title,
    };
  } catch {
    return undefined;
  }
}

function click(selector: string): boolean {
  const link = (globalThis as Watched).auditWatch.find(selector);
  if (!(link instanceof HTMLElement) || !link.checkVisibility()) return false;
  link.click();
  return true;
}

function stand() {
  const heading = [...document.querySelectorAll("h1")].find((one) => one.checkVisibility());
  return { title: document.title, heading: heading?.textContent?.trim() ?? "" };
}
