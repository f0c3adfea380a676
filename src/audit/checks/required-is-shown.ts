import { cantTell, check, failed, passed } from "#audit/check.ts";
import { type Field, fields } from "#audit/evidence/fields.ts";
import { formsOf, isMarked, isRequired } from "#audit/forms/marks.ts";
import { OPTIONAL, REQUIRED, REQUIRED_BY_COLOUR } from "#audit/forms/words.ts";

const form = (text: string, name: string, phone = "Phone") =>
  `<form>${text}<label>${name} <input required></label><label>${phone} <input></label><button>Send</button></form>`;

export default check({
  title: {
    en: "What must be filled in is shown, and not by colour alone",
    sv: "Vad som måste fyllas i visas, och inte bara med färg",
  },
  criteria: ["3.3.2"],
  harm: {
    en: "People who do not see colours, or only hear the page, do not know which fields must be filled in.",
    sv: "Den som inte ser färger, eller bara hör sidan, vet inte vilka fält som måste fyllas i.",
  },
  mend: {
    en: "Write “required” in the label of each such field, or “optional” in those of the others.",
    sv: "Skriv ”obligatoriskt” i etiketten till varje sådant fält, eller ”valfritt” i de andras.",
  },
  impact: "moderate",
  evidence: fields,
  targets: (fields) =>
    formsOf(fields)
      .map((form) => ({ ...form, byColour: REQUIRED_BY_COLOUR.test(form.text) }))
      .filter(({ fields, byColour }) => byColour || isMixed(fields)),
  judge({ fields, text, byColour }) {
    if (fields.some(isMarked)) return passed;
    if (
      byColour ||
      (differInColour(fields) && !/all (fields|questions)|alla (fält|frågor)/i.test(text))
    )
      return {
        criteria: ["1.4.1"],
        ...failed({
          en: "Only a colour shows which fields must be filled in.",
          sv: "Bara en färg visar vilka fält som måste fyllas i.",
        }),
      };
    if (REQUIRED.test(text) || OPTIONAL.test(text)) return passed;
    return cantTell({
      en: "Some of the fields must be filled in. Can one see which before the form is sent?",
      sv: "Några av fälten måste fyllas i. Går det att se vilka innan formuläret skickas?",
    });
  },
  examples: {
    passed: [
      form("", "Name (required)"),
      form("<p>* required</p>", "Name *"),
      form("", "Name", "Phone (optional)"),
      form("", "Nimi (pakollinen)", "Puhelin"),
      form("", "Nombre", "Teléfono (opcional)"),
      form("<p>Only the name is required.</p>", "Name"),
    ],
    failed: [
      form("", `<span style="color:#c00">Name</span>`),
      form("<p>Fields in red are required.</p>", `<b style="color:#c00">Name</b>`),
      `<form><p>Röda fält är obligatoriska</p><label>Namn <input style="border-color:red"></label><label>Ort <input></label></form>`,
    ],
    inapplicable: [
      `<form><label>Name <input required></label><label>Password <input required></label></form>`,
      `<form><label>Search <input></label></form>`,
      "<p>Red fields of tulips are required for a good picture.</p>",
    ],
    cantTell: [form("", "Name"), form("<p>Write to us.</p>", "Name")],
  },
});

function isMixed(fields: readonly Field[]): boolean {
  const written = fields.filter(({ kind }) => kind !== "choice");
  return written.some(isRequired) && !written.every(isRequired);
}

/** Whether every required field has a colour, of its label or its border, that no other has. */
function differInColour(fields: readonly Field[]): boolean {
  const written = fields.filter(({ kind, labels }) => kind === "text" && labels.length > 0);
  const [required, others] = [written.filter(isRequired), written.filter((at) => !isRequired(at))];
  if (required.length === 0 || others.length === 0) return false;
  return [labelColour, borderColour].some((colour) => {
    const plain = new Set(others.map(colour));
    return required.every((field) => !plain.has(colour(field)));
  });
}

function labelColour({ labels: [label] }: Field): string {
  const run = label?.content.find((child) => child.kind !== "text" || child.text.trim());
  const at = run?.kind === "element" ? run : label;
  return at?.style?.color ?? "";
}

function borderColour({ element: { style } }: Field): string {
  return `${style?.["border-left-color"]} ${style?.["border-top-color"]} ${style?.["background-color"]}`;
}
