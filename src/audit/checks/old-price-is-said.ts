import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, isHidden, isSeen, textOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const PRICE =
  /^[^\p{L}]*\d[\d\s.,:]*\s*(kr\.?|kronor|sek|nok|dkk|eur|euro|€|£|\$|pounds?|dollars?|usd|gbp|:-)?[^\p{L}]*$/iu;
// Signs, in what stands around the price and its kin.
const NEAR = 200;
const SAID =
  /\b(was|were|old|previous(ly)?|original(ly)?|regular(ly)?|before|list price|rrp|instead of|now|sale)\b|\b(var|tidigare|ordinarie|ord|förut|innan|gammalt|lägsta|nu|istället|i stället)\b/i;

/** Techniques H49 and C22's limits: a line through a text is only seen. */
export default check({
  title: {
    en: "A text says which price is the old one",
    sv: "En text säger vilket pris som är det gamla",
  },
  criteria: ["1.3.1"],
  impact: "moderate",
  harm: {
    en: "People who listen hear two prices and cannot tell which of them holds.",
    sv: "Den som lyssnar får höra två priser och kan inte veta vilket som gäller.",
  },
  mend: {
    en: "Write it out, if only for screen readers: “Was 89, now 59”.",
    sv: "Skriv ut det, om så bara för skärmläsare: ”Förut 89, nu 59”.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        element.style?.["text-decoration-line"].includes("line-through") === true &&
        !element.parent?.style?.["text-decoration-line"].includes("line-through") &&
        isSeen(element) &&
        !isHidden(element) &&
        PRICE.test(textOf(element)),
    ),
  judge(element) {
    if (SAID.test(around(element))) return passed;
    return cantTell({
      en: `A line through “${textOf(element)}” shows that the price does not hold any more. Does any text say so?`,
      sv: `Ett streck genom ”${textOf(element)}” visar att priset inte gäller längre. Säger någon text det?`,
    });
  },
  examples: {
    passed: [
      `<p>Was <s>89 pounds</s>, now 59 pounds</p>`,
      `<p><s aria-label="Old price: 89 pounds">89 pounds</s> <b>59 pounds</b></p>`,
      `<p>Ordinarie pris <del>890 kr</del> <b>590 kr</b></p>`,
      `<div><p>Old price</p><p><s>89 pounds</s></p><p>59 pounds</p></div>`,
    ],
    failed: [],
    inapplicable: [
      `<p><s>Buy milk</s></p>`,
      `<p>89 pounds</p>`,
      `<p><s hidden>89 pounds</s> 59 pounds</p>`,
    ],
    cantTell: [
      `<p><s>89 pounds</s> <b>59 pounds</b></p>`,
      `<p><span style="text-decoration: line-through">£89.00</span> £59.00</p>`,
      `<p><del>890 kr</del> 590 kr</p>`,
    ],
  },
});

/** What stands by it, its own name too, and what is said to screen readers alone. */
function around(element: PageElement): string {
  const { parent, exposed } = element;
  const further = parent?.parent ? textOf(parent.parent) : "";
  const beside = `${parent ? textOf(parent) : ""} ${further.length <= NEAR ? further : ""}`;
  return [
    beside,
    exposed?.name,
    attribute(element, "aria-label"),
    attribute(element, "title"),
  ].join(" ");
}
