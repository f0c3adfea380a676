import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, children, closest, descendants, isSeen } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const HEADING = /^h[1-6]$/;
const COMPOSITE =
  /^(tab|button|menuitem|option|treeitem|tablist|menu|menubar|listbox|tree|radiogroup|toolbar)$/;

export default check({
  title: {
    en: "What is marked as mere presentation means nothing more",
    sv: "Det som är märkt som enbart utseende betyder inte något mer",
  },
  // WCAG F92.
  criteria: ["1.3.1"],
  harm: {
    en: "People who use a screen reader are not told that this is a heading, a list or a table.",
    sv: "Den som använder skärmläsare får inte veta att det här är en rubrik, en lista eller en tabell.",
  },
  mend: {
    en: 'Take away role="presentation" or role="none".',
    sv: 'Ta bort role="presentation" eller role="none".',
  },
  impact: "serious",
  evidence: snapshot,
  targets: ({ elements }) => elements.filter(isMeaningful),
  judge: (element) =>
    isPresentation(element) && element.exposed?.role !== element.tag && !isRepaired(element)
      ? failed({
          en: `This ${element.tag} has meaning, but role="${attribute(element, "role")}" takes it away.`,
          sv: `Det här ${element.tag}-elementet har en betydelse, men role="${attribute(element, "role")}" tar bort den.`,
        })
      : passed,
  examples: {
    passed: [
      "<h2>News</h2>",
      "<ul><li>One<li>Two</ul>",
      "<table><tr><th>Year<th>Sum<tr><td>2025<td>12</table>",
      `<ul role="list"><li>One<li>Two</ul>`,
    ],
    failed: [
      `<h2 role="presentation">News</h2>`,
      `<ul role="none"><li>One<li>Two</ul>`,
      `<table role="presentation"><tr><th>Year<th>Sum<tr><td>2025<td>12</table>`,
      `<table role="none"><caption>Sums</caption><tr><td>2025<td>12<tr><td>2026<td>14</table>`,
    ],
    inapplicable: [
      `<table role="presentation"><tr><td>Left<td>Right</table>`,
      `<ul role="none"><li>Only</ul>`,
      `<img role="presentation" src="data:," alt="">`,
      `<ul role="tablist"><li role="none"><a role="tab" href="#a" aria-selected="true">One</a></ul>`,
      `<div role="menu"><ul role="none"><li role="menuitem">One<li role="menuitem">Two</ul></div>`,
    ],
  },
});

function isPresentation(element: PageElement): boolean {
  return /^(presentation|none)\b/i.test(attribute(element, "role"));
}

function isMeaningful(element: PageElement): boolean {
  const { tag } = element;
  if (!HEADING.test(tag) && !/^(ul|ol|dl|table)$/.test(tag)) return false;
  if (!isSeen(element) || closest(element, (at) => COMPOSITE.test(attribute(at, "role"))))
    return false;
  if (HEADING.test(tag)) return true;
  if (tag === "table")
    return descendants(element).some(
      (at) => at.tag === "caption" || (at.tag === "th" && !isPresentation(at)),
    );
  const items = children(element).filter((at) => at.tag === "li" || at.tag === "dt");
  return items.length > 1 && items.every((item) => item.attributes.get("role") === undefined);
}

/** The browser takes no notice of the role on what can be focused or has a name. */
function isRepaired({ exposed }: PageElement): boolean {
  return exposed?.role === "heading" || exposed?.role === "list" || exposed?.role === "table";
}
