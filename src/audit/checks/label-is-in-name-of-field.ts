import { check, failed, passed } from "#audit/check.ts";
import { fields } from "#audit/evidence/fields.ts";

export default check({
  title: {
    en: "What a field is called in its code holds the label that is seen",
    sv: "Det som ett fält heter i koden innehåller den etikett som syns",
  },
  // WCAG F96.
  criteria: ["2.5.3"],
  harm: {
    en: "People who speak to the computer say the label that they see, and nothing happens.",
    sv: "Den som talar till datorn säger den etikett som syns, och inget händer.",
  },
  mend: {
    en: "Take away the aria-label, or let it begin with the words of the label.",
    sv: "Ta bort aria-label, eller låt den börja med etikettens ord.",
  },
  impact: "serious",
  evidence: fields,
  targets: (fields) =>
    fields.filter(({ label, element }) => /\p{L}{2}/u.test(label) && element.exposed?.name),
  judge({ label, element }) {
    const name = element.exposed?.name ?? "";
    const said = ` ${plain(name)} `;
    // What stands in brackets is a hint: "(optional)".
    const bare = plain(label.replace(/\(.*?\)/g, " "));
    const heard = element.exposed?.nameFrom ?? "";
    if (!heard.startsWith("aria-label") || said.includes(` ${bare} `) || bare === "") return passed;
    const words = bare.split(" ");
    if (heard === "aria-labelledby" || words.every((word) => said.includes(` ${word} `)))
      return passed;
    if (words.length > 4 && words.some((word) => said.includes(` ${word} `))) return passed;
    return failed({
      en: `The label that is seen is “${label}”, but the field is called “${name}” in its code.`,
      sv: `Etiketten som syns är ”${label}”, men i koden heter fältet ”${name}”.`,
    });
  },
  examples: {
    passed: [
      "<label>Name <input></label>",
      `<label for="a">Name</label><input id="a" aria-label="Name of the child">`,
      `<label for="a">Name (optional)</label><input id="a" aria-label="Name">`,
      `<label for="a">Name *</label><input id="a" aria-label="name, required">`,
      `<p id="l">Name</p><input aria-labelledby="l">`,
    ],
    failed: [
      `<label for="a">Name</label><input id="a" aria-label="Field 1">`,
      `<label>Phone <input aria-label="Number to call"></label>`,
      `<label><input type="checkbox" aria-label="Newsletter"> I agree</label>`,
    ],
    inapplicable: [
      "<input>",
      `<input aria-label="Name">`,
      `<label hidden>Name <input></label>`,
      `<label for="a">*</label><input id="a" aria-label="Name">`,
    ],
  },
});

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
