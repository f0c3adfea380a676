import type { ChangedText } from "#audit/evidence/page-change.ts";
import type { Sending } from "#audit/evidence/sending.ts";
import type { Text } from "#audit/outcome.ts";
import type { Answer } from "./answers.ts";

const WRONG =
  /\b(error|invalid|incorrect|wrong|missing|not (a )?valid|valid|required|must|cannot|can't|format)\b|(?<!\p{L})(fel|felaktig\p{L}*|fattas|saknas|måste|ogiltig\p{L}*|giltig\p{L}*|obligatorisk\p{L}*|inte rätt|formatet)(?!\p{L})/iu;

const ERROR =
  /\b(error|missing|required|must|enter|fill in|choose|select|invalid|incorrect|not valid|cannot be (empty|blank))\b|(?<!\p{L})(fel|fattas|saknas|obligatorisk\p{L}*|måste|ange|fyll i|skriv|välj|ogiltig\p{L}*)(?!\p{L})/iu;

const TAKEN =
  /\b(thank you|thanks|success\p{L}*|saved|received|(has been|was|is) sent|got your)\b|(?<!\p{L})(tack|sparat|sparats|sparad|mottag\p{L}*|skickat|skickats|skickad)(?!\p{L})/iu;

/** Whether the form was sent with answers that cannot be right, not empty. */
export function isWrong({ answers }: Pick<Sending, "answers">): boolean {
  return answers.wrong.length > 0;
}

/** The texts that came and tell of errors: of a form that was sent empty all of them; of one that was written in, where texts count signs or suggest words, those that certainly do. */
export function errorsIn(sending: Sending): readonly ChangedText[] {
  const { shown } = sending.change;
  return isWrong(sending) ? shown.filter(({ asError, text }) => asError || saysWrong(text)) : shown;
}

/** Whether the words of a text that came say that an answer is wrong. */
function saysWrong(text: string): boolean {
  return WRONG.test(text);
}

/** Whether a text that came says that what was sent has been taken. */
export function tellsSuccess(text: string): boolean {
  return TAKEN.test(text);
}

/** Whether a text that came says that something is wrong, or what to do about it. */
export function tellsError(text: string): boolean {
  return ERROR.test(text);
}

/** How it was sent, after "when the form is sent": “empty”, “with “abc” as “Phone””. */
export function sentHow({ answers: { wrong } }: Pick<Sending, "answers">): Text {
  const [first] = wrong;
  return first ? given(first) : { en: "empty", sv: "tomt" };
}

/** “with “abc” as “Phone””. */
function given({ field, value }: Answer): Text {
  const name = field.label || field.element.exposed?.name || "";
  return name
    ? { en: `with “${value}” as “${name}”`, sv: `med ”${value}” som ”${name}”` }
    : { en: `with “${value}”`, sv: `med ”${value}”` };
}
