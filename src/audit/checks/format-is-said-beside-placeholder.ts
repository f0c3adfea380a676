import { cantTell, check, passed } from "#audit/check.ts";
import { closest } from "#audit/document/query.ts";
import { type Field, fields } from "#audit/evidence/fields.ts";
import { seenText } from "#audit/forms/labels.ts";
import { shownAt } from "#audit/forms/marks.ts";
import { FILLED_IN } from "#audit/forms/words.ts";

/** Letters that stand for digits, as in YYYY-MM-DD, ÅÅMMDD-XXXX or 0000-00. */
const FORMAT =
  /y{2,4}[-/. ]?m{2}|å{2,4}[-/. ]?m{2}|\b(dd?|mm?)[-/. ](mm?|dd?|y{2,4}|å{2,4})\b|\b[x0#_]{2,}([-/. ]+[x0#_]{2,})+\b|\b(xxx+|####+|nnnn+)\b|\bhh[:.]mm\b/i;

const field = (placeholder: string, more = "", label = "Born") =>
  `<form><label for="a">${label}</label>${more}<input id="a" placeholder="${placeholder}"></form>`;

export default check({
  title: {
    en: "How a field is filled in is said elsewhere than in its placeholder",
    sv: "Hur ett fält fylls i sägs på annat ställe än i platshållartexten",
  },
  criteria: ["3.3.2"],
  harm: {
    en: "People who have difficulty remembering lose the format as soon as they begin to write.",
    sv: "Den som har svårt att minnas ser inte längre formatet när den har börjat skriva.",
  },
  mend: {
    en: "Write the format in the label or in a text beside the field that is tied to it, or take the answer in any format.",
    sv: "Skriv formatet i etiketten eller i en text vid fältet som är knuten till det, eller ta emot svaret i vilket format som helst.",
  },
  impact: "moderate",
  evidence: fields,
  targets: (fields) =>
    fields.filter((field) => field.kind === "text" && FORMAT.test(placeholderOf(field))),
  judge: (field) => {
    if (isSaid(field)) return passed;
    const placeholder = placeholderOf(field);
    return cantTell({
      en: `Only the placeholder “${placeholder}” says how the field is filled in. Is another format taken too?`,
      sv: `Bara platshållaren ”${placeholder}” säger hur fältet fylls i. Godtas även andra format?`,
    });
  },
  examples: {
    passed: [
      field("YYYY-MM-DD", "", "Born (YYYY-MM-DD)"),
      field("YYYY-MM-DD", "<p>Year, month and day, such as 1980-01-31</p>"),
      field("ÅÅÅÅMMDD-XXXX", "", "Personnummer (12 siffror)"),
      `<label for="a">Born</label><input id="a" placeholder="DD/MM/YYYY" aria-describedby="h"><div><div></div></div><p id="h">Day, month and year: 31/01/1980</p>`,
    ],
    failed: [],
    inapplicable: [
      field("Anna Andersson", "", "Name"),
      field("Mm, what do you think?"),
      `<label>Born <input type="checkbox"></label>`,
      `<label>Born <input></label>`,
    ],
    cantTell: [
      field("YYYY-MM-DD"),
      field("ÅÅÅÅMMDD-XXXX", "", "Personnummer"),
      field("MM/YY", "", "Expires"),
      field("XXX-XXX XX XX", "", "Telefon"),
    ],
  },
});

function placeholderOf({ element: { attributes } }: Field): string {
  return (attributes.get("placeholder") ?? attributes.get("aria-placeholder") ?? "").trim();
}

/** A format, an example with digits or words about how to fill in stand by the field, in its group's legend or in its description. */
function isSaid(field: Field): boolean {
  const { element } = field;
  const group = closest(
    element,
    ({ tag, attributes }) => tag === "fieldset" || attributes.get("role") === "group",
  );
  const legend = group?.content.find((at) => at.kind === "element" && at.tag === "legend");
  const shown = [
    shownAt(field),
    group?.exposed?.name ?? "",
    element.exposed?.description ?? "",
    legend?.kind === "element" ? seenText(legend) : "",
  ].join(" ");
  return FORMAT.test(shown) || FILLED_IN.test(shown) || /\d{2}/.test(shown);
}
