import { check, failed, passed } from "#audit/check.ts";
import { fields } from "#audit/evidence/fields.ts";
import { confused } from "#audit/forms/apart.ts";
import { EMPTY_LABELS } from "#audit/forms/words.ts";
import { together } from "#audit/together.ts";

const address = (heading: string, kind: string) =>
  `<fieldset>${heading}<label>Name: <input name="${kind}-name"></label></fieldset>`;

export default check({
  title: {
    en: "A field's label says what to fill in",
    sv: "Ett fälts etikett säger vad man ska fylla i",
  },
  criteria: ["2.4.6"],
  act: ["cc0f0a"],
  harm: {
    en: "People who cannot guess from the surroundings, such as those who use a screen reader or have difficulty understanding, do not know what to write.",
    sv: "Den som inte kan gissa av sammanhanget, till exempel den som använder skärmläsare eller har svårt att förstå, vet inte vad som ska skrivas.",
  },
  mend: {
    en: "Let the label name what is asked for; tell fields of the same name apart by a visible group heading.",
    sv: "Låt etiketten säga vad som efterfrågas; skilj fält med samma namn åt med en synlig grupprubrik.",
  },
  impact: "moderate",
  evidence: together(fields.seen, { fields }),
  targets: ({ fields }) => {
    const same = confused(fields);
    return fields
      .filter(({ label, kind }) => label && kind !== "choice")
      .map((field) => ({
        label: field.label,
        same: same.has(field),
        selector: field.selector,
        html: field.html,
      }));
  },
  judge({ label, same }) {
    if (EMPTY_LABELS.has(plain(label)))
      return failed({
        en: `The label “${label}” does not say what to fill in.`,
        sv: `Etiketten ”${label}” säger inte vad man ska fylla i.`,
      });
    if (same)
      return failed({
        en: `An earlier field of the form is also called “${label}”, and nothing that can be seen tells them apart.`,
        sv: `Ett tidigare fält i formuläret heter också ”${label}”, och inget synligt skiljer dem åt.`,
      });
    return passed;
  },
  examples: {
    passed: [
      "<label>First name: <input></label>",
      `<p id="l" aria-hidden="true">First name:</p><input aria-labelledby="l">`,
      `<h2>Shipping</h2><label>Name<input></label><h2>Billing</h2><label>Name<input></label>`,
      address("<legend>Shipping</legend>", "a") + address("<legend>Billing</legend>", "b"),
      `<form><label>Search <input></label></form><form><label>Search <input></label></form>`,
      `<ul><li><label>Amount <input></label><li><label>Amount <input></label></ul>`,
    ],
    failed: [
      "<label>Menu <input></label>",
      `<label for="a">Input:</label><input id="a">`,
      `<label>Skriv här * <textarea></textarea></label>`,
      `<form><label>Country <select><option>Sweden<option>Norway</select></label> <label>Country <select><option>Sweden<option>Norway</select></label></form>`,
      address(`<h2 style="position:absolute;left:-9999px">Shipping</h2>`, "a") +
        address(`<h2 style="position:absolute;left:-9999px">Billing</h2>`, "b"),
    ],
    inapplicable: [
      `<label for="a">First name:</label><p id="a"></p>`,
      `<label for="a" style="position:absolute;left:-9999px">Menu</label><input id="a">`,
      "<input>",
      `<label hidden>Field <input></label>`,
    ],
  },
});

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[*:.…?!]/g, "")
    .replace(/\s*\d+$/, "")
    .trim();
}
