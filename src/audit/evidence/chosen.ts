import type { Page } from "playwright";
import type { Evidence, Look } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { descendants } from "#audit/document/query.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { isScriptless } from "#audit/scriptless.ts";
import { noteWindows, openedWindows } from "#audit/time/windows.ts";
import { type Field, fields, typeOf } from "./fields.ts";
import { heldWindow, type Watched } from "./page-change.ts";

const MOST = 12;
const WHAT = {
  en: "Lists, boxes and radio buttons",
  sv: "Listor, kryssrutor och alternativknappar",
};
const SETTLE = 150;

/** What choosing something else in a field does to the page. */
export interface Choice extends Target {
  readonly field: Field;
  readonly leaves: boolean;
  readonly movesFocus: boolean;
}

/** What follows when another choice is made in each list, box and radio button, in a window that goes nowhere. */
export const chosen: Evidence<readonly Choice[]> = {
  seen: {
    en: "By choosing something else in each list, box and radio button, in another window that is kept from going anywhere.",
    sv: "Genom att välja något annat i varje lista, ruta och alternativknapp, i ett annat fönster som hindras från att gå någonstans.",
  },
  async collect(look) {
    const all = await look.collect(fields);
    const choices = firstOf(all.filter(isChosen), MOST, WHAT, look);
    if (choices.length === 0) return [];
    // Without scripts no choice goes anywhere, and none needs to be made to know it.
    return (await isScriptless(look.page)) ? choices.map(withoutEffect) : chooseEach(look, choices);
  },
};

function withoutEffect(field: Field): Choice {
  const { selector, html } = field;
  return { field, selector, html, leaves: false, movesFocus: false };
}

async function chooseEach(look: Look, choices: readonly Field[]): Promise<Choice[]> {
  const { page, held } = await heldWindow(look);
  await page.evaluate(noteWindows);
  const found: Choice[] = [];
  for (const field of choices) {
    const { selector, html } = field;
    const before = held.left + (await opened(page));
    const movesFocus = await choose(page, selector);
    if (movesFocus === undefined) continue;
    const leaves = held.left + (await opened(page)) > before;
    found.push({ field, selector, html, leaves, movesFocus });
  }
  return found;
}

/** How many windows the page has tried to open. */
async function opened(page: Page): Promise<number> {
  return page.evaluate(openedWindows).then(
    ({ length }) => length,
    () => 0,
  );
}

async function choose(page: Page, selector: string): Promise<boolean | undefined> {
  try {
    return await page.evaluate(
      async ({ selector, settle }) => {
        const { auditWatch } = globalThis as Watched;
        const field = auditWatch.find(selector);
        if (!(field instanceof HTMLElement) || !field.isConnected) return undefined;
        field.focus();
        if (field instanceof HTMLSelectElement) {
          const other = [...field.options].findLastIndex(
            (option, index) => index !== field.selectedIndex && !option.disabled,
          );
          if (other < 0) return undefined;
          field.selectedIndex = other;
          for (const type of ["input", "change"])
            field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        } else field.click();
        await new Promise((resolve) => setTimeout(resolve, settle));
        const focus = auditWatch.focused();
        return focus !== field && focus !== null && focus !== document.body;
      },
      { selector, settle: SETTLE },
    );
  } catch {
    return undefined;
  }
}

function isChosen({ kind, element }: Field): boolean {
  const { tag, attributes, document } = element;
  if (attributes.has("disabled") || document.frame) return false;
  if (tag === "select") return !attributes.has("multiple") && hasChoice(element);
  return kind === "choice" && tag === "input" && /^(radio|checkbox)$/.test(typeOf(element));
}

function hasChoice(select: PageElement): boolean {
  const options = descendants(select).filter(({ tag }) => tag === "option");
  return options.length > 1 && options.some(({ attributes }) => !attributes.has("disabled"));
}
