import type { Page } from "playwright";

/** What a page holds: where it was found after redirects, the words of its main part, and its numbers and addresses. */
export interface Content {
  readonly url: string;
  readonly words: readonly string[];
  readonly facts: readonly string[];
}

const TIME = 3_000;
const REFRESH_TIME = 300;
const LONGEST = 100_000;
/** What following might do more than show something. */
export const ACTS = /log-?(out|off)|sign-?out|logga-?ut|delete|remove|radera|ta-?bort|unsubscribe/i;

/** Goes to an address and reads what is there; undefined when it is not to be had or is no page. */
export async function contentOf(page: Page, address: string): Promise<Content | undefined> {
  if (ACTS.test(address)) return undefined;
  try {
    const response = await page.goto(address, { timeout: TIME, waitUntil: "load" });
    if (!response?.ok()) return undefined;
    const text = (await settled(page)).slice(0, LONGEST).toLowerCase();
    const words = text.match(/[\p{L}\p{N}@./+-]+/gu) ?? [];
    const facts = text.match(/[\w.+-]+@[\w.-]+|\d[\d\s()-]{4,}\d/g) ?? [];
    return {
      url: page.url().replace(/\/$/, ""),
      words,
      facts: facts.map((fact) => fact.replace(/[\s()-]/g, "")),
    };
  } catch {
    return undefined;
  }
}

/** The text of the page, or of the one that it goes on to at once. */
async function settled(page: Page): Promise<string> {
  try {
    const text = await page.evaluate(readMain);
    if (text.trim() !== "") return text;
  } catch {
    // It has gone on already.
  }
  await page.waitForTimeout(REFRESH_TIME);
  return page.evaluate(readMain);
}

/**
 * How alike two pages are, from 0 to 1: the share of words that they have in common; 1 when it is one
 * page or both give the same number or address, 0 when they give different ones.
 */
export function likeness(a: Content, b: Content): number {
  if (a.url === b.url || a.words.join(" ") === b.words.join(" ")) return 1;
  if (a.facts.some((fact) => b.facts.includes(fact))) return 1;
  if (a.facts.length > 0 && b.facts.length > 0) return 0;
  const [one, other] = [new Set(a.words), new Set(b.words)];
  return one.intersection(other).size / one.union(other).size;
}

function readMain(): string {
  const main = document.querySelector<HTMLElement>("main, [role=main]") ?? document.body;
  const images = [...(main?.querySelectorAll("img") ?? [])].map(({ alt, src }) => `${alt} ${src}`);
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown is the question.
  return `${main?.innerText ?? ""} ${images.join(" ")}`;
}
