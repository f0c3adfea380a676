import { attribute } from "#audit/document/query.ts";
import { type Field, typeOf } from "#audit/evidence/fields.ts";
import { purposeOf } from "./purposes.ts";

/** What a field asks for, where an answer must be of some form. */
export type Asked =
  | "email"
  | "url"
  | "tel"
  | "postal-code"
  | "date"
  | "number"
  | "personal-number"
  | "pattern";

/** Types that the browser has its own way to fill in, so that no answer of another form can be given. */
export const PICKED = /^(date|time|month|week|datetime-local|color|range|file)$/;
const SECRET = /^(password|hidden|file)$/;
const CARD = /(^|\s)cc-/i;
const TOKENS: readonly (readonly [Asked, RegExp])[] = [
  ["email", /(^|\s)email$/],
  ["url", /(^|\s)url$/],
  ["tel", /(^|\s)tel(-national|-local)?$/],
  ["postal-code", /(^|\s)postal-code$/],
  ["date", /(^|\s)bday$/],
  ["number", /(^|\s)bday-(day|month|year)$/],
];
const PURPOSES: Readonly<Record<string, Asked>> = {
  email: "email",
  tel: "tel",
  "postal-code": "postal-code",
  bday: "date",
};
const WORDS: readonly (readonly [Asked, RegExp])[] = [
  [
    "personal-number",
    /\b(social security|national insurance|personal (identity|identification)) (number|no)\b|personnummer|personnr|samordningsnummer|organisationsnummer/i,
  ],
  ["date", /\b(date|dates)$|^(date|datum)\b|datum$/i],
];
const NAMES: readonly (readonly [Asked, RegExp])[] = [
  ["email", /^(your[-_]?)?(e-?mail|e-?post|mejl)([-_]?(address|adress))?$/i],
  ["postal-code", /^(zip|zip-?code|post-?code|postal-?code|postnummer|postnr)$/i],
  ["tel", /^(phone|phone-?number|telephone|tel|telefon|telefonnummer|mobil|mobile)$/i],
  ["personal-number", /^(personnummer|personnr|pnr|ssn)$/i],
];

/** What the field certainly asks for, as its code and its label say; undefined where any text may do. */
export function askedBy(field: Field): Asked | undefined {
  const { element, kind } = field;
  const type = typeOf(element);
  if (kind !== "text" || element.tag !== "input" || SECRET.test(type) || isCard(field))
    return undefined;
  if (type === "email" || type === "url" || type === "tel" || type === "number") return type;
  if (PICKED.test(type) || type === "search") return undefined;
  return told(field) ?? (element.attributes.has("pattern") ? "pattern" : byKeyboard(field));
}

/** Whether the field takes a card's number or code. */
export function isCard({ element }: Field): boolean {
  return CARD.test(attribute(element, "autocomplete"));
}

function told(field: Field): Asked | undefined {
  const { element, label } = field;
  const token = attribute(element, "autocomplete").toLowerCase();
  const purpose = PURPOSES[purposeOf(field)?.purpose ?? ""];
  const words = label.replace(/\(.*?\)|[*:.…]/g, "").trim();
  const name = attribute(element, "name");
  return (
    TOKENS.find(([, pattern]) => pattern.test(token))?.[0] ??
    purpose ??
    WORDS.find(([, pattern]) => pattern.test(words))?.[0] ??
    NAMES.find(([, pattern]) => pattern.test(name))?.[0]
  );
}

function byKeyboard({ element }: Field): Asked | undefined {
  const mode = attribute(element, "inputmode").toLowerCase();
  if (mode === "email" || mode === "url" || mode === "tel") return mode;
  return mode === "decimal" ? "number" : undefined;
}
