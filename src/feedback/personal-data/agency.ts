import { RE2JS } from "re2js";
import type { AgencyPattern } from "./clean.ts";
import type { Find } from "./span.ts";

/** Holds the places that an empty text lacks: between words, before a line break. */
const SAMPLE = "Ab 1-2_ å.\n";

/** What is wrong with an agency's regular expression, as a short phrase; undefined when it can be used. */
export function patternProblem(pattern: string): string | undefined {
  try {
    const compiled = RE2JS.compile(pattern);
    for (const text of ["", SAMPLE]) {
      const matcher = compiled.matcher(text);
      while (matcher.find()) {
        if (matcher.start() === matcher.end()) return "matches an empty text";
      }
    }
    return undefined;
  } catch (error) {
    return `is not in RE2 syntax: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Finds what an agency's pattern fits. Throws an Error that names the pattern when it cannot be used. */
export function agencySearch({ id, pattern }: AgencyPattern): Find {
  const problem = patternProblem(pattern);
  if (problem) {
    throw new Error(
      `The personal data pattern "${id}" ${problem}. It says: ${pattern}. Write a pattern in RE2 syntax that fits at least one character.`,
    );
  }
  const compiled = RE2JS.compile(pattern);
  return function* (text) {
    const matcher = compiled.matcher(text);
    while (matcher.find()) {
      const start = matcher.start();
      const end = matcher.end();
      // Some empty places show only in some texts.
      if (end > start) yield { start, end, kind: id };
    }
  };
}
