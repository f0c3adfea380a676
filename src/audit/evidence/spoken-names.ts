import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { isHidden, isShown, languageOf } from "#audit/document/query.ts";
import { foreign, sizeOf } from "#audit/language/detect.ts";
import type { Target } from "#audit/outcome.ts";
import { languages } from "./languages.ts";
import { snapshot } from "./snapshot.ts";

/** A name that is not seen, and the other language that it certainly is in, if any. */
export interface SpokenName extends Target {
  readonly name: string;
  /** The language that it is said to be in: a BCP 47 tag. */
  readonly declared: string;
  readonly language: string | undefined;
}

const LEAST_WORDS = 4;
const UNSEEN = /^(aria-label|alt|title)$/;

/** The names of some words that stand in attributes, where the page is in the language that it says. */
export const spokenNames: Evidence<readonly SpokenName[]> = {
  seen: snapshot.seen,
  async collect({ collect }) {
    const { page } = await collect(languages);
    if (page?.foreign) return [];
    const { elements } = await collect(snapshot);
    return elements.filter(isNamedUnseen).map((element) => {
      const name = element.exposed?.name ?? "";
      const declared = languageOf(element);
      const found = foreign(name, declared);
      return {
        ...{ name: name.slice(0, 120), declared },
        language: found?.certain && !found.names ? found.language : undefined,
        get selector() {
          return element.selector;
        },
        get html() {
          return element.html;
        },
      };
    });
  },
};

function isNamedUnseen(element: PageElement): boolean {
  const { exposed } = element;
  return (
    UNSEEN.test(exposed?.nameFrom ?? "") &&
    sizeOf(exposed?.name ?? "").words >= LEAST_WORDS &&
    languageOf(element) !== "" &&
    isShown(element) &&
    !isHidden(element)
  );
}
