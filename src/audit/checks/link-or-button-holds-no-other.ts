import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, isHidden, isSeen, shownText } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const CONTROL = /^(button|select|textarea|summary)$/;
const PRESSED = /^(button|link|menuitem|tab|option|checkbox|radio|switch)$/;

/** HTML's content model of a and button; ARIA's "children presentational" is axe-core's nested-interactive. */
export default check({
  title: {
    en: "No link or button stands in another link",
    sv: "Ingen länk eller knapp ligger i en annan länk",
  },
  criteria: ["4.1.2"],
  impact: "serious",
  harm: {
    en: "Assistive technology may tell of only one of them, and a press may do what the other does.",
    sv: "Hjälpmedel kan få fram bara en av dem, och ett tryck kan göra det som den andra gör.",
  },
  mend: {
    en: "Put the button beside the link; in a card, let the heading be the link and stretch it over the card with CSS.",
    sv: "Lägg knappen bredvid länken. I ett kort kan rubriken vara länken, som sträcks över kortet med CSS.",
  },
  evidence: snapshot,
  targets: ({ elements }) => elements.filter((element) => isShownLink(element)).flatMap(holding),
  judge: ({ inner, name }) =>
    inner
      ? failed({
          en: `“${shownText(inner) || inner.exposed?.name || inner.tag}” is a control in the link “${name}”.`,
          sv: `”${shownText(inner) || inner.exposed?.name || inner.tag}” är en kontroll inuti länken ”${name}”.`,
        })
      : passed,
  examples: {
    passed: [
      `<a href="/a">Lamp</a> <button>Add</button>`,
      `<a href="/a"><h2>Lamp</h2><p>Sixty grams</p></a>`,
      `<a href="/a">Lamp <span aria-hidden="true"><button tabindex="-1" hidden>Add</button></span></a>`,
    ],
    failed: [
      `<a href="/a"><strong>Lamp</strong> <button type="button">Add</button></a>`,
      `<a href="/a">Lamp <span role="button" tabindex="0">Add</span></a>`,
      `<a href="/a">Lamp <select aria-label="Size"><option>S</option></select></a>`,
      `<div role="link" tabindex="0">Lamp <a href="/b">Maker</a></div>`,
    ],
    inapplicable: [`<button>Add</button>`, `<p>Lamp</p>`, `<a>Lamp <button>Add</button></a>`],
  },
});

function isShownLink(element: PageElement): boolean {
  const { tag, attributes } = element;
  const link = (tag === "a" && attributes.has("href")) || attribute(element, "role") === "link";
  return link && isSeen(element) && !isHidden(element);
}

function holding(link: PageElement) {
  const { selector, html, document, exposed } = link;
  const inner = document.elements.find(
    (element) =>
      element !== link &&
      isControl(element) &&
      isSeen(element) &&
      !isHidden(element) &&
      closest(element, (at) => at === link) !== undefined,
  );
  return [{ selector, html, inner, name: (exposed?.name || shownText(link)).slice(0, 60) }];
}

function isControl(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (CONTROL.test(tag) || (tag === "a" && attributes.has("href"))) return true;
  if (tag === "input") return attribute(element, "type") !== "hidden";
  return PRESSED.test(attribute(element, "role")) && /^\d+$/.test(attribute(element, "tabindex"));
}
