import { hash } from "node:crypto";
import type { Page } from "playwright";
import type { Memory } from "#audit/check.ts";

/**
 * What tells two looks at a page apart by more than colours: its address, its markup, where each
 * element stands, whether it is shown, and what style sheets write before and after it. Undefined for a page with parts that this does not see
 * into (frames, shadow roots).
 */
export async function layoutOf(page: Page): Promise<string | undefined> {
  if (page.frames().length > 1) return undefined;
  const layout = await page.evaluate(() => {
    const elements = [...document.querySelectorAll("*")];
    if (elements.some(({ shadowRoot }) => shadowRoot)) return undefined;
    const boxes = elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const written = ["::before", "::after"].map(
        (part) => getComputedStyle(element, part).content,
      );
      return `${x} ${y} ${width} ${height} ${getComputedStyle(element).visibility} ${written}`;
    });
    return `${document.documentElement.outerHTML}\n${boxes.join("\n")}`;
  });
  return layout === undefined ? undefined : hash("sha256", `${page.url()}\n${layout}`);
}

/** What `collect` gave for this page when it was last laid out like this; else what it gives now. */
export async function oncePerLayout<T>(
  page: Page,
  memory: Memory,
  name: string,
  collect: () => Promise<T>,
): Promise<T> {
  const layout = await layoutOf(page);
  if (layout === undefined) return collect();
  const key = `${name} ${layout}`;
  if (!memory.has(key)) memory.set(key, await collect());
  return memory.get(key) as T;
}
