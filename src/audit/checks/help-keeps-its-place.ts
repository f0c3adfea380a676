import { failed, passed, siteCheck } from "#audit/check.ts";
import { type PageCard, pageCard, type Region } from "#audit/evidence/page-card.ts";

const HELP = /^(contact|help|support|chat|kontakt|hjälp|kundtjänst|frågor och svar|faq)/i;
const page = (header: string, footer: string) =>
  `<!doctype html><html lang="en"><title>T</title><header>${header}</header><main><h1>T</h1></main><footer>${footer}</footer>`;
const contact = `<a href="/contact">Contact us</a>`;

/** Technique G220. */
export default siteCheck({
  title: {
    en: "A way to get help is in the same place on every page",
    sv: "Ett sätt att få hjälp finns på samma plats på alla sidor",
  },
  criteria: ["3.2.6"],
  impact: "moderate",
  harm: {
    en: "People who need help, and search slowly, look for it where it was on the page before.",
    sv: "Den som behöver hjälp och har svårt att leta söker den där den fanns på förra sidan.",
  },
  mend: {
    en: "Put it in the same part of every page that has it.",
    sv: "Lägg den i samma del av alla sidor som har den.",
  },
  evidence: pageCard,
  targets: (pages) => {
    const usual = new Map<string, Region>();
    return pages.flatMap(({ url, evidence }) =>
      [...help(evidence)].map(([href, { selector, html, regions }]) => {
        const key = `${evidence.language} ${href}`;
        const place = usual.get(key) ?? ([...regions][0] as Region);
        usual.set(key, place);
        return { url, selector, html, moved: !regions.has(place) };
      }),
    );
  },
  judge: ({ moved }) =>
    moved
      ? failed({
          en: "This way to get help is in another part of the page than on other pages.",
          sv: "Det här sättet att få hjälp finns i en annan del av sidan än på andra sidor.",
        })
      : passed,
  examples: {
    passed: [
      { html: page(contact, ""), files: { "/b": page(contact, "") } },
      { html: page(contact, contact), files: { "/b": page(contact, "") } },
      {
        html: page("", `<a href="tel:+46840">Call 040</a>`),
        files: { "/b": page("", `<a href="tel:+46840">Call 040</a>`) },
      },
    ],
    failed: [
      { html: page(contact, ""), files: { "/b": page("", contact) } },
      { html: page("", contact), files: { "/b": page("", contact), "/c": page(contact, "") } },
      {
        html: page("", `<a href="tel:+46840">Call 040</a>`),
        files: { "/b": page(`<a href="tel:+46840">Call 040</a>`, "") },
      },
    ],
    inapplicable: [
      { html: page("", "") },
      { html: page(`<a href="/news">News</a>`, "") },
      { html: `<main>${contact}</main>` },
    ],
  },
});

/** The links to help in the parts that pages share, by where they lead, with the parts they are in. */
function help({ links }: PageCard) {
  const found = new Map<string, { selector: string; html: string; regions: Set<Region> }>();
  for (const { href, name, region, selector, html } of links) {
    if (region === "" || region === "main" || !(HELP.test(name) || /^(tel|mailto):/.test(href)))
      continue;
    const known = found.get(href) ?? { selector, html, regions: new Set<Region>() };
    known.regions.add(region);
    found.set(href, known);
  }
  return found;
}
