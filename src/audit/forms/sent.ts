import type { ChangedText } from "#audit/evidence/page-change.ts";
import type { Sending } from "#audit/evidence/sending.ts";
import type { Text } from "#audit/outcome.ts";
import type { Answer } from "./answers.ts";

const WRONG =
  /\b(error|invalid|incorrect|wrong|missing|not (a )?valid|valid|required|must|cannot|can't|format)\b|(?<!\p{L})(fel|felaktig\p{L}*|fattas|saknas|måste|ogiltig\p{L}*|giltig\p{L}*|obligatorisk\p{L}*|inte rätt|formatet)(?!\p{L})/iu;

/** Whether the form was sent with answers that cannot be right, not empty. */
export function isWrong({ answers }: Sending): boolean {
  return answers.wrong.length > 0;
}

/** The texts that came and tell of errors: of a form that was sent empty all of them; of one that was written in, where texts count signs or suggest words, those that certainly do. */
export function errorsIn(sending: Sending): readonly ChangedText[] {
  const { shown } = sending.change;
  return isWrong(sending)
    ? shown.filter(({ asError, text }) => asError || WRONG.test(text))
    : shown;
}

/** How it was sent, after "when the form is sent": “empty”, “with “abc” as “Phone””. */
export function sentHow({ answers: { wrong } }: Sending): Text {
  const [first] = wrong;
  return first ? given(first) : { en: "empty", sv: "tomt" };
}

/** “with “abc” as “Phone””. */
export function given({ field, value }: Answer): Text {
  const name = field.label || field.element.exposed?.name || "";
  return name
    ? { en: `with “${value}” as “${name}”`, sv: `med ”${value}” som ”${name}”` }
    : { en: `with “${value}”`, sv: `med ”${value}”` };
}
