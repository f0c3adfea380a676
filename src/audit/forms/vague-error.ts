import { attribute } from "#audit/document/query.ts";
import type { Field } from "#audit/evidence/fields.ts";
import type { Sending } from "#audit/evidence/sending.ts";
import { isBareError } from "./bare-errors.ts";
import { isMarked, isRequired } from "./marks.ts";
import { errorsIn } from "./sent.ts";

/** How much of a word must be the same, whatever it ends with. */
const STEM = 5;
/** Scripts that write words together: whether a text names a label cannot be told. */
const TOGETHER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** What it says when that is only that there is an error, and nothing shows where. */
export function saysOnly(sending: Sending): string | undefined {
  const { byBrowser, windowText, change, changedFields, focusedField } = sending;
  if (byBrowser) return undefined;
  if (change.shown.length === 0) return isBareError(windowText, "") ? windowText : undefined;
  const errors = errorsIn(sending);
  const isBare = errors.every(
    ({ text, byField, tied }) => !byField && !tied && isBareError(text, ""),
  );
  const isShownWhere = focusedField || changedFields > 0 || sending.marked.length > 0;
  return isBare && !isShownWhere ? errors[0]?.text : undefined;
}

/** What a form that was sent empty says when that stands at no field, names none, and none is marked, though several must be filled in; in any language. */
export function saysNotWhere(sending: Sending): string | undefined {
  const { byBrowser, inWindow, change, fields } = sending;
  if (byBrowser || inWindow || change.gone || change.hidden.length > 0) return undefined;
  if (sending.focusedField || sending.changedFields > 0 || sending.marked.length > 0)
    return undefined;
  const errors = errorsIn(sending);
  const isApart = errors.every(({ byField, tied, inDialog }) => !byField && !tied && !inDialog);
  if (!isApart || !errors.some(({ asError }) => asError) || neededIn(fields) < 2) return undefined;
  const said = errors.map(({ text }) => text).join(" ");
  return fields.some((field) => names(said, field)) ? undefined : said;
}

/** How many answers must be given: radio buttons of one name are one. */
function neededIn(fields: readonly Field[]): number {
  const needed = fields.filter((field) => isRequired(field) || isMarked(field));
  return new Set(
    needed.map(({ element, selector, kind }) =>
      kind === "choice" ? attribute(element, "name") || selector : selector,
    ),
  ).size;
}

/** Whether a text has a word of what the field is called. */
export function names(text: string, { label, element }: Field): boolean {
  const called = `${label} ${element.exposed?.name ?? ""}`;
  if (TOGETHER.test(text) || TOGETHER.test(called)) return true;
  const stems = wordsIn(called).map((word) => word.slice(0, STEM));
  return wordsIn(text).some((word) => stems.some((stem) => word.startsWith(stem)));
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
