import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, isHidden, isShown, shownText } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

export default check({
  title: {
    en: "A list that is introduced has items",
    sv: "En lista som har en inledning har också innehåll",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who use a screen reader look for a list that the text promises, and do not know whether they have missed it.",
    sv: "Den som använder skärmläsare letar efter en lista som texten lovar, och vet inte om den har missats.",
  },
  mend: {
    en: "Put the items in, or take away the list and the words before it; write “No hits” where there may be none.",
    sv: "Lägg in innehållet, eller ta bort listan och orden före den; skriv ”Inga träffar” där den kan vara tom.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        /^(ul|ol|dl)$/.test(element.tag) &&
        isShown(element) &&
        !isHidden(element) &&
        /^(|list)$/.test(attribute(element, "role")) &&
        // What a script fills when it is asked for is empty until then.
        !closest(element, ({ attributes }) => attributes.has("aria-live")),
    ),
  judge: (list) => {
    if (list.content.some((child) => child.kind === "element" || child.text.trim())) return passed;
    const before = neighbour(list, -1);
    const after = neighbour(list, 1);
    if (before && /:$/.test(shownText(before)))
      return failed({
        en: `“${shownText(before).slice(-60)}” introduces a list that is empty.`,
        sv: `”${shownText(before).slice(-60)}” inleder en lista som är tom.`,
      });
    const heads = before !== undefined && isHeading(before);
    return heads && (!after || isHeading(after))
      ? cantTell({
          en: `Is there to be something in the list under “${shownText(before)}”? It is empty.`,
          sv: `Ska det stå något i listan under ”${shownText(before)}”? Den är tom.`,
        })
      : passed;
  },
  examples: {
    passed: [
      `<p>You can borrow:</p><ul><li>Books</li></ul>`,
      `<p>Search for books.</p><ul></ul>`,
      `<dl><dt>Loan</dt><dd>Four weeks</dd></dl>`,
      `<h2>Hits</h2><ul></ul><p>No hits.</p>`,
    ],
    failed: [
      `<p>You can borrow:</p><ul></ul>`,
      `<div>You can borrow:</div><ol> </ol>`,
      `<h2>You can borrow:</h2><dl></dl>`,
    ],
    inapplicable: [
      `<p>You can borrow:</p><ul hidden></ul>`,
      `<p>You can borrow:</p><ul role="listbox"></ul>`,
      `<p>Hits:</p><div aria-live="polite"><ul></ul></div>`,
    ],
    cantTell: [
      `<h2>New books</h2><ul></ul>`,
      `<h2>New books</h2><ol></ol><h2>Films</h2><p>None</p>`,
    ],
  },
});

function neighbour(element: PageElement, step: 1 | -1): PageElement | undefined {
  const around = (element.parent?.content ?? []).filter(
    (child) => child === element || (child.kind === "element" ? isShown(child) : child.text.trim()),
  );
  const child = around[around.indexOf(element) + step];
  return child?.kind === "element" ? child : undefined;
}

function isHeading({ tag }: PageElement): boolean {
  return /^h[1-6]$/.test(tag);
}
