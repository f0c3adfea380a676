import { cantTell, passed, siteCheck } from "#audit/check.ts";
import { type PageCard, pageCard } from "#audit/evidence/page-card.ts";

// Of fewer pages every one can link to every other, which is two ways.
const LEAST = 5;
const INDEX =
  /site ?map|site index|a\s?[–-]\s?[zö]|webbkarta|innehållsförteckning|sidkarta|alla sidor/i;

const site = (body: string, count = LEAST) => ({
  html: body,
  files: Object.fromEntries(Array.from({ length: count - 1 }, (_, index) => [`/p${index}`, body])),
});

/** Technique G161 and G63. */
export default siteCheck({
  title: {
    en: "There is more than one way to find a page",
    sv: "Det finns mer än ett sätt att hitta en sida",
  },
  criteria: ["2.4.5"],
  impact: "moderate",
  harm: {
    en: "People for whom menus are hard, because they see or remember little of them at a time, have no other way.",
    sv: "Den som har svårt för menyer, för att den bara ser eller minns lite av dem åt gången, har inget annat sätt.",
  },
  mend: {
    en: "Offer a search, or a page that lists all pages, from every page.",
    sv: "Erbjud en sökning, eller en sida som listar alla sidor, från varje sida.",
  },
  evidence: pageCard,
  targets: (pages) => {
    const [first] = pages;
    if (!first || pages.length < LEAST) return [];
    return [
      {
        url: first.url,
        selector: "html",
        html: first.evidence.html,
        ways: pages.some(({ evidence }) => hasWay(evidence)),
      },
    ];
  },
  judge: ({ ways }) =>
    ways
      ? passed
      : cantTell({
          en: "No page has a search or a link to a list of all pages. Is there another way than the menus?",
          sv: "Ingen sida har en sökning eller en länk till en lista över alla sidor. Finns det något annat sätt än menyerna?",
        }),
  examples: {
    passed: [
      site(`<form role="search"><input aria-label="Search" name="q"></form>`),
      site(`<a href="/sitemap">Site map</a>`),
      site(`<label>Find <input type="search"></label>`),
    ],
    failed: [],
    inapplicable: [site(`<p>Text</p>`, 1), site(`<p>Text</p>`, 2), site(`<p>Text</p>`, 4)],
    cantTell: [
      site(`<p>Text</p>`),
      site(`<nav><a href="/p1">One</a></nav>`),
      site(`<input name="name" aria-label="Name">`),
    ],
  },
});

function hasWay({ hasSearch, links }: PageCard): boolean {
  return hasSearch || links.some(({ name }) => INDEX.test(name));
}
