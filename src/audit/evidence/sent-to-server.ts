import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { attribute, isShown, shownText } from "#audit/document/query.ts";
import { isRequired } from "#audit/forms/marks.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { type Field, fields } from "./fields.ts";
import { readSnapshot, snapshot } from "./snapshot.ts";

/** A form that was sent empty and came back. */
export interface Returned extends Target {
  /** What the page says now and did not say before. */
  readonly news: readonly string[];
  /** Whether a field says that it is invalid. */
  readonly marked: boolean;
}

const MOST = 3;
const WHAT = {
  en: "Forms sent empty to the server",
  sv: "Formulär som skickas tomma till servern",
};
const TIME = 5_000;

/** What a server says of each form that is sent to it empty; only where forms may be sent. */
export const sentToServer: Evidence<readonly Returned[]> = {
  seen: {
    en: "By sending the form empty to its server, in a window of its own.",
    sv: "Genom att skicka formuläret tomt till sin server, i ett eget fönster.",
  },
  async collect({ submitForms, collect, again, limited }) {
    if (!submitForms) return [];
    const before = textsOf(await collect(snapshot));
    const groups = Map.groupBy(await collect(fields), ({ form }) => form);
    const found: Returned[] = [];
    groups.delete(undefined);
    const filledIn = [...groups].filter(
      ([form, inner]) => !form?.document.frame && inner.some(({ kind }) => kind === "text"),
    );
    for (const [form, inner] of firstOf(filledIn, MOST, WHAT, { limited })) {
      if (!form) continue;
      const after = await send(await again(), form.selector);
      if (!after || !isBack(after, inner)) continue;
      const answer = told(after, before);
      // A filter, or a basket, that comes back with what it was sent is right.
      if (answer.marked || inner.some(isRequired) || isEmptyPost(form, inner))
        found.push({ selector: form.selector, html: form.html, ...answer });
    }
    return found;
  },
};

/** Sends a form past the browser's own checks; what comes after, undefined when nothing does. */
async function send(page: Page, form: string): Promise<PageSnapshot | undefined> {
  const answered = page.waitForEvent("framenavigated", { timeout: TIME }).catch(() => undefined);
  const sent = await page.evaluate((selector) => {
    const element = document.querySelector<HTMLFormElement>(selector);
    if (!element) return false;
    element.noValidate = true;
    element.requestSubmit();
    return true;
  }, form);
  if (!sent || !(await answered)) return undefined;
  await page.waitForLoadState("load", { timeout: TIME }).catch(() => undefined);
  return readSnapshot(page);
}

/** Whether the fields that were sent are there again. */
function isBack({ elements }: PageSnapshot, sent: readonly Field[]): boolean {
  const names = new Set(elements.map((element) => attribute(element, "name")));
  return sent.some(({ element }) => {
    const name = attribute(element, "name");
    return name !== "" && names.has(name);
  });
}

function isEmptyPost(form: PageElement, inner: readonly Field[]): boolean {
  const typed = inner.filter(({ kind }) => kind === "text");
  return (
    attribute(form, "method").toLowerCase() === "post" &&
    typed.every(({ element }) => attribute(element, "value") === "")
  );
}

function told(after: PageSnapshot, before: ReadonlySet<string>) {
  return {
    news: [...textsOf(after)].filter((text) => !before.has(text)),
    marked: after.elements.some((element) => attribute(element, "aria-invalid") === "true"),
  };
}

function textsOf({ elements }: PageSnapshot): Set<string> {
  const leaf = (element: PageElement) =>
    element.content.some((child) => child.kind === "text" && child.text.trim() !== "");
  return new Set(elements.filter((element) => isShown(element) && leaf(element)).map(shownText));
}
