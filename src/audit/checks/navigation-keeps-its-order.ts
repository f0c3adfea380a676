import { failed, passed, siteCheck } from "#audit/check.ts";
import { type PageCard, pageCard, type SharedLink } from "#audit/evidence/page-card.ts";

// Fewer links that pages share may have come together by chance.
const LEAST = 3;

const page = (...links: readonly string[]) =>
  `<!doctype html><html lang="en"><title>T</title><nav aria-label="Main">${links.map((name) => `<a href="/${name}">${name}</a>`).join(" ")}</nav><main><h1>T</h1></main>`;

interface Menu {
  readonly name: string;
  readonly links: readonly SharedLink[];
}

/** WCAG F66, and technique G61. */
export default siteCheck({
  title: {
    en: "A menu has its links in the same order on every page",
    sv: "En meny har sina länkar i samma ordning på alla sidor",
  },
  criteria: ["3.2.3"],
  impact: "moderate",
  harm: {
    en: "People who learn where things are, because they cannot take in the whole page, have to search again on each.",
    sv: "Den som lär sig var saker finns, för att den inte kan överblicka hela sidan, måste leta igen på varje sida.",
  },
  mend: {
    en: "Write the menu from one template, in one order.",
    sv: "Skriv menyn från en och samma mall, i en och samma ordning.",
  },
  evidence: pageCard,
  targets: (pages) => {
    const known = new Map<string, Menu>();
    return pages.flatMap(({ url, evidence }) =>
      menus(evidence).flatMap((menu) => {
        const key = `${evidence.language} ${menu.name}`;
        const first = known.get(key);
        if (!first) known.set(key, menu);
        const [link] = menu.links;
        if (!link || menu.links.length < LEAST) return [];
        return [
          { url, selector: link.selector, html: link.html, swapped: first && swapped(first, menu) },
        ];
      }),
    );
  },
  judge: ({ swapped: pair }) =>
    pair === undefined
      ? passed
      : failed({
          en: `“${pair[0]}” stands after “${pair[1]}” here, and before it on other pages.`,
          sv: `”${pair[0]}” står efter ”${pair[1]}” här, men före på andra sidor.`,
        }),
  examples: {
    passed: [
      { html: page("a", "b", "c"), files: { "/x": page("a", "b", "c") } },
      { html: page("a", "b", "c"), files: { "/x": page("a", "sub", "b", "c") } },
      { html: page("a", "b", "c"), files: { "/x": page("b", "c", "d", "e") } },
    ],
    failed: [
      { html: page("a", "b", "c"), files: { "/x": page("a", "c", "b") } },
      { html: page("a", "b", "c", "d"), files: { "/x": page("d", "a", "b", "c") } },
      {
        html: page("a", "b", "c"),
        files: { "/x": page("a", "b", "c"), "/y": page("c", "b", "a") },
      },
    ],
    inapplicable: [
      { html: page("a"), files: { "/x": page("b") } },
      { html: page(), files: { "/x": page() } },
      { html: "<main><a href='/a'>a</a> <a href='/b'>b</a> <a href='/c'>c</a></main>" },
    ],
  },
});

function menus({ links }: PageCard): Menu[] {
  const groups = Map.groupBy(
    links.filter(({ region }) => region === "navigation"),
    ({ navigation }) => navigation,
  );
  return [...groups].map(([name, all]) => ({ name, links: all }));
}

/** The names of two links that stand the other way round; undefined when none do. */
function swapped(first: Menu, other: Menu): readonly [string, string] | undefined {
  const place = (menu: Menu) => new Map(menu.links.map(({ href }, index) => [href, index]));
  const before = place(first);
  const shared = [...place(other)]
    .filter(([href]) => before.has(href))
    .sort(([, a], [, b]) => a - b);
  if (shared.length < LEAST) return undefined;
  const at = shared.findIndex(([href], index) => {
    const next = shared[index + 1];
    return next !== undefined && (before.get(href) ?? 0) > (before.get(next[0]) ?? 0);
  });
  const nameOf = (index: number) =>
    other.links.find(({ href }) => href === shared[index]?.[0])?.name ?? "";
  return at < 0 ? undefined : [nameOf(at + 1), nameOf(at)];
}
