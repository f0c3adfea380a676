import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { type MenuFirst, menuFirst } from "#audit/document/menu-first.ts";
import { isHidden, isSeen, roleOf, textOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const MENU = `<nav><ul><li><a href="/hours">Opening hours</a></li><li><a href="/contact">Contact us</a></li></ul></nav>`;
const TEXT = "<p>The library lends books, films and games to everyone who lives here.</p>";

/** WCAG technique H69. */
export default check({
  title: {
    en: "What comes after a menu has a heading to go to",
    sv: "Det som kommer efter en meny har en rubrik att gå till",
  },
  criteria: "best-practice",
  act: ["047fe0"],
  impact: "moderate",
  harm: {
    en: "People who use a screen reader go from heading to heading, and cannot go past the menu so.",
    sv: "Den som använder skärmläsare går från rubrik till rubrik och kan inte komma förbi menyn på det sättet.",
  },
  mend: {
    en: "Begin the content with a heading that is seen and marked up as one.",
    sv: "Inled innehållet med en rubrik som syns och är uppmärkt som rubrik.",
  },
  evidence: snapshot,
  targets: (page) => {
    const found = menuFirst(page);
    return found ? [about(found)] : [];
  },
  judge: ({ heading }) =>
    heading
      ? passed
      : failed({
          en: "Text stands after this menu, and no heading that is seen does.",
          sv: "Det står text efter menyn men ingen rubrik som syns.",
        }),
  examples: {
    passed: [
      `${MENU}<main><h1>Borrow books</h1>${TEXT}</main>`,
      `${MENU}${TEXT}<h2>Cards</h2>${TEXT}`,
      `<header>${MENU}</header><div role="heading" aria-level="1">Borrow books</div>${TEXT}`,
    ],
    failed: [
      `${MENU}<main>${TEXT}</main>`,
      `<h1>Library of Storby</h1>${MENU}<div><b>Borrow books</b>${TEXT}</div>`,
      `<ol><li><a href="/1">Chapter 1</a></li><li><a href="/2">Chapter 2</a></li></ol><h1 aria-hidden="true">Chapter 1</h1>${TEXT}`,
    ],
    inapplicable: [
      TEXT,
      `<main><h1>Borrow books</h1>${MENU}${TEXT}</main>`,
      `${TEXT}${MENU}`,
      `<nav hidden><a href="/hours">Opening hours</a></nav>${TEXT}`,
    ],
  },
});

function about({ menu: { selector, html }, after }: MenuFirst) {
  return { selector, html, heading: after.some(isHeading) };
}

function isHeading(element: PageElement): boolean {
  return (
    roleOf(element) === "heading" && !isHidden(element) && isSeen(element) && textOf(element) !== ""
  );
}
