import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, shownText } from "#audit/document/query.ts";
import { type Field, typeOf } from "#audit/evidence/fields.ts";
import { PICKED } from "./asked.ts";
import { isBareError } from "./bare-errors.ts";
import { describing, type ErrorText } from "./errors.ts";
import { seenText } from "./labels.ts";
import { FILLED_IN } from "./words.ts";

/** Words by which a text says that an answer is wrong, asks for a right one, or names no more than that it is an answer. */
const NEGATIVE = /^(invalid|incorrect|wrong|ogiltig\p{L}*|felaktig\p{L}*|fel)$/u;
const NOT = /^(not|inte|ej)$/;
const VALID = /^(valid|correct|proper|giltig\p{L}*|korrekt\p{L}*)$/u;
const ASKING =
  /^(please|enter|write|type|provide|fill|give|use|must|be|vänligen|ange|skriv|fyll|måste|vara)$/;
const EMPTY =
  /^(the|your|an?|this|is|are|has|in|for|of|to|error|field|value|input|entry|data|date|number|code|address|det|den|detta|din|ditt|dina|ett|en|är|har|i|för|på|(fält|värde|format|datum|nummer|kod|adress|uppgift)\p{L}*)$/u;
/** Words, letters and signs by which a text says what is right. */
const HINT =
  /[\d@#]|y{2,4}[-/. ]?m{2}|å{2,4}|\bdd\b|https?|\.(com|org|se)\b|\b(like|between|only|allowed|digits?|letters?|example|must|choose|select|as in)\b|(?<!\p{L})(mellan|endast|bara|tillåt\p{L}*|siffr\p{L}*|bokst\p{L}*|exempel\p{L}*|ska|måste|välj\p{L}*|som i)(?!\p{L})/iu;

/** Names of buttons by which an answer is chosen instead of written. */
const PICKER = /calendar|\b(pick|choose|date)\b|kalender|datum|välj/i;

/** How much of what is right an error text tells by its own words. */
export type Said = "nothing" | "what is wrong" | "to write right" | "more";

/** Whether an error text says more than that an answer is wrong: “Invalid value”, “Invalid date”, “Enter a valid date”, or more. */
export function saidBy(text: string, label: string): Said {
  if (isBareError(text, "")) return "nothing";
  if (isBareError(text, label)) return "what is wrong";
  const words = wordsOf(text);
  const known = [NEGATIVE, NOT, VALID, ASKING, EMPTY];
  const isMore = (word: string) =>
    !known.some((pattern) => pattern.test(word)) && !wordsOf(label).some((own) => alike(own, word));
  if (/[\d@]/.test(text) || words.some(isMore)) return "more";
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (has(NEGATIVE) || (has(NOT) && has(VALID))) return "what is wrong";
  return has(VALID) && has(ASKING) ? "to write right" : "more";
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** “date” and “dates”, “datum” and “datumet”. */
function alike(one: string, other: string): boolean {
  return one === other || (one.length > 3 && other.startsWith(one));
}

/** Whether something by the field, besides its error, says how it is filled in, or lets it be chosen. */
export function hasHint(field: Field, error: ErrorText): boolean {
  const { element, label } = field;
  if (PICKED.test(typeOf(element)) || attribute(element, "list")) return true;
  return HINT.test(label) || around(field, error).some((text) => text !== "");
}

/** Whether a calendar or the like may be at hand, or what stands further off in the form may say how it is filled in. */
export function mayBeSaidElsewhere({ form, element, button }: Field, error: ErrorText): boolean {
  const { attributes, exposed } = element;
  if (attributes.has("aria-haspopup") || exposed?.role === "combobox") return true;
  if (PICKER.test(button?.exposed?.name ?? "")) return true;
  const text = shownText(form ?? element.document.root).replaceAll(error.text, "");
  return FILLED_IN.test(text) || /\d{2}|@|y{2,4}[-/. ]?m{2}|å{2,4}[-/. ]?m{2}/i.test(text);
}

/** What stands by the field besides its label and its error. */
function around(field: Field, error: ErrorText): string[] {
  const { element, labels, before, after } = field;
  const isOwn = (at: PageElement) =>
    at === error.element || closest(at, (one) => one === error.element || labels.includes(one));
  const lines = [before, after].filter(
    (line) => line && !isOwn(line.block) && line.block.tag !== "label",
  );
  const described = describing(field).filter((at) => !isOwn(at));
  const group = closest(element, ({ tag }) => tag === "fieldset");
  return [
    ...lines.map((line) => line?.text ?? ""),
    ...described.map(seenText),
    ...["placeholder", "title", "aria-description"].map((name) => attribute(element, name)),
    group?.exposed?.description ?? "",
  ]
    .map((text) => text.replaceAll(error.text, "").trim())
    .filter((text) => /\p{L}|\d/u.test(text));
}
