import { check, failed, passed } from "#audit/check.ts";
import { menuFirst } from "#audit/document/menu-first.ts";
import { isHidden, roleOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const MENU = `<nav><ul><li><a href="/hours">Opening hours</a></li><li><a href="/contact">Contact us</a></li></ul></nav>`;
const TEXT = "<p>The library lends books, films and games to everyone who lives here.</p>";

/** WCAG technique ARIA11. */
export default check({
  title: {
    en: "What comes after a menu is marked as the main part",
    sv: "Det som kommer efter en meny är märkt som huvudinnehåll",
  },
  criteria: "best-practice",
  act: ["b40fd1"],
  impact: "moderate",
  harm: {
    en: "People who use a screen reader cannot go past the menu to the content with one key.",
    sv: "Den som använder skärmläsare kan inte gå förbi menyn till innehållet med en tangent.",
  },
  mend: {
    en: "Put the content in a main element.",
    sv: "Lägg innehållet i ett main-element.",
  },
  evidence: snapshot,
  targets: (page) => {
    const found = menuFirst(page);
    if (!found) return [];
    const { selector, html } = found.menu;
    const isMain = page.documents[0].elements.some(
      (element) => roleOf(element) === "main" && !isHidden(element),
    );
    return [{ selector, html, isMain }];
  },
  judge: ({ isMain }) =>
    isMain
      ? passed
      : failed({
          en: "Text stands after this menu, and nothing on the page is told as its main part.",
          sv: "Det står text efter menyn, och inget på sidan sägs vara huvudinnehåll.",
        }),
  examples: {
    passed: [
      `${MENU}<main>${TEXT}</main>`,
      `${MENU}<div role="main">${TEXT}</div>`,
      `<header>${MENU}</header><main hidden></main><main>${TEXT}</main>`,
    ],
    failed: [
      `${MENU}<div id="main">${TEXT}</div>`,
      `${MENU}<main aria-hidden="true">${TEXT}</main>`,
      `<ol><li><a href="/1">Chapter 1</a></li><li><a href="/2">Chapter 2</a></li></ol>${TEXT}`,
    ],
    inapplicable: [
      TEXT,
      `${TEXT}${MENU}`,
      `<nav hidden><a href="/hours">Opening hours</a></nav>${TEXT}`,
    ],
  },
});
