import { cantTell, check, passed } from "#audit/check.ts";
import { descendants } from "#audit/document/query.ts";
import { type Field, fields } from "#audit/evidence/fields.ts";
import { formsOf, shownAt } from "#audit/forms/marks.ts";
import { MARK, MARK_EXPLAINED, REQUIRED } from "#audit/forms/words.ts";

const form = (text: string, label = "Name *") =>
  `<form>${text}<label>${label} <input required></label><label>Phone <input></label><button>Send</button></form>`;

export default check({
  title: {
    en: "A form that marks required fields with a sign says what the sign means",
    sv: "Ett formulär som märker obligatoriska fält med ett tecken säger vad tecknet betyder",
  },
  // WCAG H90, G131.
  criteria: ["3.3.2"],
  harm: {
    en: "People who do not know the custom, or have difficulty understanding, do not see which fields must be filled in.",
    sv: "Den som inte känner till bruket, eller har svårt att förstå, ser inte vilka fält som måste fyllas i.",
  },
  mend: {
    en: "Write at the top of the form what the sign means, or write “required” at each such field.",
    sv: "Skriv överst i formuläret vad tecknet betyder, eller skriv ”obligatoriskt” vid varje sådant fält.",
  },
  impact: "minor",
  evidence: fields,
  targets: (fields) =>
    formsOf(fields).filter(({ fields }) => fields.some((field) => MARK.test(shownAt(field)))),
  judge: ({ text, fields }) =>
    MARK_EXPLAINED.test(text) || fields.some(isExplainedAt)
      ? passed
      : cantTell({
          en: "Fields are marked with a star, but no text says what it means. Does the page say it in another way?",
          sv: "Fält är märkta med en stjärna, men ingen text säger vad den betyder. Säger sidan det på annat sätt?",
        }),
  examples: {
    passed: [
      form("<p>Fields marked with * are required.</p>"),
      form("<p>* = måste fyllas i</p>"),
      form("<p lang='fr'>Les champs suivis d’un astérisque (*) sont obligatoires.</p>"),
      form("<p>Required fields are marked with an asterisk (*).</p>"),
      form("", "Name * (required)"),
      form("", `Name <abbr title="required">*</abbr>`),
    ],
    failed: [],
    inapplicable: [form("", "Name"), form("", "Name (required)"), "<p>Prices from 10 kr*</p>"],
    cantTell: [
      form(""),
      form("<p>Write to us.</p>"),
      `<style>.r::after{content:" *"}</style>${form("", `<span class="r">Name</span>`)}`,
    ],
  },
});

function isExplainedAt(field: Field): boolean {
  const titles = field.labels.flatMap((label) =>
    descendants(label).map(({ attributes }) => attributes.get("title") ?? ""),
  );
  return [shownAt(field), field.element.exposed?.name ?? "", ...titles].some((said) =>
    REQUIRED.test(said),
  );
}
