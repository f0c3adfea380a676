import type { Evidence, Look } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { attribute, isShown, roleOf, shownText } from "#audit/document/query.ts";
import { type Answers, answersTo } from "#audit/forms/answers.ts";
import { errorAt, isInvalid } from "#audit/forms/errors.ts";
import { isHarmless } from "#audit/forms/harmless.ts";
import { isRequired } from "#audit/forms/marks.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { type Field, fields, fieldsIn, formsOf } from "./fields.ts";
import { sendEmpty, sendFilled } from "./send-form.ts";
import { snapshot } from "./snapshot.ts";

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
const NOTHING: Answers = { wrong: [], right: [] };

/** What a server says of each form that is sent to it empty, and of one that it sends back then, with answers that cannot be right; only where forms may be sent. */
export const sentToServer: Evidence<readonly Returned[]> = {
  seen: {
    en: "By sending the form to its server, empty and then with answers that cannot be right, in a window of its own.",
    sv: "Genom att skicka formuläret till sin server, tomt och sedan med svar som inte kan vara rätt, i ett eget fönster.",
  },
  async collect(look) {
    const [here, all] = [await look.collect(snapshot), await look.collect(fields)];
    if (!look.submitForms || cameBack(here, all)) return [];
    const before = textsOf(here);
    const forms = formsOf(all);
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

/** Whether the page already says what is wrong with a form: nothing need be new when that is sent again. */
function cameBack({ elements }: PageSnapshot, all: readonly Field[]): boolean {
  return (
    all.some((field) => isInvalid(field) || errorAt(field)?.certain) ||
    elements.some((element) => roleOf(element) === "alert" && shownText(element) !== "")
  );
}

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
