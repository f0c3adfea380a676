import { type Announcement, announcements, languages, primary } from "./announcements.ts";
import { cantTell, failed, passed, type Verdict } from "./check.ts";
import type { Link } from "./evidence/links.ts";
import type { Fact } from "./phrases.ts";

const FACTS = {
  external: "that it leads to another website",
  newWindow: "that it opens a window",
} satisfies Record<Fact, string>;

/** What a link certainly announces: the words of its name that are set apart. */
export function claims({ name, parts }: Link): Announcement[] {
  return announcements(name, parts).filter(({ apart }) => apart);
}

/** Whether a text announces the same fact more than once. */
export function repeats(text: string, parts: readonly string[]): boolean {
  const facts = announcements(text, parts).flatMap(({ fact, apart }) => (apart ? fact : []));
  return new Set(facts).size < facts.length;
}

/** Whether the link's accessible name says `fact`, in the language of the page. */
export function said(fact: Fact, link: Link): Verdict {
  const { name, description, parts, pageLanguage } = link;
  const about = (words: string) => announcements(words, parts).filter((a) => a.fact === fact);
  const named = about(name);
  const language = primary(pageLanguage);
  if (language !== "" && !languages.has(language))
    return cantTell(`Does the name say, in the language "${language}", ${FACTS[fact]}?`);
  if (named.some((a) => a.apart && (language === "" || a.language === language))) return passed;
  if (named.length > 0) return cantTell(`Will readers of the page understand ${FACTS[fact]}?`);
  return about(description).length > 0
    ? cantTell(`Only the description says ${FACTS[fact]}. Do readers come to know it?`)
    : failed(`The accessible name "${name}" does not say ${FACTS[fact]}.`);
}
