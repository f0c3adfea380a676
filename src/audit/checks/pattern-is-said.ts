import { cantTell, check, passed } from "#audit/check.ts";
import { attribute, textOf } from "#audit/document/query.ts";
import { type Field, fields, typeOf } from "#audit/evidence/fields.ts";
import { describing } from "#audit/forms/errors.ts";
import { seenText } from "#audit/forms/labels.ts";

/** A text that tells how to write: an example, a number of signs, or what it may hold. */
const TELLS =
  /\d|[x#]{2,}|\b(digits?|numbers only|letters?|characters?|format|example|e\.g\.|such as|only|at least|without|with)\b|siffr|bokst|tecken|format|exempel|t\.ex\.|bara|endast|minst|utan|med/i;
/** What people write of themselves: anything, or digits in a field that asks for a number. */
const LOOSE = /^\^?(\.[*+]|\\S[*+]|\[0-9\][*+]|\\d[*+]|.*@.*)\$?$/;

const field = (pattern: string, more = "", label = "Lost on") =>
  `<form><label for="a">${label}</label><input id="a" pattern="${pattern}" ${more}><button>Send</button></form>`;

/** WCAG 3.3.2, technique G89. */
export default check({
  title: {
    en: "A field that takes one way of writing only says which",
    sv: "Ett fält som bara godtar ett sätt att skriva säger vilket",
  },
  criteria: ["3.3.2"],
  impact: "moderate",
  harm: {
    en: "People fill in the field in a way that is not accepted, and have to guess why.",
    sv: "Den som fyller i fältet får sitt svar underkänt och får gissa varför.",
  },
  mend: {
    en: "Say beside the label how to write, with an example: “for example 2026-11-29”. Better, accept other ways too.",
    sv: "Skriv vid etiketten hur man ska skriva, med ett exempel: ”till exempel 2026-11-29”. Bättre är att godta andra sätt också.",
  },
  evidence: fields,
  targets: (all) =>
    all.filter(({ kind, element }) => {
      const pattern = attribute(element, "pattern");
      return kind === "text" && pattern !== "" && !LOOSE.test(pattern) && !isKnown(element);
    }),
  judge(field) {
    if (TELLS.test(said(field))) return passed;
    return cantTell({
      en: `The field “${field.label}” takes only what fits the pattern ${attribute(field.element, "pattern")}. Does the page say how to write, with an example?`,
      sv: `Fältet ”${field.label}” godtar bara det som passar mönstret ${attribute(field.element, "pattern")}. Säger sidan hur man ska skriva, med ett exempel?`,
    });
  },
  examples: {
    passed: [
      field("[0-9]{5}", "", "Postcode (5 digits)"),
      field("[0-9]{4}-[0-9]{2}", 'placeholder="2026-11"'),
      field("[A-Z]{3}", 'aria-describedby="h"').replace(
        "<button",
        '<p id="h">Three capital letters</p><button',
      ),
    ],
    failed: [],
    inapplicable: [field(".*"), field("[0-9]*"), field(""), "<label>Name <input></label>"],
    cantTell: [
      field("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
      field("[0-9]{15}", "", "Chip"),
      field("\\d{6}-\\d{4}", "", "Personnummer"),
    ],
  },
});

/** What everyone knows how to write. */
function isKnown(element: Field["element"]): boolean {
  const purpose = attribute(element, "autocomplete").toLowerCase();
  return (
    /^(email|url|tel)$/.test(typeOf(element)) ||
    /\b(postal-code|tel(-\w+)*|email|cc-[\w-]+|one-time-code|username)$/.test(purpose)
  );
}

function said(field: Field): string {
  const { element, label, before, after, form } = field;
  const legend = form?.document.elements.filter(({ tag }) => tag === "legend").map(textOf) ?? [];
  const own = ["placeholder", "title"].map((name) => attribute(element, name));
  return [label, before?.text, after?.text, ...legend, ...describing(field).map(seenText), ...own]
    .filter(Boolean)
    .join(" ");
}
