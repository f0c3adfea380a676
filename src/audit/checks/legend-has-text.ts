import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { descendants, isHidden } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const group = (legend: string) =>
  `<fieldset>${legend}<label>Day <input></label><label>Month <input></label></fieldset>`;

export default check({
  title: { en: "A group of fields has a name", sv: "En grupp av fält har ett namn" },
  // WCAG H71.
  criteria: ["1.3.1"],
  harm: {
    en: "People who use a screen reader hear that a group begins, but not what it is about.",
    sv: "Den som använder skärmläsare hör att en grupp börjar, men inte vad den handlar om.",
  },
  mend: {
    en: "Write in the legend what the group asks about, or take away the empty legend.",
    sv: "Skriv i legend vad gruppen frågar om, eller ta bort en tom legend.",
  },
  impact: "moderate",
  evidence: snapshot,
  targets: ({ elements }) => elements.filter(isLegend),
  judge: ({ parent }) =>
    parent?.exposed?.name.trim()
      ? passed
      : failed({
          en: "The legend of this group of fields is empty.",
          sv: "Legenden till den här gruppen av fält är tom.",
        }),
  examples: {
    passed: [
      group("<legend>Date of birth</legend>"),
      group(`<legend><h2>Date of birth</h2></legend>`),
      `<fieldset aria-label="Date of birth"><legend></legend><label>Day <input></label></fieldset>`,
    ],
    failed: [
      group("<legend></legend>"),
      group("<legend> </legend>"),
      group(`<legend><img src="data:," alt=""></legend>`),
    ],
    inapplicable: [
      group(""),
      `<fieldset hidden><legend></legend><label>Day <input></label></fieldset>`,
      `<fieldset><legend></legend><p>No fields</p></fieldset>`,
    ],
  },
});

function isLegend(element: PageElement): boolean {
  const { tag, parent } = element;
  if (tag !== "legend" || parent?.tag !== "fieldset" || isHidden(parent)) return false;
  if (parent.exposed?.role !== "group" && parent.exposed?.role !== "radiogroup" && parent.exposed)
    return false;
  return descendants(parent).some(
    (inner) => /^(input|select|textarea)$/.test(inner.tag) && inner.exposed !== undefined,
  );
}
