import { hash } from "node:crypto";
import type { Page } from "playwright";
import type { Evidence, Look } from "#audit/check.ts";

/** What tells this look at the page from others; see `layoutOf`. */
export const layout: Evidence<string | undefined> = {
  seen: {
    en: "Read from where each element of the page stands.",
    sv: "Läst ur var varje element på sidan står.",
  },
  collect: ({ page }) => layoutOf(page),
};

/**
 * What tells two looks at a page apart by more than colours: its address, its markup, where each
 * element stands, whether it is shown, and what style sheets write before and after it. Undefined for a page with parts that this does not see
 * into (frames, shadow roots).
 */
async function layoutOf(page: Page): Promise<string | undefined> {
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

/** What `read` gave for this page when it was last laid out like this; else what it gives now. */
export async function oncePerLayout<T>(
  { memory, collect }: Pick<Look, "memory" | "collect">,
  name: string,
  read: () => Promise<T>,
): Promise<T> {
  const now = await collect(layout);
  if (now === undefined) return read();
  const key = `${name} ${now}`;
  if (!memory.has(key)) memory.set(key, await read());
  return memory.get(key) as T;
}
