import { cantTell, check, passed } from "#audit/check.ts";
import { type Field, fields, typeOf } from "#audit/evidence/fields.ts";

const AGAIN =
  /\b(again|repeat|confirm|re-?enter|re-?type|verify|once more)\b|\b(igen|upprepa|bekräfta|en gång till|på nytt)(?![\p{L}])/iu;
/** Words that say what is asked for only by what stands around them. */
const SMALL =
  /^(your|the|please|write|enter|type|address|number|din|ditt|dina|skriv|ange|fyll|i|in)$/;

const form = (one: string, other: string, type = "text") =>
  `<form method="post"><label>${one} <input type="${type}"></label><label>${other} <input type="${type}"></label><button>Send</button></form>`;

interface Asked extends Field {
  readonly earlier: Field | undefined;
}

export default check({
  title: {
    en: "A form does not ask for the same thing twice",
    sv: "Ett formulär frågar inte efter samma sak två gånger",
  },
  criteria: ["3.3.7"],
  harm: {
    en: "People who write with difficulty, or remember badly, have to do it all again and easily get it wrong.",
    sv: "Den som har svårt att skriva eller minnas måste göra om allt, och skriver lätt fel.",
  },
  mend: {
    en: "Ask once, and show what was written so that it can be checked.",
    sv: "Fråga en gång, och visa det som skrevs så att det kan kontrolleras.",
  },
  impact: "moderate",
  evidence: fields,
  targets: (fields) =>
    fields.flatMap((field, index): Asked[] => {
      if (!isJudged(field)) return [];
      const before = fields.slice(0, index).filter(isJudged);
      const inForm = before.filter(({ form }) => form === field.form);
      if (inForm.length === 0) return [];
      const earlier = AGAIN.test(field.label)
        ? inForm.findLast((other) => isSame(field, other))
        : undefined;
      return [{ ...field, earlier }];
    }),
  judge: ({ earlier, label }) =>
    earlier
      ? cantTell({
          en: `“${label}” asks for what “${earlier.label}” has asked for. Does it have to be written again?`,
          sv: `”${label}” frågar efter det som ”${earlier.label}” redan har frågat efter. Måste det skrivas igen?`,
        })
      : passed,
  examples: {
    passed: [
      form("Email", "Phone"),
      form("Email", "Code to confirm that you are no robot"),
      form("Namn", "Upprepa koden"),
      form("Name", "Confirm your town"),
    ],
    failed: [],
    inapplicable: [
      form("Password", "Repeat the password", "password"),
      "<form><label>Write your email again <input></label></form>",
      `<form><label>Email <input></label></form><form><label>Confirm your email <input></label></form>`,
      `<form><label>Email <input></label><label><input type="checkbox"> Confirm my email</label></form>`,
    ],
    cantTell: [
      form("Email", "Write your email again", "email"),
      form("E-postadress", "Bekräfta e-postadress"),
      form("Personnummer", "Upprepa personnummer"),
      form("How we reach you", "Repeat", "email"),
    ],
  },
});

function isJudged({ kind, label, element }: Field): boolean {
  const { attributes } = element;
  if (kind !== "text" || label === "" || typeOf(element) === "password") return false;
  return !attributes.has("disabled") && !attributes.has("readonly");
}

/** Of the same kind by type or by the words of the labels. */
function isSame(field: Field, other: Field): boolean {
  const type = typeOf(field.element);
  if (/^(email|tel)$/.test(type) && type === typeOf(other.element)) return true;
  const words = new Set(wordsOf(other.label));
  return wordsOf(field.label).some((word) => words.has(word));
}

function wordsOf(label: string): string[] {
  const words = label.toLowerCase().match(/[\p{L}-]{3,}/gu) ?? [];
  return words.filter((word) => !SMALL.test(word) && !AGAIN.test(word));
}
