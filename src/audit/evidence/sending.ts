import type { Dialog, Page } from "playwright";
import type { Look } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { descendants } from "#audit/document/query.ts";
import type { Answers } from "#audit/forms/answers.ts";
import type { Target } from "#audit/outcome.ts";
import { isScriptless } from "#audit/scriptless.ts";
import { type Field, fieldsIn } from "./fields.ts";
import { fillIn } from "./fill-in.ts";
import { holdBack, type PageChange, watchChanges } from "./page-change.ts";
import { markForm, pressForm, putForm } from "./press-form.ts";
import { readSnapshot } from "./snapshot.ts";

const SETTLE = 250;
const FILLED = 100;
const NOTHING: Answers = { wrong: [], right: [] };

/** What a form does when it is sent, as long as no server answers. */
export interface Sending extends Target {
  readonly fields: readonly Field[];
  /** What was written in it; nothing when it was sent empty. */
  readonly answers: Answers;
  readonly change: PageChange;
  /** The browser's own check said what is missing or wrong. */
  readonly byBrowser: boolean;
  /** The page said it in a window of the browser (`alert`). */
  readonly inWindow: boolean;
  /** What that window said. */
  readonly windowText: string;
  /** Whether the focus went to a field. */
  readonly focusedField: boolean;
  /** Fields that look different than before. */
  readonly changedFields: number;
  /** The fields that now say in code or in red that they are wrong, and did not before. */
  readonly marked: readonly Field[];
  /** The fields that held something when the form was sent, and hold nothing now. */
  readonly emptied: readonly Field[];
  /** The fields as they are when texts have come. */
  readonly after: readonly Field[];
}

/** Whether the texts of the form can be read after it is sent: those in shadow roots and frames cannot. */
export function canBeRead(form: PageElement): boolean {
  const { document, selector } = form;
  const isHidden = document.frame !== undefined || selector.includes(" >>> ");
  return !isHidden && !descendants(form).some(({ inShadow }) => inShadow);
}

/** Whether nothing in the page, neither a script nor the browser's own check, looks at the form before a server does. */
export async function goesToServer(page: Page, selector: string): Promise<boolean> {
  return (await isScriptless(page)) && (await page.evaluate(passesItself, selector));
}

/** In the page. */
function passesItself(selector: string): boolean {
  const form = document.querySelector(selector);
  return form instanceof HTMLFormElement && (form.noValidate || form.checkValidity());
}

/** Sends a form in a window from which nothing reaches a server; undefined when it asks one, or cannot be sent. */
export async function sendHeld(
  look: Pick<Look, "again">,
  { selector, html }: Target,
  fields: readonly Field[],
  answers = NOTHING,
): Promise<Sending | undefined> {
  const page = await look.again();
  const held = await holdBack(page, true);
  const windows: string[] = [];
  const note = (dialog: Dialog) => {
    windows.push(dialog.message());
  };
  page.on("dialog", note);
  await watchChanges(page);
  try {
    const form = { form: selector, fields: selectorsOf(fields) };
    await page.evaluate(putForm);
    await fillIn(page, answers.right);
    await page.evaluate(markForm, { ...form, settle: answers.right.length > 0 ? FILLED : 0 });
    await fillIn(page, answers.wrong);
    const sent = await page.evaluate(pressForm, { ...form, settle: SETTLE });
    // What it asked a server for, only the server can say what is wrong with.
    if (!sent || held.left + held.sent > 0) return undefined;
    const { marked, emptied, ...rest } = sent;
    return {
      ...{ ...rest, fields, answers, selector, html },
      inWindow: windows.length > 0,
      windowText: windows.join(" "),
      marked: fields.filter((field) => marked.includes(field.selector)),
      emptied: fields.filter((field) => emptied.includes(field.selector)),
      after: sent.change.shown.length > 0 ? fieldsIn(await readSnapshot(page)) : [],
    };
  } catch {
    return undefined;
  } finally {
    page.off("dialog", note);
  }
}

function selectorsOf(fields: readonly Field[]): string[] {
  return fields.map(({ selector }) => selector);
}
