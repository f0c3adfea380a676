import cardValidator from "card-validator";
import type { Span } from "./span.ts";

const RUN = /\d+(?:[ -]\d+)*/g;
const GROUP = /\d+/g;
const LENGTH = { least: 13, most: 19 };
/** Cards are written in groups of four or more; only the last can be shorter. */
const GROUP_LENGTH = 4;

/** Payment card numbers: 13 to 19 digits with the beginning and length of a known brand and the right check digit (ISO/IEC 7812). */
export function* findCards(text: string): Generator<Span> {
  for (const { index, 0: run } of text.matchAll(RUN)) {
    if (run.length < LENGTH.least) continue;
    const groups = [...run.matchAll(GROUP)].map((group) => ({
      start: index + group.index,
      digits: group[0],
    }));
    for (let first = 0; first < groups.length; first++) {
      const last = lastOfCard(groups, first);
      const begin = groups[first];
      const finish = last === undefined ? undefined : groups[last];
      if (!begin || !finish || last === undefined) continue;
      yield { start: begin.start, end: finish.start + finish.digits.length, kind: "card" };
      first = last;
    }
  }
}

/** The longest card that begins with a group: a shorter one can be right by chance. */
function lastOfCard(groups: readonly { digits: string }[], first: number): number | undefined {
  let digits = "";
  let found: number | undefined;
  for (let next = first; next < groups.length; next++) {
    const group = groups[next]?.digits ?? "";
    digits += group;
    if (digits.length > LENGTH.most) break;
    if (digits.length >= LENGTH.least && isCard(digits)) found = next;
    if (group.length < GROUP_LENGTH) break;
  }
  return found;
}

function isCard(digits: string): boolean {
  return cardValidator.number(digits, { luhnValidateUnionPay: true }).isValid;
}
