import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { attribute, isShown, roleOf, shownText } from "#audit/document/query.ts";
import { errorAt, isInvalid } from "#audit/forms/errors.ts";
import { isRequired } from "#audit/forms/marks.ts";
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

const MOST = 2;
const TIME = 5_000;

/** What a server says of each form that is sent to it empty; only where forms may be sent. */
export const sentToServer: Evidence<readonly Returned[]> = {
  seen: {
    en: "By sending the form empty to its server, in a window of its own.",
    sv: "Genom att skicka formuläret tomt till sin server, i ett eget fönster.",
  },
  async collect({ submitForms, collect, again }) {
    if (!submitForms || cameBack(await collect(snapshot), await collect(fields))) return [];
    const before = textsOf(await collect(snapshot));
    const groups = Map.groupBy(await collect(fields), ({ form }) => form);
    const found: Returned[] = [];
    for (const [form, inner] of [...groups].slice(0, MOST + 1)) {
      if (!form || form.document.frame || inner.every(({ kind }) => kind !== "text")) continue;
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

/** Whether the page already says what is wrong with a form: nothing need be new when that is sent again. */
function cameBack({ elements }: PageSnapshot, all: readonly Field[]): boolean {
  return (
    all.some((field) => isInvalid(field) || errorAt(field)?.certain) ||
    elements.some((element) => roleOf(element) === "alert" && shownText(element) !== "")
  );
}

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
