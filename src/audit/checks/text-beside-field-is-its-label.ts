import { check, failed, passed } from "#audit/check.ts";
import { squeeze } from "#audit/document/query.ts";
import { type Field, fields } from "#audit/evidence/fields.ts";

const LONGEST = 60;

export default check({
  title: {
    en: "The text that stands by a field as its label is tied to it",
    sv: "Den text som står vid ett fält som dess etikett är knuten till fältet",
  },
  // WCAG F68 and F111.
  criteria: ["1.3.1", "4.1.2"],
  harm: {
    en: "People who use a screen reader do not hear what the field asks for, and those who point with difficulty cannot press its label.",
    sv: "Den som använder skärmläsare hör inte vad fältet frågar efter, och den som har svårt att peka kan inte trycka på etiketten.",
  },
  mend: {
    en: "Put the text in a label element whose “for” is the field's id.",
    sv: "Sätt texten i ett label-element vars ”for” är fältets id.",
  },
  impact: "critical",
  evidence: fields,
  targets: (fields) => fields.filter(isTextAlone),
  judge: ({ element, beside }) => {
    const text = beside?.text ?? "";
    const { name = "", nameFrom = "" } = element.exposed ?? {};
    if (name && (shares(name, text) || !["placeholder", "title"].includes(nameFrom))) return passed;
    return failed({
      en: name
        ? `“${text}” stands by the field, but assistive technology is told “${name}”.`
        : `“${text}” stands by the field, but is not tied to it.`,
      sv: name
        ? `”${text}” står vid fältet, men hjälpmedel får veta ”${name}”.`
        : `”${text}” står vid fältet, men är inte knuten till det.`,
    });
  },
  examples: {
    passed: [
      `<span>Name</span> <input aria-label="Name">`,
      `<table><tr><td>Apples<td><input aria-label="How many"></table>`,
      `<p>Fruit</p><input placeholder="Fruit, for example apples">`,
    ],
    failed: [
      `Name: <input>`,
      `<p>First name</p><input title="Only letters">`,
      `<label>Phone</label><input placeholder="070-123 45 67">`,
      `<label for="nam">Name</label><input id="name">`,
      `<input type="checkbox"> I agree`,
      `<table><tr><td>Name<td><input></table>`,
      `<div>Country <select><option>Norway</select></div>`,
    ],
    inapplicable: [
      `<label>Name <input></label>`,
      `<p>Write your name in the field, as it stands in your passport.</p><input title="Name">`,
      `<h2>Search</h2><input title="Search">`,
      `<label><input type="checkbox"> I agree</label>`,
      `<input>`,
    ],
  },
});

/** Short, no whole sentence, and no other label to be seen. */
function isTextAlone({ label, beside, kind }: Field): boolean {
  if (label || !beside || beside.text.length > LONGEST || !/\p{L}/u.test(beside.text)) return false;
  return kind === "choice" || !/[.!]$/.test(beside.text);
}

function shares(name: string, text: string): boolean {
  const words = new Set(plain(name).split(" "));
  return plain(text)
    .split(" ")
    .some((word) => word.length > 1 && words.has(word));
}

function plain(text: string): string {
  return squeeze(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " "));
}
