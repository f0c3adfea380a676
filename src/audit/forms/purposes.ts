import { attribute, languageOf } from "#audit/document/query.ts";
import { type Field, typeOf } from "#audit/evidence/fields.ts";
import { alike, listsFor, primary } from "#audit/language/words-by-language.ts";
import { withoutOwn } from "./own-words.ts";
import { LABELS } from "./purpose-labels.ts";

/** A purpose as WCAG names it (Input Purposes for User Interface Components): a token of `autocomplete`. */
export interface Purpose {
  readonly purpose: string;
  /** Whether the label says that it is the user's own. */
  readonly own: boolean;
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** What the field certainly asks of the person who fills it in; undefined of all else. */
export function purposeOf({ label, element, kind }: Field): Purpose | undefined {
  if (kind !== "text") return undefined;
  if (typeOf(element) === "password") return undefined;
  const language = languageOf(element);
  const text = alike(label || element.exposed?.name || "")
    .replace(/\(.*?\)|[*:.…]/g, "")
    .trim();
  const bare = withoutOwn(text, language);
  const purposes = purposesIn(language);
  const purpose = purposes.get(text) ?? purposes.get(bare ?? "");
  return purpose === undefined ? undefined : { purpose, own: bare !== undefined };
}

function purposesIn(language: string): ReadonlyMap<string, string> {
  const own = primary(language);
  const purposes = known.get(own) ?? gathered(own);
  known.set(own, purposes);
  return purposes;
}

function gathered(language: string): ReadonlyMap<string, string> {
  return new Map(
    listsFor(LABELS, language)
      .flatMap(([, labels]) => Object.entries(labels))
      .flatMap(([purpose, words]) => words.split("|").map((word) => [word, purpose] as const)),
  );
}

const NAMES: readonly (readonly [string, RegExp])[] = [
  ["name", /^(full[-_]?)?name$/],
  ["given-name", /^(first[-_]?|f|given[-_]?)name$/],
  ["family-name", /^((last|family)[-_]?|l|sur)name$/],
  ["email", /^e?-?mail([-_]?address)?$/],
  ["tel", /^(tel|phone|telephone|mobile)([-_]?number)?$/],
  ["postal-code", /^(zip|post|postal)[-_]?code$/],
];

/** What the field seems to ask for by its type and its name in the code, where the words of its language are not known. */
export function purposeByCode({ element, kind }: Field): string | undefined {
  const language = primary(languageOf(element));
  if (kind !== "text" || language === "" || LABELS[language]) return undefined;
  const type = typeOf(element);
  if (type === "email" || type === "tel") return type;
  const name = attribute(element, "name").toLowerCase();
  return type === "text" ? NAMES.find(([, names]) => names.test(name))?.[0] : undefined;
}
