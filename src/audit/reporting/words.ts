import type { Criterion } from "#audit/criteria.ts";
import { criteria } from "#audit/criteria.ts";
import { swedishNames } from "#audit/criteria-sv.ts";
import type { Folded } from "#audit/fold.ts";
import type { Text } from "#audit/outcome.ts";
import { clauseOf, type Standard } from "#audit/standard.ts";

type Locale = keyof Text;

/** What reports say around what checks say. */
export const words = {
  title: { en: "Accessibility audit", sv: "Tillgänglighetsgranskning" },
  failed: { en: "Failed", sv: "Underkänt" },
  cantTell: { en: "A person must judge", sv: "En människa måste bedöma" },
  passed: { en: "Passed", sv: "Godkänt" },
  inapplicable: { en: "Nothing to judge", sv: "Inget att bedöma" },
  untested: { en: "Not tested", sv: "Inte testat" },
  required: { en: "Required", sv: "Krav" },
  above: { en: "Above the level asked for", sv: "Över den begärda nivån" },
  "best-practice": { en: "Good practice", sv: "God praxis" },
  accepted: { en: "Accepted in the baseline", sv: "Accepterat i baslinjen" },
  stale: {
    en: "Entries of the baseline that no longer hold",
    sv: "Poster i baslinjen som inte längre gäller",
  },
  limits: {
    en: "This is what automatic checks found. They cannot find every barrier: what they do not report may still be one.",
    sv: "Det här är vad automatiska kontroller hittade. De kan inte hitta alla hinder: det som de inte rapporterar kan ändå vara ett.",
  },
  limited: {
    en: "Of this some pages hold more than is looked at:",
    sv: "Av det här har några sidor mer än vad som undersöks:",
  },
  everythingTested: { en: "All that was asked for was tested.", sv: "Allt som begärdes testades." },
  nothingFound: { en: "Nothing was found.", sv: "Inget hittades." },
  stopped: {
    en: "The audit was stopped before it was done.",
    sv: "Granskningen avbröts innan den var klar.",
  },
  harm: { en: "Who is hurt", sv: "Vem som drabbas" },
  mend: { en: "How to mend it", sv: "Så åtgärdar du det" },
  seen: { en: "How it was seen", sv: "Så upptäcktes det" },
  where: { en: "Where", sv: "Var" },
  pages: { en: "Pages", sv: "Sidor" },
  states: { en: "States", sv: "Lägen" },
  criterion: { en: "Success criterion", sv: "Framgångskriterium" },
  check: { en: "Check", sv: "Kontroll" },
  outcome: { en: "Outcome", sv: "Resultat" },
  page: { en: "Page", sv: "Sida" },
  reason: { en: "Reason", sv: "Skäl" },
  element: { en: "Element", sv: "Element" },
  findings: { en: "Findings", sv: "Fynd" },
  byCriterion: { en: "By success criterion", sv: "Per framgångskriterium" },
  byPage: { en: "By page", sv: "Per sida" },
  byCheck: { en: "By check", sv: "Per kontroll" },
  notTested: { en: "What was not tested", sv: "Det som inte testades" },
  noFinding: { en: "No finding by these checks", sv: "Inget fynd av dessa kontroller" },
  noCheck: { en: "Not tested: no check asks", sv: "Inte testat: ingen kontroll frågar" },
  skip: { en: "Skip to the findings", sv: "Hoppa till fynden" },
  finding: { en: "Finding", sv: "Fynd" },
  acceptedShort: { en: "Accepted", sv: "Accepterat" },
  morePlaces: { en: "More places", sv: "Fler ställen" },
  elsewhere: { en: "another website", sv: "annan webbplats" },
  overview: { en: "Overview", sv: "Översikt" },
  show: { en: "Show only", sv: "Visa bara" },
  all: { en: "All findings", sv: "Alla fynd" },
  contents: { en: "Contents", sv: "Innehåll" },
  picture: {
    en: "What it looks like, marked with a frame",
    sv: "Så ser det ut, markerat med en ram",
  },
  sameAs: { en: "the same as", sv: "likadant som" },
  until: { en: "until", sv: "till och med" },
  level: { en: "Level", sv: "Nivå" },
} satisfies Record<string, Text>;

export const standardNames: Readonly<Record<Standard, string>> = {
  wcag22: "WCAG 2.2",
  "en301549-v3": "EN 301 549 V3.2.1",
  "en301549-v4": "EN 301 549 V4.1.1",
};

/** "1.4.3 Contrast (Minimum)"; by EN 301 549 "9.1.4.3 Contrast (Minimum)". */
export function criterionName(criterion: Criterion, locale: Locale, standard: Standard): string {
  const number = standard === "wcag22" ? criterion : clauseOf(criterion);
  return `${number} ${locale === "sv" ? swedishNames[criterion] : criteria[criterion].name}`;
}

/** What a finding fails: success criteria, or good practice. */
export function demandText(
  { example, demand }: Folded,
  locale: Locale,
  standard: Standard,
): string {
  if (example.criteria === "best-practice") return words["best-practice"][locale];
  const named = example.criteria.map((one) => criterionName(one, locale, standard)).join(", ");
  return demand === "above" ? `${named} – ${words.above[locale]}` : named;
}
