import type { Dialog, Page } from "playwright";
import type { Evidence, Look } from "#audit/check.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { isScriptless } from "#audit/scriptless.ts";
import { type Field, fields } from "./fields.ts";
import { holdBack, type PageChange, type Watched, watchChanges } from "./page-change.ts";

const MOST = 3;
const WHAT = {
  en: "Forms sent empty, kept from the server",
  sv: "Formulär som skickas tomma utan att nå servern",
};
const SETTLE = 250;

/** What a form does when it is sent with nothing filled in, as long as no server answers. */
export interface Sending extends Target {
  readonly fields: readonly Field[];
  readonly change: PageChange;
  /** The browser's own check said what is missing. */
  readonly byBrowser: boolean;
  /** The page said it in a window of the browser (`alert`). */
  readonly inWindow: boolean;
  /** What that window said. */
  readonly windowText: string;
  /** Whether the focus went to a field, and whether that field has a description. */
  readonly focusedField: boolean;
  readonly describedField: boolean;
  /** Fields that look different than before. */
  readonly changedFields: number;
}

/** What forms say when they are sent empty: only what the page itself says, since nothing is let through to a server. */
export const sentEmpty: Evidence<readonly Sending[]> = {
  seen: {
    en: "By sending each form empty in another window, from which nothing reaches a server.",
    sv: "Genom att skicka varje formulär tomt i ett annat fönster, varifrån inget når någon server.",
  },
  async collect(look) {
    const groups = Map.groupBy(await look.collect(fields), ({ form }) => form);
    groups.delete(undefined);
    const found: Sending[] = [];
    const filledIn = [...groups].filter(
      ([form, inner]) => !form?.document.frame && inner.some(({ kind }) => kind === "text"),
    );
    for (const [form, inner] of firstOf(filledIn, MOST, WHAT, look)) {
      if (!form) continue;
      if (await goesToServer(look.page, form.selector)) continue;
      const sent = await sendEmpty(look, form.selector, inner);
      if (sent) found.push({ ...sent, fields: inner, selector: form.selector, html: form.html });
    }
    return found;
  },
};

/** Whether nothing in the page, neither a script nor the browser's own check, looks at the form before a server does. */
async function goesToServer(page: Page, selector: string): Promise<boolean> {
  return (await isScriptless(page)) && (await page.evaluate(passesItself, selector));
}

/** In the page. */
function passesItself(selector: string): boolean {
  const form = document.querySelector(selector);
  return form instanceof HTMLFormElement && (form.noValidate || form.checkValidity());
}

type Sent = Omit<Sending, "fields" | keyof Target>;

async function sendEmpty(
  look: Look,
  form: string,
  fields: readonly Field[],
): Promise<Sent | undefined> {
  const page = await look.again();
  const held = await holdBack(page, true);
  const windows: string[] = [];
  const note = (dialog: Dialog) => {
    windows.push(dialog.message());
  };
  page.on("dialog", note);
  await watchChanges(page);
  try {
    const sent = await press(
      page,
      form,
      fields.map(({ selector }) => selector),
    );
    // What it asked a server for, only the server can say what is wrong with.
    return sent && held.left + held.sent === 0
      ? { ...sent, inWindow: windows.length > 0, windowText: windows.join(" ") }
      : undefined;
  } catch {
    return undefined;
  } finally {
    page.off("dialog", note);
  }
}

async function press(page: Page, form: string, fields: readonly string[]) {
  return await page.evaluate(
    async ({ form, fields, settle }) => {
      const { auditWatch } = globalThis as Watched;
      const inputs = fields
        .map((field) => auditWatch.find(field))
        .filter((field) => field !== null);
      const button = auditWatch
        .find(form)
        ?.querySelector<HTMLElement>(
          'button:not([type="button"],[type="reset"]),input[type="submit"],input[type="image"]',
        );
      if (!button?.checkVisibility()) return undefined;
      let byBrowser = false;
      const onInvalid = (event: Event) => {
        byBrowser ||= !event.defaultPrevented;
      };
      addEventListener("invalid", onInvalid, true);
      addEventListener("invalid", onInvalid);
      const looks = inputs.map((field) => auditWatch.look(field));
      auditWatch.mark(button);
      button.click();
      await new Promise((resolve) => setTimeout(resolve, settle));
      const focus = auditWatch.focused();
      return {
        change: auditWatch.compare(button),
        byBrowser,
        focusedField: focus !== null && inputs.includes(focus),
        describedField: focus?.matches("[aria-describedby],[aria-errormessage]") ?? false,
        changedFields: inputs.filter((field, index) => auditWatch.look(field) !== looks[index])
          .length,
      };
    },
    { form, fields, settle: SETTLE },
  );
}
