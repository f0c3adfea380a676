import type { PageElement, TextRun } from "#audit/document/element.ts";
import { attribute, closest, descendants, squeeze, texts } from "#audit/document/query.ts";
import type { Field } from "#audit/evidence/fields.ts";
import type { Sending } from "#audit/evidence/sending.ts";
import { errorAt } from "./errors.ts";
import { isDrawn } from "./lines.ts";
import { isMarked, isRequired } from "./marks.ts";
import { names } from "./vague-error.ts";
import { OPTIONAL, REQUIRED } from "./words.ts";

// Fewer may be the first of all, where a form stops at it.
const LEAST = 2;
const APART = /^(label|legend|button|option|textarea|h[1-6]|script|style)$/;

/** The empty fields that a form answered with errors when it was sent empty, and those that it said nothing of. */
export interface Needed {
  readonly wrong: readonly Field[];
  readonly others: readonly Field[];
}

/** Undefined where it cannot be told which fields a form needs, or it needs them all. */
export function neededIn({ fields, answers, byBrowser, ...sent }: Sending): Needed | undefined {
  if (byBrowser || sent.inWindow || answers.wrong.length > 0) return undefined;
  const open = fields.filter(isOpen);
  const withError = new Set(
    sent.after.filter((field) => errorAt(field)?.certain).map(({ selector }) => selector),
  );
  const isWrong = (field: Field) =>
    sent.marked.includes(field) || (withError.has(field.selector) && !errorAt(field));
  const wrong = open.filter(isWrong);
  const others = open.filter((field) => !isWrong(field));
  return wrong.length >= LEAST && others.length > 0 ? { wrong, others } : undefined;
}

function isOpen({ kind, element }: Field): boolean {
  const { attributes } = element;
  if (attributes.has("disabled") || attributes.has("readonly")) return false;
  return kind === "text" && (element.value ?? attribute(element, "value")) === "";
}

/** Whether anything beforehand, in its code, its labels or its texts, in any language, tells some of its fields from the others. */
export function isToldBefore({ wrong, others }: Needed, form: PageElement): boolean {
  const all = [...wrong, ...others];
  if (all.some((field) => isRequired(field) || isMarked(field) || saysSo(field))) return true;
  const text = introTo(form);
  if (REQUIRED.test(text) || OPTIONAL.test(text) || all.some((field) => names(text, field)))
    return true;
  return isToldApart(wrong, others) || isToldApart(others, wrong);
}

function saysSo({ element }: Field): boolean {
  const { name = "", description = "" } = element.exposed ?? {};
  const said = `${name} ${description} ${attribute(element, "placeholder")}`;
  return REQUIRED.test(said) || OPTIONAL.test(said);
}

/** Whether all of some labels have what no other has: a part of their own, a sign, words in brackets. */
function isToldApart(some: readonly Field[], others: readonly Field[]): boolean {
  return some.every(hasMore) && !others.some(hasMore);
}

function hasMore({ label, labels, before, after }: Field): boolean {
  const around = [before, after].some((line) => line && !APART.test(line.block.tag));
  return (
    around ||
    /[^\p{L}\p{N}\s:.,?’'/-]/u.test(label) ||
    labels.some((at) => descendants(at).some(({ tag }) => !/^(input|textarea)$/.test(tag)))
  );
}

/** What stands in the form, and between it and the heading before it, but for labels and headings. */
function introTo(form: PageElement): string {
  const around = form.parent?.content ?? [];
  const before = around.slice(0, around.indexOf(form)).toReversed();
  const heading = before.findIndex((at) => at.kind === "element" && /^h[1-6]$/.test(at.tag));
  const runs = [form, ...before.slice(0, heading < 0 ? undefined : heading)].flatMap((at) =>
    at.kind === "text" ? [at] : texts(at, { generated: true }),
  );
  return squeeze(
    runs
      .filter(isRunning)
      .map(({ text }) => text)
      .join(" "),
  );
}

function isRunning(run: TextRun): boolean {
  return isDrawn(run) && closest(run.parent, ({ tag }) => APART.test(tag)) === undefined;
}
