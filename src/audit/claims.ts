import { type Announcement, announcements, languages, primary } from "./announcements.ts";
import { cantTell, failed, passed, type Verdict } from "./check.ts";
import type { Link } from "./evidence/links.ts";
import type { Text } from "./outcome.ts";
import type { Fact } from "./phrases.ts";

const FACTS = {
  external: { en: "that it leads to another website", sv: "att den leder till en annan webbplats" },
  newWindow: { en: "that it opens a window", sv: "att den öppnar ett fönster" },
} satisfies Record<Fact, Text>;

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
  const { en, sv } = FACTS[fact];
  const about = (words: string) => announcements(words, parts).filter((a) => a.fact === fact);
  const named = about(name);
  const language = primary(pageLanguage);
  if (named.some((a) => a.apart && (language === "" || a.language === language))) return passed;
  if (language !== "" && !languages.has(language))
    return cantTell({
      en: `Does the name “${name}” say, in the language “${language}”, ${en}?`,
      sv: `Säger namnet ”${name}”, på språket ”${language}”, ${sv}?`,
    });
  if (named.length > 0)
    return cantTell({
      en: `Will readers of the page understand from “${name}” ${en}?`,
      sv: `Förstår sidans läsare av ”${name}” ${sv}?`,
    });
  return about(description).length > 0
    ? cantTell({
        en: `Only the description “${description}” says ${en}. Do readers come to know it?`,
        sv: `Bara beskrivningen ”${description}” säger ${sv}. Får läsarna veta det?`,
      })
    : failed({
        en: `The accessible name “${name}” does not say ${en}.`,
        sv: `Länkens namn ”${name}” säger inte ${sv}.`,
      });
}
