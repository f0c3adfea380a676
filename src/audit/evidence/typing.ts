import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { ancestors, attribute, closest } from "#audit/document/query.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { settle } from "#audit/settle.ts";
import { type Field, fields, typeOf } from "./fields.ts";
import { listeners } from "./listeners.ts";
import { heldWindow, type PageChange, type Watched } from "./page-change.ts";

const MOST = 4;
const WHAT = {
  en: "Fields that scripts listen to, written in",
  sv: "Fält som skript lyssnar på, skrivna i",
};
const SETTLE = 500;
// What names most often begin with, until one of them gives something.
const LETTERS = ["a", "s", "c"];
const WRITTEN = /^(text|search)$/;
const HEARS = ["input", "keyup", "keydown", "keypress"];

/** What a page does while someone writes a letter in a field. */
export interface Written extends Target {
  readonly field: Field;
  readonly change: PageChange;
  /** Whether it says that it has suggestions, or that it is a part of something that has. */
  readonly saysSuggestions: boolean;
  /** Texts that came right under the field, as wide as it or so, where nothing was before. */
  readonly suggestions: readonly string[];
}

/** What comes of a letter in each field whose writing the page's scripts listen to. */
export const typing: Evidence<readonly Written[]> = {
  seen: {
    en: "By writing a letter in each field that scripts listen to, in another window where nothing is sent.",
    sv: "Genom att skriva en bokstav i varje fält som skript lyssnar på, i ett annat fönster där inget skickas.",
  },
  async collect({ collect, again, limited }) {
    const all = await collect(fields);
    if (!all.some(isWritten)) return [];
    const listening = await collect(listeners);
    const heard = all.filter(
      (field) =>
        isWritten(field) &&
        [field.element, ...ancestors(field.element)].some(({ backendNodeId, tag }) =>
          tag === "body" || tag === "html"
            ? false
            : HEARS.some((type) => listening.get(backendNodeId)?.has(type)),
        ),
    );
    if (heard.length === 0) return [];
    const { page } = await heldWindow({ again, limited });
    const found: Written[] = [];
    for (const field of firstOf(heard, MOST, WHAT, { limited })) {
      const { selector, html } = field;
      const seen = await write(page, selector);
      if (seen) found.push({ field, selector, html, ...seen, saysSuggestions: saysSo(field) });
    }
    return found;
  },
};

function isWritten({ kind, element }: Field): boolean {
  const { tag, attributes, document } = element;
  if (kind !== "text" || tag !== "input" || !WRITTEN.test(typeOf(element)) || document.frame)
    return false;
  return !attributes.has("disabled") && !attributes.has("readonly") && !attributes.has("maxlength");
}

function saysSo({ element }: Field): boolean {
  return (
    closest(
      element,
      (at) =>
        attribute(at, "role") === "combobox" ||
        [
          "aria-controls",
          "aria-owns",
          "aria-expanded",
          "aria-haspopup",
          "aria-activedescendant",
          "list",
        ].some((name) => at === element && at.attributes.has(name)),
    ) !== undefined
  );
}

async function write(page: Page, selector: string) {
  try {
    if (!(await page.evaluate(begin, selector))) return undefined;
    for (const letter of LETTERS) {
      await page.keyboard.type(letter);
      await settle(page, SETTLE);
      const seen = await page.evaluate(end, selector);
      await page.keyboard.press("Backspace");
      if (!seen || seen.change.shown.length + seen.change.hidden.length > 0) return seen;
    }
    return undefined;
  } catch {
    return undefined;
  }
}

type Known = Watched & { auditKnown: ReadonlySet<string> };

function begin(selector: string): boolean {
  const { auditWatch } = globalThis as Watched;
  (globalThis as Known).auditKnown = new Set(auditWatch.read().values());
  const field = auditWatch.find(selector);
  if (!(field instanceof HTMLInputElement) || !field.checkVisibility()) return false;
  field.focus();
  field.select();
  auditWatch.mark(field);
  return auditWatch.focused() === field;
}

function end(selector: string) {
  const { auditWatch, auditKnown } = globalThis as Known;
  const field = auditWatch.find(selector);
  if (!field) return undefined;
  const change = auditWatch.compare(field);
  const own = field.getBoundingClientRect();
  const isUnder = (element: Element) => {
    const { left, right, top } = element.getBoundingClientRect();
    return top >= own.bottom - 2 && top < own.bottom + 240 && left < own.right && right > own.left;
  };
  const fresh = new Set(change.shown.map(({ text }) => text));
  const suggestions = [...auditWatch.read()]
    .filter(
      ([element, text]) =>
        fresh.has(text.slice(0, 200)) && !auditKnown.has(text) && isUnder(element),
    )
    .map(([, text]) => text);
  return { change, suggestions };
}
