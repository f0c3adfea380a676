import { check, failed, passed } from "#audit/check.ts";
import { squeeze } from "#audit/document/query.ts";
import { fields } from "#audit/evidence/fields.ts";
import { isBareError } from "#audit/forms/bare-errors.ts";
import { describing, errorAt } from "#audit/forms/errors.ts";
import { seenText } from "#audit/forms/labels.ts";

const field = (error: string, more = `aria-describedby="e"`) =>
  `<label for="f">Age (years)</label><input type="number" id="f" ${more} value="0"><span id="e">${error}</span>`;

export default check({
  title: {
    en: "An error text says what is wrong or how to mend it",
    sv: "En feltext säger vad som är fel eller hur man rättar det",
  },
  criteria: ["3.3.1"],
  act: ["36b590"],
  harm: {
    en: "People are told that something is wrong, but not what, and cannot go on.",
    sv: "Man får veta att något är fel, men inte vad, och kommer inte vidare.",
  },
  mend: {
    en: "Say in the text which field is wrong and what it should hold, as “Enter your age in whole years”.",
    sv: "Säg i texten vilket fält som är fel och vad som ska stå där, som ”Ange din ålder i hela år”.",
  },
  impact: "serious",
  evidence: fields,
  targets: (fields) =>
    fields.flatMap((field) => {
      const texts = [errorAt(field)?.text, ...describing(field).map(seenText), field.after?.text];
      const said = squeeze([...new Set(texts.filter(Boolean))].join(" "));
      const error = errorAt(field)?.text || (isBareError(said, field.label) ? said : "");
      return error
        ? [{ error, label: field.label, selector: field.selector, html: field.html }]
        : [];
    }),
  judge: ({ error, label }) =>
    isBareError(error, label)
      ? failed({
          en: `The error text “${error}” does not say what is wrong or how to mend it.`,
          sv: `Feltexten ”${error}” säger inte vad som är fel eller hur man rättar det.`,
        })
      : passed,
  examples: {
    passed: [
      field(
        "Invalid value for age. Age must be at least 1.",
        `aria-describedby="e" aria-invalid="true"`,
      ),
      `<label for="f">E-mail</label><input id="f" aria-invalid="true" aria-describedby="e"><p id="e" class="error">Enter an e-mail address</p>`,
      `<label for="f">Namn</label><input id="f"><p class="error">Ange ditt namn</p>`,
    ],
    failed: [
      field("Invalid value."),
      field("Error", `aria-invalid="true"`),
      field("Invalid value for age."),
      `<label for="f">Namn</label><input id="f"><p class="error">Felaktigt värde!</p>`,
    ],
    inapplicable: [field("In whole years"), `<label>Age <input></label>`, `<p>Error</p>`],
  },
});
