import { check, failed, passed } from "#audit/check.ts";
import { squeeze } from "#audit/document/query.ts";
import { errorTexts } from "#audit/evidence/error-texts.ts";
import { type Field, fields } from "#audit/evidence/fields.ts";
import { isBareError } from "#audit/forms/bare-errors.ts";
import { describing, errorAt } from "#audit/forms/errors.ts";
import { seenText } from "#audit/forms/labels.ts";
import type { Text } from "#audit/outcome.ts";
import { together } from "#audit/together.ts";

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
  evidence: together(errorTexts.seen, { fields, errorTexts }),
  targets: ({ fields, errorTexts }) => [
    ...fields.flatMap(saidAt),
    ...errorTexts
      .filter(({ from }) => from !== "page")
      .map(({ error, how, field: { label }, selector, html }) => ({
        ...{ error: error.text, label, how, selector, html },
      })),
  ],
  judge: ({ error, label, how }) => {
    if (!isBareError(error, label)) return passed;
    const when = how
      ? { en: `, when the form is sent ${how.en},`, sv: ` när formuläret skickas ${how.sv}` }
      : { en: "", sv: "" };
    return failed({
      en: `The error text “${error}”${when.en} does not say what is wrong or how to mend it.`,
      sv: `Feltexten ”${error}”${when.sv} säger inte vad som är fel eller hur man rättar det.`,
    });
  },
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
      `<form id="f" novalidate><label for="n">Name</label><input id="n" aria-describedby="e"><p id="e" class="error" role="alert"></p><button>Send</button></form><script>f.onsubmit = (event) => { event.preventDefault(); e.textContent = "Invalid input" }</script>`,
    ],
    inapplicable: [field("In whole years"), `<label>Age <input></label>`, `<p>Error</p>`],
  },
});

/** The error text at a field, or all that is said there when that is only that something is wrong. */
function saidAt(field: Field) {
  const { label, selector, html, after } = field;
  const texts = [errorAt(field)?.text, ...describing(field).map(seenText), after?.text];
  const said = squeeze([...new Set(texts.filter(Boolean))].join(" "));
  const error = errorAt(field)?.text || (isBareError(said, label) ? said : "");
  const how: Text | undefined = undefined;
  return error ? [{ error, label, how, selector, html }] : [];
}
