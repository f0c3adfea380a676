/** The two facts about a link that sites announce and the auditor knows the words for. */
export type Fact = "external" | "newWindow";

interface Phrases {
  /** Words that hardly mean anything else where they end a link's text. */
  readonly sure: readonly string[];
  /** Words that are an announcement only in brackets, or in an element or image of their own. */
  readonly loose: readonly string[];
}

/** How sites announce links, by language, beside what the interface texts in #locales say. */
export const phrases: Readonly<Record<string, Readonly<Record<Fact, Phrases>>>> = {
  sv: {
    external: {
      sure: ["länk till annan webbplats", "länk till extern webbplats", "länk till annan webbsida"],
      loose: ["extern länk", "extern webbplats", "annan webbplats", "extern"],
    },
    newWindow: {
      sure: [
        "öppnas i nytt fönster",
        "öppnas i ett nytt fönster",
        "öppnas i ny flik",
        "öppnas i en ny flik",
        "öppnar i nytt fönster",
        "öppnar i ny flik",
        "öppnar nytt fönster",
      ],
      loose: ["nytt fönster", "ny flik"],
    },
  },
  en: {
    external: {
      sure: [
        "link to another website",
        "link to an external website",
        "link to external site",
        "link is external",
        "leads to an external site",
        "opens an external website",
      ],
      loose: ["external link", "external website", "external site", "another website", "external"],
    },
    newWindow: {
      sure: [
        "opens in new window",
        "opens in a new window",
        "opens in new tab",
        "opens in a new tab",
        "opens new window",
        "opens a new window",
        "opens a new tab",
        "link opens in new window",
      ],
      loose: ["new window", "new tab"],
    },
  },
  ar: {
    external: {
      sure: ["رابط إلى موقع آخر", "رابط لموقع آخر", "رابط إلى موقع خارجي"],
      loose: ["رابط خارجي", "موقع خارجي", "موقع آخر"],
    },
    newWindow: {
      sure: [
        "يفتح في نافذة جديدة",
        "تفتح في نافذة جديدة",
        "يفتح في علامة تبويب جديدة",
        "تفتح في علامة تبويب جديدة",
        "يفتح نافذة جديدة",
      ],
      loose: ["نافذة جديدة", "علامة تبويب جديدة"],
    },
  },
};
