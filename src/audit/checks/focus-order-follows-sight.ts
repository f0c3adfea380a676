import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { inOrder, isTurned } from "#audit/document/order.ts";
import { attribute, children, descendants, isHidden, isSeen } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { isNative } from "#audit/keyboard/reach.ts";

/** WCAG F44, technique C27. */
export default check({
  title: {
    en: "The Tab key goes through controls in the order in which they are seen",
    sv: "Tabbtangenten går genom kontroller i den ordning som de syns",
  },
  criteria: ["2.4.3"],
  impact: "moderate",
  harm: {
    en: "People who see and use a keyboard lose their place when focus jumps back and forth.",
    sv: "Den som ser och använder tangentbord tappar bort sig när fokus hoppar fram och tillbaka.",
  },
  mend: {
    en: "Write the controls in the order in which they are to be used, and do not turn it round with CSS.",
    sv: "Skriv kontrollerna i den ordning som de ska användas, och vänd inte på den med CSS.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        /flex|grid/.test(element.style?.display ?? "") &&
        stops(element).length > 1 &&
        !isHidden(element),
    ),
  judge(element) {
    const parts = stops(element);
    if (!isTurned(element, parts) || inOrder(parts)) return passed;
    const name = ({ exposed }: PageElement) => exposed?.name || "";
    const names = parts.slice(0, 4).map((part) => name(first(part) ?? part));
    return cantTell({
      en: `The Tab key goes ${names.map((one) => `“${one}”`).join(", ")}, which is not the order in which they are seen. Does that confuse?`,
      sv: `Tabbtangenten går ${names.map((one) => `”${one}”`).join(", ")}, vilket inte är den ordning som de syns. Förvirrar det?`,
    });
  },
  examples: {
    passed: [
      `<div style="display: flex"><a href="/a">One</a><a href="/b">Two</a></div>`,
      `<div style="display: flex; flex-direction: row-reverse" dir="rtl"><div style="order: 2"><button>B</button></div><div style="order: 1"><button>A</button></div></div>`,
      `<div style="display: grid; grid-template-columns: 1fr 1fr"><p><a href="/a">One</a></p><p><a href="/b">Two</a></p><p><a href="/c">Three</a></p></div>`,
    ],
    failed: [],
    inapplicable: [
      `<p><a href="/a">One</a> <a href="/b">Two</a></p>`,
      `<div style="display: flex; flex-direction: row-reverse"><p>Text</p><a href="/b">Two</a></div>`,
      `<div hidden><div style="display: flex; flex-direction: row-reverse"><a href="/a">One</a><a href="/b">Two</a></div></div>`,
    ],
    cantTell: [
      `<div style="display: flex; flex-direction: row-reverse"><a href="/a">One</a><a href="/b">Two</a></div>`,
      `<div style="display: flex; flex-direction: column-reverse"><p><a href="/a">One</a></p><p><a href="/b">Two</a></p></div>`,
      `<div style="display: grid"><button style="order: 2">One</button><button style="order: 1">Two</button></div>`,
    ],
  },
});

/** Its parts that hold something in the tab order. */
function stops(element: PageElement): PageElement[] {
  return children(element).filter((child) => isSeen(child) && first(child) !== undefined);
}

function first(part: PageElement): PageElement | undefined {
  return [part, ...descendants(part)].find(
    (at) =>
      isNative(at) &&
      isSeen(at) &&
      !/^-/.test(attribute(at, "tabindex")) &&
      !at.attributes.has("disabled"),
  );
}
