import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, descendants, isSeen } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

export default check({
  title: {
    en: "A label around several fields leaves none of them without a name",
    sv: "En etikett runt flera fält lämnar inget av dem utan namn",
  },
  criteria: ["1.3.1"],
  harm: {
    en: "People who use a screen reader do not hear what the second field asks for: a label belongs to the first only.",
    sv: "Den som använder skärmläsare hör inte vad det andra fältet frågar efter: en etikett hör bara till det första.",
  },
  mend: {
    en: "Give each field a label of its own.",
    sv: "Ge varje fält en egen etikett.",
  },
  impact: "serious",
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter((element) => element.tag === "label" && fieldsIn(element).length > 1),
  judge(label) {
    const nameless = fieldsIn(label).filter(({ exposed }) => !exposed?.name.trim()).length;
    return nameless === 0
      ? passed
      : failed({
          en: `The label holds ${fieldsIn(label).length} fields, of which ${nameless} without a name.`,
          sv: `Etiketten omfattar ${fieldsIn(label).length} fält, varav ${nameless} utan namn.`,
        });
  },
  examples: {
    passed: [
      `<label>Name and town <input> <input aria-label="Town"></label>`,
      `<label><input type="radio" name="r"> Other <input aria-label="What other"></label>`,
      `<label>Date <input title="Day"><input title="Month"></label>`,
    ],
    failed: [
      `<label>Name and town <input><input></label>`,
      `<label><input type="checkbox"> Other: <input></label>`,
      `<label>Time <select><option>10</select> <select><option>15</select></label>`,
      `<label for="a">Name and town <input id="a"><input id="b"></label>`,
    ],
    inapplicable: [
      `<label>Name <input></label><label>Town <input></label>`,
      `<label>Name <input><input type="hidden"></label>`,
      `<label>Name <input><button type="button">Clear</button></label>`,
      `<label>Name <input><input hidden></label>`,
    ],
  },
});

function fieldsIn(label: PageElement): PageElement[] {
  return descendants(label).filter(isField);
}

function isField(element: PageElement): boolean {
  const { tag, exposed } = element;
  if (!exposed || !isSeen(element)) return false;
  if (tag === "select" || tag === "textarea") return true;
  const type = attribute(element, "type").toLowerCase();
  return tag === "input" && !/^(hidden|submit|reset|button|image)$/.test(type);
}
