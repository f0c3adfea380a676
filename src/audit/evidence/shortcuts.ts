import type { CDPSession, Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { sessionOf } from "#audit/session.ts";
import { listeners, listensTo } from "./listeners.ts";
import { holdBack } from "./page-change.ts";

/** What single keys do on a page when nothing that is typed in has focus. */
export interface Shortcuts {
  /** Whether the page listens to keys at all. */
  readonly listens: boolean;
  /** The printable characters that change something. */
  readonly keys: readonly string[];
  /** The names and texts of the controls that are shown, where a setting for keys would be. */
  readonly controls: readonly string[];
}

const KEYS = [..."abcdefghijklmnopqrstuvwxyz0123456789+-/?.*#!"];
const TYPES = ["keydown", "keypress", "keyup"];

/** Presses every key that is likely to be a shortcut, in a window of its own, where the page listens to keys. */
export const shortcuts: Evidence<Shortcuts> = {
  seen: {
    en: "By pressing single keys while nothing had focus, in a window of its own.",
    sv: "Genom att trycka på enstaka tangenter medan inget hade fokus, i ett eget fönster.",
  },
  async collect({ page, again, collect }) {
    const any = listensTo(await collect(listeners), /^key/);
    if (!any || !(await listensToKeys(page))) return { listens: false, keys: [], controls: [] };
    const found = await effective(await again(), KEYS);
    // What changes by itself seldom does so at the same key again.
    const keys = found.length > 0 ? await effective(await again(), found) : found;
    return { listens: true, keys, controls: await page.evaluate(controlsShown) };
  },
};

/** Those of the keys that change something, or lead away, when they are pressed one after the other. */
async function effective(page: Page, keys: readonly string[]): Promise<string[]> {
  await holdBack(page);
  await page.evaluate(watch);
  // What any key does is not what a shortcut does.
  const usual = await effectOf(page, "F9");
  const found: string[] = [];
  for (const key of keys) {
    if ((await effectOf(page, key)) > usual) found.push(key);
  }
  return found;
}

async function effectOf(page: Page, key: string): Promise<number> {
  await page.evaluate(startCounting);
  await page.keyboard.press(key).catch(() => undefined);
  return page.evaluate(count);
}

/** Whether the window, the document or its body has a listener for keys. */
async function listensToKeys(page: Page): Promise<boolean> {
  const session = await sessionOf(page);
  for (const expression of ["window", "document", "document.documentElement", "document.body"])
    if (await listens(session, expression)) return true;
  return false;
}

async function listens(session: CDPSession, expression: string): Promise<boolean> {
  const { result } = await session.send("Runtime.evaluate", { expression });
  if (!result.objectId) return false;
  const { listeners } = await session.send("DOMDebugger.getEventListeners", {
    objectId: result.objectId,
  });
  return listeners.some(({ type }) => TYPES.includes(type));
}

type Counting = typeof globalThis & { auditChanges: number; navigation?: EventTarget };

function watch(): void {
  const counting = globalThis as Counting;
  counting.auditChanges = 0;
  new MutationObserver((records) => {
    // Many sites note on html or body that a keyboard is used.
    counting.auditChanges += records.filter(
      ({ target, type }) =>
        !(
          type === "attributes" &&
          [document.body, document.documentElement].includes(target as HTMLElement)
        ),
    ).length;
  }).observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
  // Told of at once, however long the window takes to hold the page back.
  (globalThis as Counting).navigation?.addEventListener("navigate", () => counting.auditChanges++);
  addEventListener("scroll", () => counting.auditChanges++, true);
  addEventListener("focusin", () => counting.auditChanges++, true);
}

function startCounting(): void {
  (document.activeElement as HTMLElement | null)?.blur();
  (globalThis as Counting).auditChanges = 0;
}

async function count(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return (globalThis as Counting).auditChanges;
}

function controlsShown(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    "label, button, input[type=button], a, select, summary, [role=switch]",
  );
  return [...controls]
    .filter((control) => control.checkVisibility())
    .flatMap((control) => [
      control.textContent ?? "",
      control.getAttribute("aria-label") ?? "",
      (control as HTMLInputElement).value ?? "",
    ])
    .map((name) => name.replace(/\s+/g, " ").trim());
}
