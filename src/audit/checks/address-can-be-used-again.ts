import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, descendants, shownText } from "#audit/document/query.ts";
import { type Field, fields } from "#audit/evidence/fields.ts";
import { purposeOf } from "#audit/forms/purposes.ts";

const ADDRESS = /(^|\s)(street-address|address-line1|postal-code)$/;
/** Words by which a form offers what was written before. */
const AGAIN =
  /\b(same (as|address)|copy|use (the|my|this) .{0,20}address|different (billing|delivery|shipping)|saved address)|samma (som|adress)|kopiera|använd .{0,20}adress|annan (faktura|leverans)\p{L}*|sparad adress/iu;

const field = (label: string, token: string) =>
  `<label>${label} <input autocomplete="${token}"></label>`;
const form = (between = "", first = "Delivery", second = "Billing") =>
  `<form method="post"><h2>${first}</h2>${field("Address", "shipping street-address")}${field("Postcode", "shipping postal-code")}${between}<h2>${second}</h2>${field("Address", "billing street-address")}${field("Postcode", "billing postal-code")}<button>Send</button></form>`;

export default check({
  title: {
    en: "An address that was written can be used where a form asks for one again",
    sv: "En adress som skrivits går att använda igen när ett formulär frågar efter en till",
  },
  // Understanding 3.3.7: the billing address may be the same as the delivery address.
  criteria: ["3.3.7"],
  harm: {
    en: "People who write with difficulty, or remember badly, have to write the same address once more.",
    sv: "Den som har svårt att skriva eller minnas måste skriva samma adress en gång till.",
  },
  mend: {
    en: "Let a box say that the addresses are the same, or fill in the second with the first.",
    sv: "Låt en ruta säga att adresserna är desamma, eller fyll i den andra med den första.",
  },
  impact: "moderate",
  evidence: fields,
  targets: (fields) => {
    const groups = Map.groupBy(fields.filter(isAddress), ({ form }) => form);
    return [...groups].flatMap(([form, asked]) => {
      if (!form) return [];
      const again = asked.find((field, index) =>
        asked.slice(0, index).some((earlier) => kindOf(earlier) === kindOf(field)),
      );
      const { selector, html } = again ?? (asked[0] as Field);
      return [
        {
          selector,
          html,
          form,
          isTwice: again !== undefined && (isOfOne(form, asked) || isSameInCode(form, asked)),
        },
      ];
    });
  },
  judge: ({ isTwice, form }) =>
    !isTwice || AGAIN.test(shownText(form))
      ? passed
      : cantTell({
          en: "The form asks for an address twice. If it is the same, can the first be used, without writing it again?",
          sv: "Formuläret frågar efter en adress två gånger. Om det är samma, går den första att använda utan att skriva den igen?",
        }),
  examples: {
    passed: [
      form(
        `<label><input type="checkbox"> The billing address is the same as the delivery address</label>`,
      ),
      form(`<button type="button">Kopiera adressen</button>`, "Leverans", "Faktura"),
      `<form>${field("Address", "street-address")}${field("Postcode", "postal-code")}</form>`,
      `<form><h2>First owner</h2>${field("Address", "")}<h2>Second owner</h2>${field("Address", "")}</form>`,
      `<form>${field("Straße", "street-address")}<label><input type="checkbox"> Rechnung an dieselbe</label>${field("Straße", "street-address")}</form>`,
      `<form>${["one", "two"].map((owner) => field("Address", `section-${owner} street-address`)).join("")}</form>`,
    ],
    failed: [],
    inapplicable: [
      `<form><label>Name <input></label></form>`,
      field("Address", "street-address"),
      `<form hidden>${field("Address", "street-address")}</form>`,
    ],
    cantTell: [
      `<form><h2>Your home</h2>${field("Street", "street-address")}<h2>Where the permit is used</h2>${field("Street", "street-address")}</form>`,
      form(),
      form("", "Leveransadress", "Fakturaadress"),
      `<form><fieldset><legend>Leveransadress</legend><label>Gatuadress <input></label></fieldset><fieldset><legend>Fakturaadress</legend><label>Gatuadress <input></label></fieldset></form>`,
    ],
  },
});

function isAddress(field: Field): boolean {
  return kindOf(field) !== undefined;
}

function kindOf(field: Field): string | undefined {
  const token = ADDRESS.exec(attribute(field.element, "autocomplete").toLowerCase())?.[2];
  const purpose = token ?? purposeOf(field)?.purpose ?? "";
  if (/^(street-address|address-line1)$/.test(purpose)) return "street";
  return purpose === "postal-code" ? purpose : undefined;
}

/** What the code says twice, without a section that tells them apart, is the visitor's own address both times. */
function isSameInCode(form: PageElement, asked: readonly Field[]): boolean {
  const groups = Map.groupBy(asked, ({ element }) =>
    attribute(element, "autocomplete").toLowerCase(),
  );
  return [...groups].some(
    ([token, [first, second]]) =>
      token !== "" && first && second && !isChoiceBetween(form, first.element, second.element),
  );
}

/** A box to tick, or a button, by which the first may be used again. */
function isChoiceBetween(form: PageElement, first: PageElement, second: PageElement): boolean {
  const inside = descendants(form);
  return inside
    .slice(inside.indexOf(first), inside.indexOf(second))
    .some(
      ({ tag, attributes }) =>
        /^(button|select)$/.test(tag) ||
        /^(checkbox|radio|button)$/i.test(attributes.get("type") ?? ""),
    );
}

/** Where one and the same is sent to and pays, the two addresses are often one. */
function isOfOne(form: PageElement, asked: readonly Field[]): boolean {
  const tokens = asked.map(({ element }) => attribute(element, "autocomplete"));
  const said = `${shownText(form)} ${tokens.join(" ")}`;
  return (
    /\b(billing|invoice)|faktura/i.test(said) &&
    /\b(delivery|shipping|postal address)|leverans/i.test(said)
  );
}
