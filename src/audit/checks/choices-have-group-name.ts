import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest } from "#audit/document/query.ts";
import { type Field, fields, typeOf } from "#audit/evidence/fields.ts";

const GROUPS = new Set(["group", "radiogroup", "toolbar", "menu", "listbox", "grid", "table"]);
const radios = (start: string, end = "") =>
  `${start}<label><input type="radio" name="a"> Yes</label><label><input type="radio" name="a"> No</label>${end}`;
const boxes = (start: string) =>
  `${start}<label><input type="checkbox" name="t"> News</label><label><input type="checkbox" name="t"> Events</label>`;

export default check({
  title: {
    en: "Choices that belong together stand in a group that has the question as its name",
    sv: "Val som hör ihop står i en grupp som har frågan som namn",
  },
  // WCAG H71, ARIA17.
  criteria: ["1.3.1"],
  harm: {
    en: "People who use a screen reader hear the choices without the question that they answer.",
    sv: "Den som använder skärmläsare hör valen utan den fråga som de svarar på.",
  },
  mend: {
    en: "Put the choices in a fieldset with the question in its legend.",
    sv: "Sätt valen i ett fieldset med frågan i dess legend.",
  },
  impact: "serious",
  evidence: fields,
  targets: (fields) => groupsOf(fields.filter(({ kind }) => kind === "choice")),
  judge({ first, radio, question }) {
    if (hasGroup(first.element) || namesItself(first)) return passed;
    if (radio)
      return failed({
        en: `The radio buttons ${question ? `under “${question}” ` : ""}have no group with a name.`,
        sv: `Alternativknapparna ${question ? `under ”${question}” ` : ""}saknar en grupp med namn.`,
      });
    if (!question) return passed;
    return cantTell({
      en: `Is “${question}” what these checkboxes answer? Nothing ties them to it.`,
      sv: `Är ”${question}” det som de här kryssrutorna svarar på? Inget knyter dem till det.`,
    });
  },
  examples: {
    passed: [
      radios("<fieldset><legend>Are you a member?</legend>", "</fieldset>"),
      radios(`<div role="radiogroup" aria-label="Are you a member?">`, "</div>"),
      boxes("<fieldset><legend>What do you want?</legend>"),
      boxes("<h2>Interests</h2>"),
      `<table><tr><th id="q">Clean?<td><input type="radio" name="a" aria-label="Clean: yes"><td><input type="radio" name="a" aria-label="Clean: no"></table>`,
    ],
    failed: [
      radios("<p>Are you a member?</p>"),
      radios("<fieldset>Are you a member?", "</fieldset>"),
      radios("<fieldset><legend></legend>", "</fieldset>"),
      radios(`<div role="group">`, "</div>"),
    ],
    inapplicable: [
      `<label><input type="radio" name="a"> Yes</label>`,
      `<label><input type="checkbox"> I agree</label>`,
      `<label>Name <input></label>`,
    ],
    cantTell: [boxes("<p>What do you want to know about?</p>"), boxes("<div>Interests:</div>")],
  },
});

function groupsOf(choices: readonly Field[]) {
  const groups = Map.groupBy(choices, ({ element, form }) => {
    const name = attribute(element, "name");
    return name && `${typeOf(element)} ${name} ${form?.selector ?? ""}`;
  });
  groups.delete("");
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length < 2) return [];
    const text = first.before?.text ?? "";
    const radio = typeOf(first.element) === "radio";
    const question = radio || /[?:*]$/.test(text) ? text : "";
    return [{ first, radio, question, selector: first.selector, html: first.html }];
  });
}

function hasGroup(element: PageElement): boolean {
  const named = (at: PageElement) =>
    at !== element && GROUPS.has(at.exposed?.role ?? "") && at.exposed?.name.trim() !== "";
  return closest(element, named) !== undefined;
}

/** A name that says more than the label beside it holds the question too; so does the header of a row. */
function namesItself({ element, label }: Field): boolean {
  const name = element.exposed?.name ?? "";
  if (closest(element, ({ tag }) => tag === "td")) return true;
  return element.exposed?.nameFrom.startsWith("aria-") === true && name.length > label.length;
}
