import { attribute } from "#audit/document/query.ts";
import { type Field, typeOf } from "#audit/evidence/fields.ts";
import { type Asked, askedBy, isCard } from "./asked.ts";
import { isMarked, isRequired } from "./marks.ts";
import { purposeOf } from "./purposes.ts";

/** What is put in a field; `true` where a box is ticked or a choice made. */
export interface Answer {
  readonly field: Field;
  readonly value: string | true;
}

/** What a form is filled in with on purpose: some answers that cannot be right, and such as can for the rest. */
export interface Answers {
  readonly wrong: readonly Answer[];
  readonly right: readonly Answer[];
}

const WRONG = ["abc", "name", "?", "1"];
/** Made up, of ranges that nobody has: the Swedish tax agency's example, the telecom authority's numbers, the reserved domain. */
const RIGHT: Readonly<Record<Asked, string>> = {
  email: "kim@example.org",
  url: "https://www.example.org/",
  tel: "0701740605",
  "postal-code": "11122",
  date: "2000-01-31",
  number: "1",
  "personal-number": "191212121212",
  pattern: "Test",
};
const BY_TYPE: Readonly<Record<string, string>> = {
  date: "2000-01-31",
  time: "12:00",
  month: "2000-01",
  week: "2000-W01",
  "datetime-local": "2000-01-31T12:00",
};
const NAMES: Readonly<Record<string, string>> = {
  name: "Kim Berg",
  "given-name": "Kim",
  "family-name": "Berg",
  "address-level2": "Lund",
  "street-address": "Storgatan 1",
};

/** How the fields of a form are filled in, never a password, a card or a file. Nothing is wrong where no answer must be of some form. */
export function answersTo(fields: readonly Field[]): Answers {
  const open = fields.filter(isOpen);
  const wrong = open.flatMap((field) => wrongAnswer(field) ?? []);
  const rest = new Set(wrong.map(({ field }) => field));
  const right = open
    .filter((field) => !rest.has(field))
    .flatMap((field) => rightAnswer(field) ?? []);
  return {
    wrong,
    right: withoutTwins(
      right,
      open.filter(({ element }) => element.checked),
    ),
  };
}

function isOpen(field: Field): boolean {
  const { attributes, tag, document } = field.element;
  if (attributes.has("disabled") || attributes.has("readonly") || document.frame) return false;
  if (!/^(input|select|textarea)$/.test(tag) || isCard(field)) return false;
  return !/^(password|file|search|color|range)$/.test(typeOf(field.element));
}

function wrongAnswer(field: Field): Answer | undefined {
  const asked = askedBy(field);
  const value = asked && wrongValue(field, asked);
  return value === undefined ? undefined : { field, value };
}

function wrongValue({ element }: Field, asked: Asked): string | undefined {
  const { attributes } = element;
  if (typeOf(element) === "number") {
    const [least, most] = ["min", "max"].map((name) =>
      Number.parseFloat(attributes.get(name) ?? ""),
    );
    if (most !== undefined && !Number.isNaN(most)) return String(most + 1);
    return least === undefined || Number.isNaN(least) ? undefined : String(least - 1);
  }
  const longest = Number(attributes.get("maxlength") ?? Number.POSITIVE_INFINITY);
  const pattern = patternOf(attributes.get("pattern"));
  const tried = asked === "email" || asked === "url" ? ["name"] : WRONG;
  const short = tried.map((value) => value.slice(0, longest > 0 ? longest : undefined));
  const refused = short.find((value) => pattern !== undefined && !pattern.test(value));
  return refused ?? (asked === "pattern" ? undefined : short[0]);
}

/** As HTML reads the attribute; undefined where there is none or it cannot be read. */
function patternOf(pattern: string | undefined): RegExp | undefined {
  if (!pattern) return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`, "v");
  } catch {
    return undefined;
  }
}

function rightAnswer(field: Field): Answer | undefined {
  const { element, kind } = field;
  const isAsked = isRequired(field) || isMarked(field);
  if (kind === "choice" && typeOf(element) === "checkbox")
    return isAsked && !element.checked ? { field, value: true } : undefined;
  if (kind === "choice") return { field, value: true };
  if (element.tag === "select") return isAsked ? { field, value: true } : undefined;
  if ((element.value ?? attribute(element, "value")) !== "") return undefined;
  return { field, value: rightValue(field) };
}

/** An answer that may be right, made up. */
export function rightValue(field: Field): string {
  const { element } = field;
  const type = typeOf(element);
  const asked = askedBy(field);
  const least = attribute(element, "min");
  const value =
    BY_TYPE[type] ?? (asked ? RIGHT[asked] : (NAMES[purposeOf(field)?.purpose ?? ""] ?? "Test"));
  if (type === "number" || BY_TYPE[type]) return least || value;
  return value.padEnd(Number(element.attributes.get("minlength") ?? 0), " t");
}

/** Of radio buttons that belong together one is chosen: the one that is, or the first. */
function withoutTwins(answers: readonly Answer[], checked: readonly Field[]): Answer[] {
  const chosen = new Set(checked.map(({ element }) => attribute(element, "name")));
  return answers.filter(({ field: { element } }) => {
    const name = attribute(element, "name");
    if (typeOf(element) !== "radio" || name === "") return true;
    if (chosen.has(name)) return false;
    chosen.add(name);
    return true;
  });
}
