import { failed, passed, siteCheck } from "#audit/check.ts";
import { pageCard, type SharedLink } from "#audit/evidence/page-card.ts";

const page = (name: string, part = "footer", lang = "en") =>
  `<!doctype html><html lang="${lang}"><title>T</title><main><h1>T</h1></main><${part}><a href="/contact">${name}</a></${part}>`;

/** WCAG F31, and technique G197. */
export default siteCheck({
  title: {
    en: "What leads to the same page from every page is named alike",
    sv: "Det som leder till samma sida från alla sidor heter likadant",
  },
  criteria: ["3.2.4"],
  impact: "moderate",
  harm: {
    en: "People who know a link by its name do not know it again under another.",
    sv: "Den som känner igen en länk på namnet känner inte igen den under ett annat.",
  },
  mend: { en: "Call it the same on all pages.", sv: "Kalla den samma sak på alla sidor." },
  evidence: pageCard,
  targets: (pages) => {
    // The names that each has on the first page that has it.
    const known = new Map<string, { url: string; names: string[] }>();
    return pages.flatMap(({ url, evidence: { links, language } }) =>
      links.filter(isRepeated).map(({ selector, html, href, name, region, navigation }) => {
        const key = [language, region, navigation, href].join("\n");
        const first = known.get(key) ?? { url, names: [] };
        known.set(key, first);
        if (first.url === url) first.names.push(name);
        return { url, selector, html, name, names: first.names };
      }),
    );
  },
  judge: ({ name, names: [usual = "", ...others] }) =>
    [usual, ...others].some((one) => alike(name, one))
      ? passed
      : failed({
          en: `It is called “${name}” here and “${usual}” on other pages.`,
          sv: `Den heter ”${name}” här och ”${usual}” på andra sidor.`,
        }),
  examples: {
    passed: [
      { html: page("Contact"), files: { "/b": page("Contact") } },
      { html: page("Contact"), files: { "/b": page("Contact us") } },
      { html: page("Contact"), files: { "/b": page("Kontakt", "footer", "sv") } },
      { html: page("Contact"), files: { "/b": page("Write to us", "main") } },
      `<nav aria-label="Pages"><a href="?page=2">Page 2</a> <a href="?page=2">Next page</a></nav>`,
      {
        html: `<header><a href="#m">Skip to content</a> <a href="/b">About us</a></header><main id="m">Text</main>`,
        files: {
          "/b": `<!doctype html><html lang="en"><title>B</title><header><a href="#m">Skip to content</a> <a href="/b">About us</a></header><main id="m">Text</main></html>`,
        },
      },
    ],
    failed: [
      { html: page("Contact"), files: { "/b": page("Write to us") } },
      { html: page("Contact", "nav"), files: { "/b": page("Help", "nav") } },
      {
        html: page("Contact", "header"),
        files: { "/b": page("Contact", "header"), "/c": page("Support", "header") },
      },
    ],
    inapplicable: [
      { html: page("Contact", "main") },
      { html: "<p>Text</p>" },
      { html: "<a href='/contact'>Contact</a>" },
    ],
  },
});

function isRepeated({ region }: SharedLink): boolean {
  return region === "banner" || region === "contentinfo" || region === "navigation";
}

/** Whether one name is the other, or begins with it. */
function alike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) =>
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  ) as [string, string];
  return one.startsWith(other) || other.startsWith(one);
}
