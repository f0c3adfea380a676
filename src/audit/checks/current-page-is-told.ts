import { check, failed, passed } from "#audit/check.ts";
import type { PageDocument, PageElement } from "#audit/document/element.ts";
import {
  attribute,
  closest,
  descendants,
  isHidden,
  isSeen,
  roleOf,
  shownText,
  textOf,
} from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const [LEAST, MOST] = [3, 12];
const LOOKS = [
  ...["color", "background-color", "font-weight", "text-decoration-line", "box-shadow"],
  ...[
    "border-top-width",
    "border-bottom-width",
    "border-left-width",
    "border-bottom-color",
    "border-left-color",
    "border-top-color",
  ],
] as const;
const menu = (current: string) =>
  `<nav aria-label="Library"><ul><li><a href="/start">Start</a></li><li><a href="/borrow" ${current}>Borrow</a></li><li><a href="/renew">Renew</a></li></ul></nav><main><h1>Borrow</h1></main>`;
const BOLD = 'style="font-weight: 700; border-bottom: 4px solid"';

/** Technique ARIA26. */
export default check({
  title: {
    en: "The current page is told in the menu as it is shown",
    sv: "Menyn berättar i koden vilken sida man är på, när den visar det",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who use a screen reader do not hear where in the menu they are, though everyone else sees it.",
    sv: "Den som använder skärmläsare får inte höra vilken sida i menyn som är öppen, fast alla andra ser det.",
  },
  mend: {
    en: 'Set aria-current="page" on the link to the current page, and let the style go by that.',
    sv: 'Sätt aria-current="page" på länken till sidan man är på, och låt utseendet utgå från det.',
  },
  evidence: snapshot,
  targets: ({ documents: [page] }) =>
    page.elements
      .filter((element) => roleOf(element) === "navigation")
      .flatMap((nav) => marked(nav, page)),
  judge: ({ link, name }) =>
    closest(link, (at) => attribute(at, "aria-current") !== "") || isSaid(link)
      ? passed
      : failed({
          en: `“${name}” looks different from the rest of the menu because it is the current page, but nothing tells that to assistive technology.`,
          sv: `”${name}” ser annorlunda ut än resten av menyn för att det är sidan man är på, men inget berättar det för hjälpmedel.`,
        }),
  examples: {
    passed: [
      menu(`${BOLD} aria-current="page"`),
      menu(`${BOLD} aria-current="true"`),
      menu(BOLD)
        .replace(
          ">Borrow</a>",
          '><span style="position:absolute;clip-path:inset(50%)">Current page: </span>Borrow</a>',
        )
        .replace('href="/borrow"', 'href="/"'),
    ],
    failed: [
      menu(BOLD),
      menu('style="background: #036; color: #fff"'),
      menu(BOLD)
        .replace("<h1>Borrow</h1>", "<h1>All that you can borrow</h1>")
        .replace('href="/borrow"', 'href="/"'),
    ],
    inapplicable: [
      menu(""),
      menu(`${BOLD.replace('style="', 'style="font-size: 2rem; ')}`).replace(
        'href="/borrow"',
        'href="/"',
      ),
      menu(BOLD).replace("<h1>Borrow</h1>", "<h1>Opening hours</h1>"),
      `<nav><a href="/a" ${BOLD}>Borrow</a></nav><h1>Borrow</h1>`,
    ],
  },
});

/** The one link that looks different from all others in the menu, if it leads to this page or is called as it. */
function marked(nav: PageElement, page: PageDocument) {
  const links = descendants(nav).filter(
    (element) => roleOf(element) === "link" && isSeen(element) && !isHidden(element),
  );
  if (links.length < LEAST || links.length > MOST) return [];
  const byLook = Map.groupBy(links, lookOf);
  if (byLook.size !== 2) return [];
  const [few = [], many = []] = [...byLook.values()].sort((a, b) => a.length - b.length);
  const [link] = few;
  if (!link || few.length !== 1 || many.length < 2) return [];
  // A logo looks different wherever one is.
  const [other] = many;
  const isLogo =
    descendants(link).some(({ tag }) => /^(img|svg)$/.test(tag)) ||
    link.style?.["font-size"] !== other?.style?.["font-size"];
  if (isLogo) return [];
  const name = shownText(link);
  return isThisPage(link, name, page)
    ? [{ link, name, selector: link.selector, html: link.html }]
    : [];
}

function isThisPage(link: PageElement, name: string, page: PageDocument): boolean {
  const href = URL.parse(attribute(link, "href"), page.base);
  const here = URL.parse(page.url);
  if (
    href &&
    here &&
    href.origin + href.pathname + href.search === here.origin + here.pathname + here.search
  )
    return !/^#./.test(attribute(link, "href"));
  const heading = page.elements.find(({ tag }) => tag === "h1");
  return (
    heading !== undefined && name !== "" && textOf(heading).toLowerCase() === name.toLowerCase()
  );
}

function lookOf({ style, parent }: PageElement): string {
  const own = LOOKS.map((name) => style?.[name]);
  return JSON.stringify([
    own,
    parent?.tag === "li" ? LOOKS.map((name) => parent.style?.[name]) : "",
  ]);
}

function isSaid(link: PageElement): boolean {
  return /current|selected|active|you are here|aktuell|vald|du är här|nuvarande/i.test(
    link.exposed?.name ?? "",
  );
}
