import { attribute } from "#audit/document/query.ts";
import { type Field, typeOf } from "#audit/evidence/fields.ts";
import type { Sending } from "#audit/evidence/sending.ts";
import type { Returned } from "#audit/evidence/sent-to-server.ts";
import type { Answer, Answers } from "./answers.ts";
import { isRequired } from "./marks.ts";
import { tellsSuccess } from "./sent.ts";
import { MARK } from "./words.ts";

/** What is to be written anew every time, for the site to be safe: a code, what an image shows. */
const ANEW =
  /captcha|\b(code|pin|characters|letters (in|you)|security|robot)\b|\b(kod|koden|pinkod|engångskod|tecknen|robot)/i;
const REFUSED =
  /\b(error|invalid|incorrect|wrong|not (a )?valid|(enter|write|provide) a valid)\b|(?<!\p{L})(fel|felaktig\p{L}*|ogiltig\p{L}*|inte (giltig|korrekt)\p{L}*|(ange|skriv) en giltig\p{L}*)(?!\p{L})/iu;

/** The answers that are gone when the form was refused; undefined when it was not, for certain. */
export function lostByScript(sending: Sending): Answer[] | undefined {
  const { change, marked, emptied, answers } = sending;
  const texts = change.shown.map(({ text }) => text);
  if (texts.some(tellsSuccess)) return undefined;
  const isRefused = change.shown.some(({ red, text }) => red || REFUSED.test(text));
  if (marked.length === 0 && !isRefused) return undefined;
  return typed(answers).filter(({ field }) => emptied.includes(field));
}

/** The same of a form that a server sent back with all that it was sent with. */
export function lostByServer({ news, marked, answers, after }: Returned): Answer[] | undefined {
  if (news.some(tellsSuccess) || !(marked || news.some((text) => REFUSED.test(text))))
    return undefined;
  const back = new Map(after.map((field) => [attribute(field.element, "name"), field]));
  const sent = typed(answers);
  const returned = sent.map(({ field }) => back.get(attribute(field.element, "name")));
  if (sent.length === 0 || returned.some((field) => field === undefined)) return undefined;
  return sent.filter((_, index) => isEmpty(returned[index] as Field));
}

/** Whether the answer could be right and must be there for the form to be taken: it has to be written once more. */
export function mustBeWrittenAnew({ field }: Answer, wrong: readonly Answer[]): boolean {
  const isAsked = isRequired(field) || MARK.test(field.label);
  return isAsked && wrong.every((one) => one.field !== field);
}

function typed({ wrong, right }: Answers): Answer[] {
  return [...wrong, ...right].filter(
    ({ field, value }) =>
      value !== true && !ANEW.test(`${field.label} ${attribute(field.element, "name")}`),
  );
}

function isEmpty({ element }: Field): boolean {
  return (element.value ?? attribute(element, "value")) === "" && typeOf(element) !== "file";
}
