import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageSnapshot } from "#audit/document/element.ts";
import { texts } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { pauseControl } from "#audit/pause-control.ts";
import { type Changes, hurry } from "./hurry.ts";
import { selectorOf, snippetOf } from "./place.ts";
import { snapshot } from "./snapshot.ts";

/** A part of the page that changes again and again by itself. */
export interface Changing extends Target {
  /** How often, in seconds, as far as it was seen. */
  readonly every: number;
  /** What the control is called that stops it; undefined without one. */
  readonly stoppedBy: string | undefined;
}

// The page's timers run so much faster while it is watched, for so many real milliseconds.
const SPEED = 10;
const WATCH = 1_600;
const TIMERS = /\b(setInterval|setTimeout|requestAnimationFrame)\b/;
const LONGEST_SCRIPT = 300_000;

/** What still changes when five seconds have passed, on a page whose scripts set timers. */
export const changing: Evidence<readonly Changing[]> = {
  seen: {
    en: "By letting the page's timers run ten times as fast and watching what changes.",
    sv: "Genom att låta sidans tidtagning gå tio gånger så fort och se vad som ändras.",
  },
  async collect({ page, collect, again }) {
    const seen = await collect(snapshot);
    if (!(setsTimers(seen) || (await loadsTimers(page, seen)))) return [];
    const other = await again();
    await other.addInitScript(hurry, SPEED);
    // A page that leads elsewhere by itself may be gone: then nothing on it changes.
    if (!(await other.reload({ waitUntil: "load" }).catch(() => null))) return [];
    await other.waitForTimeout(WATCH);
    const functions = [selectorOf, snippetOf, partsThatChange].join(";\n");
    const found = await other.evaluate<Omit<Changing, "stoppedBy">[]>(
      `(() => { ${functions}; return partsThatChange(); })()`,
    );
    const stoppedBy = pauseControl(seen.elements);
    return found.map((part) => ({ ...part, stoppedBy }));
  },
};

function setsTimers({ elements }: PageSnapshot): boolean {
  return elements.some(
    (element) => element.tag === "script" && texts(element).some(({ text }) => TIMERS.test(text)),
  );
}

/** Whether a script of the page's own host does. */
async function loadsTimers(page: Page, { elements, url }: PageSnapshot): Promise<boolean> {
  const own = elements.flatMap(({ tag, attributes, document }) => {
    const address = tag === "script" ? URL.parse(attributes.get("src") ?? "", document.base) : null;
    return address && attributes.has("src") && address.origin === URL.parse(url)?.origin
      ? [address.href]
      : [];
  });
  if (own.length === 0) return false;
  const session = await page.context().newCDPSession(page);
  try {
    await session.send("Page.enable");
    const { frameTree } = await session.send("Page.getFrameTree");
    for (const address of own.slice(0, 10)) {
      const script = await session
        .send("Page.getResourceContent", { frameId: frameTree.frame.id, url: address })
        .catch(() => ({ content: "" }));
      if (script.content.length < LONGEST_SCRIPT && /\bsetInterval\b/.test(script.content))
        return true;
    }
    return false;
  } finally {
    await session.detach();
  }
}

/** In the page: the outermost elements that changed at least twice, the last time when more than eight seconds had passed. */
function partsThatChange(): Omit<Changing, "stoppedBy">[] {
  const [early, late, most] = [5_000, 8_000, 5];
  const quiet =
    "[role=timer], [role=log], [role=status], [role=progressbar], [role=alert], [aria-live=polite], [aria-live=assertive], [aria-busy=true], progress, head";
  const { auditChanges: changes } = globalThis as typeof globalThis & { auditChanges?: Changes };
  const found = new Map<Element, number[]>();
  for (const [element, { times }] of changes ?? []) {
    const after = times.filter((time) => time > early);
    const { width, height } = element.getBoundingClientRect();
    const isLarge =
      width >= 16 && height >= 8 && getComputedStyle(element).visibility === "visible";
    if (after.length < 2 || (after.at(-1) ?? 0) < late || !isLarge || element.closest(quiet))
      continue;
    found.set(element, after);
  }
  const outermost = [...found].filter(
    ([element]) => ![...found.keys()].some((other) => other !== element && other.contains(element)),
  );
  const textLength = (element: Element) =>
    [element, ...element.querySelectorAll("*")]
      .filter(({ localName }) => !/^(script|style|template)$/.test(localName))
      .flatMap(({ childNodes }) => [...childNodes])
      .reduce((sum, node) => sum + (node instanceof Text ? node.data.trim().length : 0), 0);
  const others = (element: Element) => textLength(document.body) > textLength(element);
  return outermost
    .filter(([element]) => element !== document.body && others(element))
    .slice(0, most)
    .map(([element, times]) => ({
      selector: selectorOf(element),
      html: snippetOf(element),
      every: Math.max(
        1,
        Math.round(((times.at(-1) ?? 0) - (times[0] ?? 0)) / (times.length - 1) / 1000),
      ),
    }));
}
