import type { Page } from "playwright";
import type { Evidence, Look } from "#audit/check.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { type Field, fields, typeOf } from "./fields.ts";
import { heldWindow, type Watched } from "./page-change.ts";

const MOST = 12;
const WHAT = { en: "Fields with a longest length", sv: "Fält med en största längd" };
const LONGEST = 20;
const SETTLE = 120;
const WRITTEN = /^(text|tel|search|password|email|url)$/;

/** What follows when as many signs as a field takes are typed in it. */
export interface Typing extends Target {
  readonly field: Field;
  readonly length: number;
  readonly movesFocus: boolean;
}

/** What typing as much as fits does in each field that takes a set number of signs, in a window that goes nowhere. */
export const typed: Evidence<readonly Typing[]> = {
  seen: {
    en: "By typing as much as fits in each field with a longest length, in another window that is kept from going anywhere.",
    sv: "Genom att skriva så mycket som får plats i varje fält med en största längd, i ett annat fönster som hindras från att gå någonstans.",
  },
  async collect(look) {
    const all = await look.collect(fields);
    const limited = firstOf(all.filter(isLimited), MOST, WHAT, look);
    return limited.length > 0 ? typeEach(look, limited) : [];
  },
};

async function typeEach(look: Look, limited: readonly Field[]): Promise<Typing[]> {
  const { page } = await heldWindow(look);
  const found: Typing[] = [];
  for (const field of limited) {
    const { selector, html } = field;
    const length = lengthOf(field);
    const movesFocus = await type(page, selector, length);
    if (movesFocus !== undefined) found.push({ field, selector, html, length, movesFocus });
  }
  return found;
}

async function type(page: Page, selector: string, length: number): Promise<boolean | undefined> {
  try {
    const met = await page.evaluate((selector) => {
      const field = (globalThis as Watched).auditWatch.find(selector);
      if (!(field instanceof HTMLInputElement) || !field.isConnected) return false;
      field.focus();
      field.select();
      return (globalThis as Watched).auditWatch.focused() === field;
    }, selector);
    if (!met) return undefined;
    await page.keyboard.type("1".repeat(length));
    return await page.evaluate(
      async ({ selector, settle }) => {
        await new Promise((resolve) => setTimeout(resolve, settle));
        const { auditWatch } = globalThis as Watched;
        const focus = auditWatch.focused();
        return focus !== null && focus !== document.body && focus !== auditWatch.find(selector);
      },
      { selector, settle: SETTLE },
    );
  } catch {
    return undefined;
  }
}

function lengthOf({ element }: Field): number {
  return Number(element.attributes.get("maxlength"));
}

function isLimited(field: Field): boolean {
  const { tag, attributes, document } = field.element;
  if (tag !== "input" || !WRITTEN.test(typeOf(field.element)) || document.frame) return false;
  if (attributes.has("disabled") || attributes.has("readonly")) return false;
  return lengthOf(field) >= 1 && lengthOf(field) <= LONGEST;
}
