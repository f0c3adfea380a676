import { check, failed, passed } from "#audit/check.ts";
import { closest, languageOf, squeeze } from "#audit/document/query.ts";
import { type Field, fields, typeOf } from "#audit/evidence/fields.ts";
import { isAboutOthers } from "#audit/forms/own-words.ts";
import { purposeOf } from "#audit/forms/purposes.ts";

/** The purposes that no field asks for together: what each token of `autocomplete` is about. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["email", /^email$/],
  ["tel", /^tel(-|$)/],
  ["name", /^(name|additional-name|honorific-(prefix|suffix))$/],
  ["given-name", /^given-name$/],
  ["family-name", /^family-name$/],
  ["postal-code", /^postal-code$/],
  ["address", /^(street-address|address-line[123])$/],
  ["place", /^address-level[1234]$/],
  ["country", /^country(-name)?$/],
  ["bday", /^bday(-|$)/],
  ["card", /^cc-(number|csc|exp|exp-month|exp-year|type)$/],
  ["password", /^(current|new)-password$/],
  ["sex", /^sex$/],
  ["url", /^url$/],
];
const BY_PURPOSE: Readonly<Record<string, string>> = {
  "street-address": "address place",
  "address-level2": "place",
  "cc-number": "card",
  name: "name given-name family-name",
  "given-name": "given-name name",
  "family-name": "family-name name",
};
const BY_TYPE: Readonly<Record<string, string>> = { email: "email", url: "url" };

const field = (label: string, token: string, type = "text") =>
  `<form method="post"><label>${label} <input type="${type}" autocomplete="${token}"></label><button>Send</button></form>`;

export default check({
  title: {
    en: "What the code says that a field asks for is what it asks for",
    sv: "Det som koden säger att ett fält frågar efter är det som fältet frågar efter",
  },
  // WCAG F107.
  criteria: ["1.3.5"],
  harm: {
    en: "People who let the browser fill in get the wrong thing in the field, and may not notice.",
    sv: "Den som låter webbläsaren fylla i får fel uppgift i fältet, och märker det kanske inte.",
  },
  mend: {
    en: "Give the field the autocomplete value for what it asks for.",
    sv: "Ge fältet det autocomplete-värde som hör till det som det frågar efter.",
  },
  impact: "moderate",
  evidence: fields,
  targets: (fields) =>
    fields.filter(
      (field) => kindOf(tokenOf(field)) !== "" && expected(field) !== "" && !isOfOther(field),
    ),
  judge(field) {
    const stated = tokenOf(field);
    if (expected(field).split(" ").includes(kindOf(stated))) return passed;
    const asked = field.label || `type="${typeOf(field.element)}"`;
    return failed({
      en: `The field asks for “${asked}”, but its code says autocomplete="${stated}".`,
      sv: `Fältet frågar efter ”${asked}”, men koden säger autocomplete="${stated}".`,
    });
  },
  examples: {
    passed: [
      field("Email", "email", "email"),
      field("Name", "given-name"),
      field("Your phone *", "section-a home tel-national", "tel"),
      field("Adress", "address-line1"),
      field("Card number", "cc-number"),
      `<main lang="es">${field("Nombre", "given-name")}${field("Nombre", "name")}</main>`,
    ],
    failed: [
      field("Email", "street-address", "email"),
      field("Phone number", "email"),
      field("Förnamn", "family-name"),
      field("Postnummer", "address-level2"),
      `<main lang="de">${field("Telefonnummer", "postal-code")}</main>`,
      field("Where we reach you", "tel", "email"),
    ],
    inapplicable: [
      field("Email", "username", "email"),
      field("Email", "off", "email"),
      field("Name", "organization"),
      field("Email", "e-mail", "email"),
      field("What you think", "name"),
      "<label>Email <input type=email></label>",
      `<fieldset><legend>Your child</legend><label>Name <input autocomplete="tel"></label></fieldset>`,
    ],
  },
});

/** What the field certainly asks for, as the kinds that fit it. */
function expected(field: Field): string {
  const byType = BY_TYPE[typeOf(field.element)];
  if (byType) return byType;
  // The name is not the label where an id is there twice, and either may be meant.
  if (field.label && squeeze(field.element.exposed?.name ?? "") !== field.label) return "";
  const { purpose = "" } = purposeOf(field) ?? {};
  return BY_PURPOSE[purpose] ?? purpose;
}

/** The last token of `autocomplete`, which says what is asked for. */
function tokenOf({ element }: Field): string {
  const tokens = (element.attributes.get("autocomplete") ?? "").toLowerCase().trim().split(/\s+/);
  return tokens.filter((token) => token !== "webauthn").at(-1) ?? "";
}

function kindOf(token: string): string {
  return KINDS.find(([, tokens]) => tokens.test(token))?.[0] ?? "";
}

/** What is asked about somebody else has no purpose in WCAG's sense. */
function isOfOther({ element, label }: Field): boolean {
  const group = closest(
    element,
    ({ tag, attributes }) => tag === "fieldset" || attributes.get("role") === "group",
  );
  return isAboutOthers(`${label} ${group?.exposed?.name ?? ""}`, languageOf(element));
}
