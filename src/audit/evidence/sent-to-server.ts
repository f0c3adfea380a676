import type { Page } from "playwright";
import type { Evidence, Look } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { attribute, isShown, shownText } from "#audit/document/query.ts";
import { type Answers, answersTo } from "#audit/forms/answers.ts";
import { isHarmless } from "#audit/forms/harmless.ts";
import { isRequired } from "#audit/forms/marks.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { type Field, fields, fieldsIn, formsOf } from "./fields.ts";
import { fillIn } from "./fill-in.ts";
import { watchChanges } from "./page-change.ts";
import { readSnapshot, snapshot } from "./snapshot.ts";

/** A form that was sent and came back. */
export interface Returned extends Target {
  readonly fields: readonly Field[];
  /** What was written in it; nothing when it was sent empty. */
  readonly answers: Answers;
  /** What the page says now and did not say before. */
  readonly news: readonly string[];
  /** Whether a field says that it is invalid. */
  readonly marked: boolean;
  /** The fields of the page that came. */
  readonly after: readonly Field[];
}

const MOST = 3;
const WHAT = {
  en: "Forms sent to the server",
  sv: "Formulär som skickas till servern",
};
const TIME = 5_000;
const NOTHING: Answers = { wrong: [], right: [] };

/** What a server says of each form that is sent to it empty, and of one that it sends back then, with answers that cannot be right; only where forms may be sent. */
export const sentToServer: Evidence<readonly Returned[]> = {
  seen: {
    en: "By sending the form to its server, empty and then with answers that cannot be right, in a window of its own.",
    sv: "Genom att skicka formuläret till sin server, tomt och sedan med svar som inte kan vara rätt, i ett eget fönster.",
  },
  async collect(look) {
    if (!look.submitForms) return [];
    const before = textsOf(await look.collect(snapshot));
    const forms = formsOf(await look.collect(fields));
    const found: Returned[] = [];
    for (const [form, inner] of firstOf(forms, MOST, WHAT, look)) {
      for (const answers of [NOTHING, answersTo(inner)]) {
        if (answers !== NOTHING && !(answers.wrong.length > 0 && isHarmless(form, inner))) break;
        const returned = await send(look, form, inner, { answers, before });
        // What the server took empty it might take with anything in it.
        if (!returned) break;
        found.push(returned);
      }
    }
    return found;
  },
};

async function send(
  { again }: Pick<Look, "again">,
  form: PageElement,
  inner: readonly Field[],
  { answers, before }: { answers: Answers; before: ReadonlySet<string> },
): Promise<Returned | undefined> {
  const page = await again();
  const isEmpty = answers === NOTHING;
  const after = await (isEmpty ? sendEmpty(page, form.selector) : sendFilled(page, form, answers));
  if (!after || !isBack(after, inner)) return undefined;
  const answer = told(after, before);
  // A filter, or a basket, that comes back with what it was sent is right.
  const isRefused = answer.marked || inner.some(isRequired) || isEmptyPost(form, inner);
  if (isEmpty && !isRefused) return undefined;
  const { selector, html } = form;
  return { ...{ selector, html, fields: inner, answers }, ...answer, after: fieldsIn(after) };
}

/** Sends a form past the browser's own checks; what comes after, undefined when nothing does. */
async function sendEmpty(page: Page, form: string): Promise<PageSnapshot | undefined> {
  return answered(page, () =>
    page.evaluate((selector) => {
      const element = document.querySelector<HTMLFormElement>(selector);
      if (!element) return false;
      element.noValidate = true;
      element.requestSubmit();
      return true;
    }, form),
  );
}

/** Fills in a form and sends it as a visitor does, unless the browser or the page stops it. */
async function sendFilled(
  page: Page,
  { selector }: PageElement,
  { right, wrong }: Answers,
): Promise<PageSnapshot | undefined> {
  await watchChanges(page);
  await fillIn(page, [...right, ...wrong]);
  return answered(page, () =>
    page.evaluate((selector) => {
      const element = document.querySelector<HTMLFormElement>(selector);
      if (!element || (!element.noValidate && !element.checkValidity())) return false;
      let isStopped = false;
      addEventListener("submit", (event) => {
        isStopped = event.defaultPrevented;
      });
      element.requestSubmit();
      return !isStopped;
    }, selector),
  );
}

async function answered(page: Page, send: () => Promise<boolean>) {
  const going = page.waitForEvent("framenavigated", { timeout: TIME }).catch(() => undefined);
  if (!(await send()) || !(await going)) return undefined;
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
