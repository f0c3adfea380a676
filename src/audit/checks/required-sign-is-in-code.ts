import { check, failed, passed } from "#audit/check.ts";
import { attribute, closest } from "#audit/document/query.ts";
import { type Field, fields } from "#audit/evidence/fields.ts";
import { formsOf, isRequired } from "#audit/forms/marks.ts";
import { MARK, MARK_EXPLAINED, REQUIRED } from "#audit/forms/words.ts";

/** A star that means the contrary, or something else. */
const OTHERWISE =
  /\b(not (required|mandatory|compulsory)|optional)\b|\b(inte (obligatorisk|krävs|behöver)|valfri)/i;

const form = (label: string, more: string, text = "<p>* means that you must answer.</p>") =>
  `<form>${text}<label>${label} <input ${more}></label><label>Town <input></label><button>Send</button></form>`;

export default check({
  title: {
    en: "A field that is marked as required is so in its code too",
    sv: "Ett fält som är märkt som obligatoriskt är det även i koden",
  },
  // WCAG H90, ARIA2.
  criteria: "best-practice",
  harm: {
    en: "People who use a screen reader hear “star”, if anything, and not that the field must be filled in.",
    sv: "Den som använder skärmläsare hör ”stjärna”, om ens något, men inte att fältet måste fyllas i.",
  },
  mend: {
    en: 'Give the field the attribute required, or aria-required="true".',
    sv: 'Ge fältet attributet required, eller aria-required="true".',
  },
  impact: "moderate",
  evidence: fields,
  targets: (fields) =>
    formsOf(fields)
      .filter(({ text }) => MARK_EXPLAINED.test(text) && !OTHERWISE.test(text))
      .flatMap(({ fields }) => fields.filter(isStarred)),
  judge: (field) =>
    isRequired(field) || isSaid(field)
      ? passed
      : failed({
          en: "A star marks the field as required, but its code does not say so.",
          sv: "En stjärna märker fältet som obligatoriskt, men koden säger det inte.",
        }),
  examples: {
    passed: [
      form("Name *", "required"),
      form("Name *", `aria-required="true"`),
      form("Name *", `aria-label="Name, required"`),
      form(`Name <abbr title="required">*</abbr>`, "required"),
    ],
    failed: [
      form("Name *", ""),
      form("* Namn", "", "<p>Fält med * är obligatoriska.</p>"),
      form(`Name <span aria-hidden="true">*</span>`, `aria-required="false"`),
    ],
    inapplicable: [
      form("Name", ""),
      form("Name *", "", "<p>Write to us.</p>"),
      form("Name *", "", "<p>* need not be answered: that field is not required.</p>"),
      form("Name *", "disabled"),
      `<p>* must be paid</p><p>Price *</p>`,
    ],
  },
});

/** What one writes in or chooses from a list; of choices, the group may be what is required. */
function isStarred({ kind, label }: Field): boolean {
  return kind !== "choice" && MARK.test(label);
}

function isSaid({ element }: Field): boolean {
  const { name = "", description = "" } = element.exposed ?? {};
  const group = closest(element, (at) => attribute(at, "aria-required") === "true");
  return group !== undefined || REQUIRED.test(`${name} ${description}`);
}
