import { setTimeout as pass } from "node:timers/promises";
import type { Page } from "playwright";
import { within } from "./collector.ts";

// How much longer a page is waited for whose own timers do not come, in milliseconds.
const LATEST = 1_000;

/**
 * Lets the page go on for so many milliseconds, by its own timers too: on a machine however busy,
 * what its scripts had set for then or earlier has happened. Never throws.
 */
export async function settle(page: Page, ms: number): Promise<void> {
  const inPage = page.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);
  await Promise.all([pass(ms), within(ms + LATEST, inPage, new Error()).catch(() => undefined)]);
}
