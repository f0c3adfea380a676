import { cantTell, check, failed, passed } from "#audit/check.ts";
import { closest, languageOf, shownText } from "#audit/document/query.ts";
import { type Field, fields } from "#audit/evidence/fields.ts";
import { isAboutOthers } from "#audit/forms/own-words.ts";
import { purposeByCode, purposeOf } from "#audit/forms/purposes.ts";
import { SEARCH } from "#audit/forms/words.ts";

const form = (content: string, button = "Send") =>
  `<form method="post">${content}<button>${button}</button></form>`;

export default check({
  title: {
    en: "A field about the user says so in its code, so that browsers can fill it in",
    sv: "Ett fält om användaren säger det i koden, så att webbläsaren kan fylla i det",
  },
  // WCAG H98.
  criteria: ["1.3.5"],
  harm: {
    en: "People who have difficulty writing, remembering or reading get no help from the browser to fill it in.",
    sv: "Den som har svårt att skriva, minnas eller läsa får ingen hjälp av webbläsaren att fylla i.",
  },
  mend: {
    en: 'Give the field the autocomplete value for its purpose, as autocomplete="email".',
    sv: 'Ge fältet det autocomplete-värde som hör till dess ändamål, som autocomplete="email".',
  },
  impact: "moderate",
  evidence: fields,
  targets: (fields) => {
    const groups = Map.groupBy(fields.filter(isOwn), ({ form }) => form);
    return [...groups.values()].flatMap((group) => {
      const purposes = new Set(group.map(purpose));
      return group.map((field) => ({
        ...{ field, purposes: purposes.size, selector: field.selector, html: field.html },
      }));
    });
  },
  judge({ field, purposes }) {
    const { purpose = purposeByCode(field) ?? "", own = false } = purposeOf(field) ?? {};
    const stated = field.element.attributes.get("autocomplete")?.trim() ?? "";
    if (stated && stated !== "off" && stated !== "on") return passed;
    if ((purposes > 1 || own) && !stated && purposeOf(field))
      return failed({
        en: `The field asks for the user's own data, but lacks autocomplete="${purpose}".`,
        sv: `Fältet frågar efter användarens egna uppgifter, men saknar autocomplete="${purpose}".`,
      });
    if (purposes < 2 && !own && purpose !== "email" && purpose !== "tel") return passed;
    return cantTell({
      en: `Does the field ask for the user's own data? Then it lacks autocomplete="${purpose}".`,
      sv: `Frågar fältet efter användarens egna uppgifter? Då saknas autocomplete="${purpose}".`,
    });
  },
  examples: {
    passed: [
      form(
        `<label>Name <input autocomplete="name"></label><label>E-mail <input autocomplete="email"></label>`,
      ),
      form(`<label>Your phone <input type="tel" autocomplete="section-a tel"></label>`),
      form("<label>Name <input></label><label>Message <textarea></textarea></label>"),
    ],
    failed: [
      form("<label>Name <input></label><label>E-mail <input type=email></label>"),
      form("<label>Your e-mail * <input type=email></label>"),
      form("<label>Förnamn <input></label><label>Efternamn <input></label>", "Skicka"),
      `<label>Name: <input></label><label>Phone: <input></label>`,
      `<main lang="de">${form("<label>Ihr Vor- und Nachname <input></label><label>Ihre E-Mail-Adresse <input type=email></label>", "Senden")}</main>`,
      `<main lang="es">${form("<label>Nombre <input></label><label>Teléfono <input type=tel></label>", "Enviar")}</main>`,
      `<main lang="fi">${form("<label>Sähköpostiosoitteesi <input></label>", "Lähetä")}</main>`,
    ],
    inapplicable: [
      form("<label>Search <input></label>"),
      form(
        "<fieldset><legend>Your child</legend><label>First name <input></label><label>Last name <input></label></fieldset>",
      ),
      `<form role="search"><label>Name <input></label><label>City <input></label><button>Find</button></form>`,
      form("<label>Name of the street <input></label>"),
      form("<label>Name <input disabled></label>"),
      `<main lang="de">${form("<h2>Ihr Kind</h2><label>Vorname <input></label><label>Nachname <input></label>")}</main>`,
      `<main lang="fr">${form("<label>Nom de la rue <input></label>")}</main>`,
    ],
    cantTell: [
      form("<label>E-mail <input type=email></label>", "Subscribe"),
      `<main lang="hu">${form("<label>Hová írjunk? <input type=email name=email></label>", "Küldés")}</main>`,
      form(
        `<label>Name <input autocomplete="off"></label><label>E-mail <input autocomplete="off"></label>`,
      ),
    ],
  },
});

function isOwn(field: Field): boolean {
  const { element, form, button } = field;
  const { attributes } = element;
  if (!purpose(field) || attributes.has("disabled") || attributes.has("readonly")) return false;
  if (attributes.get("type") === "hidden" || form?.attributes.get("role") === "search")
    return false;
  const group = closest(
    element,
    ({ tag, attributes }) =>
      tag === "fieldset" || tag === "tr" || attributes.get("role") === "group",
  );
  const said = `${group?.exposed?.name ?? ""} ${form?.exposed?.name ?? ""} ${attributes.get("name") ?? ""}`;
  const language = languageOf(element);
  if (isAboutOthers(said, language) || group?.tag === "tr") return false;
  const heading = form ? shownText(form).slice(0, 200) : "";
  return !isAboutOthers(heading, language) && !SEARCH.test(button?.exposed?.name ?? "");
}

function purpose(field: Field): string | undefined {
  return purposeOf(field)?.purpose ?? purposeByCode(field);
}
