import type { Evidence } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { attribute, closest, isHidden, squeeze } from "#audit/document/query.ts";
import { type Foreign, foreign, isHardlyIn, sizeOf } from "#audit/language/detect.ts";
import type { Target } from "#audit/outcome.ts";
import { isWithin, type Passage, passages } from "./passages.ts";
import { snapshot } from "./snapshot.ts";

/** Text whose language is said by one `lang`, or a part of it. */
export interface Spoken extends Target {
  readonly text: string;
  /** The language that it is said to be in: a BCP 47 tag. */
  readonly declared: string;
  /** The other language that it is in all the same. */
  readonly foreign: Foreign | undefined;
  /** Whether it is hardly in that language, but in none that is known. */
  readonly unknown: boolean;
}

interface Languages {
  /** The page's own text, where the page says a language. */
  readonly page: Spoken | undefined;
  /** What stands in each element with a `lang` inside the page. */
  readonly marked: readonly Spoken[];
  /** Passages and quotations in the page's language as far as `lang` says. */
  readonly unmarked: readonly Spoken[];
}

/** What language each part of the page is said to be in, and is in. */
export const languages: Evidence<Languages> = {
  seen: snapshot.seen,
  collect: async ({ collect }) => {
    const [read, passed] = await Promise.all([collect(snapshot), collect(passages)]);
    return {
      page: pageOf(read, passed),
      marked: markedIn(read, passed),
      unmarked: unmarkedIn(passed),
    };
  },
};

const CODE = new Set([
  "code",
  "pre",
  "kbd",
  "samp",
  "var",
  "math",
  "select",
  "textarea",
  "address",
  "nav",
]);
const QUOTED = new Set(["q", "i", "em", "cite", "span", "dfn", "b", "strong"]);
const OWN_WORDS = 5;

function pageOf({ documents }: PageSnapshot, passed: readonly Passage[]): Spoken | undefined {
  const { root } = documents[0];
  const declared = attribute(root, "lang");
  if (root.tag !== "html" || !declared) return undefined;
  const all = passed.filter(({ element }) => element.document.root === root);
  const own = all.filter(({ element }) => carrier(element) === root);
  const said = sizeOf(joined(own)).words < OWN_WORDS ? all : own;
  const text = joined(said);
  const found = foreign(text, declared);
  const fits = said.filter((one) => one.words >= OWN_WORDS && !foreign(one.text, declared));
  const settled = found && joined(fits).length > text.length / 4 ? undefined : found;
  return spoken(root, text, declared, unlessNames(settled));
}

/** The text that each `lang` is the nearest of, with the names of images in it. */
function markedIn({ elements }: PageSnapshot, passed: readonly Passage[]): Spoken[] {
  const texts = new Map<PageElement, string[]>();
  const add = (at: PageElement, text: string) => {
    const by = carrier(at);
    if (!by?.parent || by.tag === "html") return;
    texts.set(by, [...(texts.get(by) ?? []), text].slice(-200));
  };
  for (const { runs } of passed) for (const { parent, text } of runs) add(parent, text);
  for (const element of elements)
    if (/^(image|img)$/i.test(element.exposed?.role ?? "") && !isHidden(element))
      add(element, element.exposed?.name ?? "");
  return [...texts].map(([element, parts]) => {
    const text = squeeze(parts.join(" "));
    const declared = languageTag(element);
    return spoken(element, text, declared, foreign(text, declared));
  });
}

function unmarkedIn(passed: readonly Passage[]): Spoken[] {
  return passed.flatMap(({ element, text, words, runs }) => {
    const by = carrier(element);
    if (!by || by.parent !== element.document.frame || isWithin(element, CODE)) return [];
    const declared = languageTag(by);
    const whole = words >= 8 && runs.every(({ parent }) => carrier(parent) === by);
    const found = whole ? unlessNames(foreign(text, declared)) : undefined;
    if (found) return [spoken(element, text, declared, found)];
    const quoted = runs
      .filter(({ parent }) => parent !== element && QUOTED.has(parent.tag))
      .filter(({ parent, text }) => carrier(parent) === by && sizeOf(text).words >= 5)
      .map(({ parent, text }) =>
        spoken(parent, squeeze(text), declared, unlessNames(foreign(text, declared))),
      );
    return whole ? [spoken(element, text, declared, undefined), ...quoted] : quoted;
  });
}

/** Names in an unmarked text say nothing about its language. */
function unlessNames(found: Foreign | undefined): Foreign | undefined {
  return found?.names && !found.certain ? undefined : found;
}

function spoken(
  element: PageElement,
  text: string,
  declared: string,
  found: Foreign | undefined,
): Spoken {
  return {
    text,
    declared,
    foreign: found,
    // Reckoned when asked for: few ask.
    get unknown() {
      return found === undefined && isHardlyIn(text, declared);
    },
    get selector() {
      return element.selector;
    },
    get html() {
      return element.html;
    },
  };
}

function carrier(element: PageElement): PageElement | undefined {
  return closest(element, ({ attributes }) => attributes.has("lang") || attributes.has("xml:lang"));
}

function languageTag(element: PageElement): string {
  return attribute(element, "lang") || attribute(element, "xml:lang");
}

function joined(passed: readonly Passage[]): string {
  return passed.map(({ text }) => text).join(". ");
}
