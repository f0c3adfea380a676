import { failed, passed, siteCheck } from "#audit/check.ts";
import { pageCard } from "#audit/evidence/page-card.ts";

const page = (title: string, heading: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><main><h1>${heading}</h1></main>`;

/** Technique G88. */
export default siteCheck({
  title: { en: "No two pages have the same title", sv: "Inga två sidor har samma titel" },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who find their way by titles, in tabs, in history and with a screen reader, cannot tell the pages apart.",
    sv: "Den som hittar med hjälp av titlar, i flikar, i historiken och med skärmläsare, kan inte skilja sidorna åt.",
  },
  mend: {
    en: "Let each title begin with what the page is about.",
    sv: "Låt varje titel börja med vad sidan handlar om.",
  },
  evidence: pageCard,
  targets: (pages) =>
    pages
      .filter(({ evidence }) => evidence.title !== "")
      .map(({ url, evidence }) => ({
        url,
        selector: evidence.selector,
        html: evidence.html,
        title: evidence.title,
        twin: pages.find(
          (other) =>
            other.url !== url &&
            other.evidence.title === evidence.title &&
            other.evidence.heading !== evidence.heading,
        )?.url,
      })),
  judge: ({ title, twin }) =>
    twin === undefined
      ? passed
      : failed({
          en: `“${title}” is the title of ${twin} too.`,
          sv: `”${title}” är titeln på ${twin} också.`,
        }),
  examples: {
    passed: [
      { html: page("A – Agency", "A"), files: { "/b": page("B – Agency", "B") } },
      { html: page("Only", "Only") },
      // The same page at two addresses.
      { html: page("A – Agency", "A"), files: { "/b": page("A – Agency", "A") } },
    ],
    failed: [
      { html: page("Agency", "A"), files: { "/b": page("Agency", "B") } },
      { html: page("A", "A"), files: { "/b": page("Agency", "B"), "/c": page("Agency", "C") } },
      { html: page(" Agency", "A"), files: { "/b": page("Agency ", "B") } },
    ],
    inapplicable: [
      { html: page("", "A") },
      { html: page("", ""), files: { "/b": page("", "B") } },
      { html: page(" ", "A") },
    ],
  },
});
