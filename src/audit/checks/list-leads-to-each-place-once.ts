import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import {
  attribute,
  children,
  descendants,
  isSeen,
  roleOf,
  shownText,
} from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import type { Target } from "#audit/outcome.ts";

const list = (...items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

/** WCAG F31 within a page: one thing has one name. */
export default check({
  title: {
    en: "A list of links leads to each place under one name",
    sv: "En lista med länkar leder till varje ställe under ett enda namn",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who find it hard to learn a page believe that the names stand for different things, and come to the same place twice.",
    sv: "Den som har svårt att lära sig en sida tror att namnen står för olika saker, och hamnar på samma ställe två gånger.",
  },
  mend: {
    en: "Keep one of the links, or let each lead to its own part of the page.",
    sv: "Behåll en av länkarna, eller låt var och en leda till sin egen del av sidan.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(({ tag }) => tag === "ul" || tag === "ol" || tag === "menu").flatMap(itemsOf),
  judge: ({ name, earlier }) =>
    earlier === undefined
      ? passed
      : cantTell({
          en: `“${earlier}” and “${name}” in one list lead to the same address. Are they two things?`,
          sv: `”${earlier}” och ”${name}” i samma lista leder till samma adress. Är det två olika saker?`,
        }),
  examples: {
    passed: [
      list(`<a href="/a">Hours</a>`, `<a href="/b">Contact</a>`),
      list(`<a href="/a#day">Hours</a>`, `<a href="/a#holiday">Holidays</a>`),
      list(`<a href="?p=2">2</a>`, `<a href="?p=3">3</a>`, `<a href="?p=2">Next page</a>`),
      list(
        `<a href="/a">Cards</a>${list(`<a href="/a">All about cards</a>`)}`,
        `<a href="/b">B</a>`,
      ),
    ],
    failed: [],
    inapplicable: [
      `<p><a href="/a">Hours</a> or <a href="/a">when we are open</a></p>`,
      list(`<a href="#">Hours</a>`, `<a href="#">Contact</a>`),
      list("Hours", "Contact"),
      list(
        `<a href="https://other.example/a">Faster loans</a>`,
        `<a href="https://other.example/a">Safer cards</a>`,
      ),
    ],
    cantTell: [
      list(`<a href="/a">Opening hours</a>`, `<a href="/a">When are we open</a>`),
      `<nav>${list(`<a href="/a">Contact</a>`, `<a href="/b">B</a>`, `<a href="/a">Help</a>`)}</nav>`,
      `<ol><li><b><a href="/a?x=1">Loans</a></b></li><li><a href="/a?x=1">Borrow</a></li></ol>`,
    ],
  },
});

interface Item extends Target {
  readonly name: string;
  /** What an earlier item calls the place that it leads to. */
  readonly earlier: string | undefined;
}

/** The items that are one link each, other than the numbers and arrows of pages. */
function itemsOf(list: PageElement): Item[] {
  const known = new Map<string, string>();
  return children(list).flatMap((item) => {
    const [link, ...more] = descendants(item).filter(isLink);
    // What unfolds under an item is a list of its own.
    const nested = more.length > 0;
    const url = link && addressOf(link);
    if (!link || nested || !url || shownText(item) !== shownText(link)) return [];
    const name = link.exposed?.name.trim() ?? "";
    const earlier = known.get(url);
    if (earlier === undefined) known.set(url, name);
    const isNew = earlier !== undefined && isOther(name, earlier);
    const { selector, html } = link;
    return [{ selector, html, name, earlier: isNew ? earlier : undefined }];
  });
}

function isLink(element: PageElement): boolean {
  return element.tag === "a" && roleOf(element) === "link" && isSeen(element);
}

function addressOf(link: PageElement): string | undefined {
  const href = attribute(link, "href");
  const url = URL.parse(href, link.document.base);
  // What is said of other sites may be several things that stand on one of their pages.
  const isOwn = url?.host === URL.parse(link.document.url)?.host;
  return /^(#.{0,1}|)$|^javascript:/i.test(href) || !isOwn ? undefined : url?.href;
}

function isOther(name: string, earlier: string): boolean {
  const [one, other] = [name, earlier].map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  ) as [string, string];
  const pages = [one, other].some((text) => /^(page |sida )?\d+$/.test(text));
  return !pages && one !== "" && other !== "" && !one.startsWith(other) && !other.startsWith(one);
}
