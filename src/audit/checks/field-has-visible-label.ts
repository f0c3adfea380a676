import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, closest, descendants } from "#audit/document/query.ts";
import { type Field, fields, typeOf } from "#audit/evidence/fields.ts";
import { seenText } from "#audit/forms/labels.ts";
import { SEARCH } from "#audit/forms/words.ts";

const hidden = "position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)";
/** Buttons that do not say what the field before them asks for. */
const VAGUE = /^(send|submit|ok|go|save|next|continue|done|skicka|spara|nästa|fortsätt|klar)$/i;
const NATIVE = new Set(["file", "range", "color"]);

export default check({
  title: {
    en: "A field has a label that can be seen, and goes on being seen while it is filled in",
    sv: "Ett fält har en etikett som syns, och som syns även medan man fyller i",
  },
  criteria: ["3.3.2"],
  harm: {
    en: "People who forget or are distracted, or zoom in, no longer see what the field asks for as soon as something is written in it.",
    sv: "Den som glömmer eller blir avbruten, eller förstorar, ser inte längre vad fältet frågar efter så snart något står i det.",
  },
  mend: {
    en: "Write a label above or before the field, in a label element; a placeholder is no label.",
    sv: "Skriv en etikett ovanför eller före fältet, i ett label-element; en platshållartext är ingen etikett.",
  },
  impact: "serious",
  evidence: fields,
  targets: (fields) => fields.filter(isJudged),
  judge: (field) => {
    const { element, beside, after, button } = field;
    if (field.label || beside || after || hasVisibleGroup(field) || isCell(field)) return passed;
    const { placeholder = "", from } = said(field);
    if (isSearch(field)) return passed;
    const shown = placeholder ? `“${placeholder}”` : "";
    const known = from !== "placeholder" && from !== "title" && from !== "";
    if (button && known && (placeholder || !VAGUE.test(button.exposed?.name ?? ""))) return passed;
    if (button && known && isSaidNowhere(field))
      return failed({
        en: `“${element.exposed?.name}” is all that says what the field asks for, and it is not seen.`,
        sv: `”${element.exposed?.name}” är allt som säger vad fältet frågar efter, och det syns inte.`,
      });
    if (button || (known && !placeholder) || element.value)
      return cantTell({
        en: `No label of this field can be seen${shown && `, only the placeholder ${shown}`}. Is it clear at all times what it asks for?`,
        sv: `Fältet har ingen etikett som syns${placeholder && `, bara platshållaren ”${placeholder}”`}. Framgår det hela tiden vad det frågar efter?`,
      });
    return failed({
      en: shown
        ? `Only the placeholder ${shown} says what the field asks for, and it goes away when one writes.`
        : "Nothing that can be seen says what the field asks for.",
      sv: placeholder
        ? `Bara platshållaren ”${placeholder}” säger vad fältet frågar efter, och den försvinner när man skriver.`
        : "Inget som syns säger vad fältet frågar efter.",
    });
  },
  examples: {
    passed: [
      "<label>Name <input></label>",
      `<form role="search"><input type="search" aria-label="Search" placeholder="Search"><button>Search</button></form>`,
      `<fieldset><legend>Date of birth</legend><input aria-label="Day"> <input aria-label="Month"></fieldset>`,
      `<table><tr><th>Fruit<th>Number<tr><td>Apple<td><input aria-label="Number of apples"></table>`,
      `<p id="n">Name</p><input aria-labelledby="n" placeholder="Anna Andersson">`,
      `<label for="e" style="${hidden}">E-mail</label><input id="e" placeholder="E-mail"><button>Subscribe</button>`,
      `<div>Your name</div><input placeholder="Anna">`,
    ],
    failed: [
      `<form><input placeholder="Name"><br><input placeholder="E-mail"><button>Send</button></form>`,
      `<form><input title="Name"><p><textarea placeholder="Message"></textarea></form>`,
      `<label for="e" style="${hidden}">E-mail</label><input id="e" placeholder="E-mail"><br><input aria-label="Phone" placeholder="Phone">`,
      `<h1>Write to us</h1><form><label for="e" style="position: absolute; left: -9999px">Name</label><input id="e"><button>Send</button></form>`,
    ],
    inapplicable: [
      `<input type="checkbox" aria-label="All">`,
      `<select aria-label="Language"><option>English</select>`,
      `<input type="hidden"><input type="submit"><input hidden>`,
    ],
    cantTell: [
      `<form><input type="email" placeholder="E-mail"><button>Subscribe</button></form>`,
      `<form><input aria-label="Name"><br><input aria-label="Street"></form>`,
      `<h1>Your name</h1><form><input aria-label="Name"><button>Send</button></form>`,
    ],
  },
});

function isJudged({ kind, element }: Field): boolean {
  const { attributes } = element;
  if (kind !== "text" || attributes.has("disabled") || attributes.has("readonly")) return false;
  return !NATIVE.has(typeOf(element));
}

function said({ element }: Field) {
  const { attributes, exposed } = element;
  return {
    placeholder: attributes.get("placeholder")?.trim() ?? attributes.get("aria-placeholder"),
    from: exposed?.nameFrom ?? "",
  };
}

/** No word of its name is to be read on the page, and no picture stands for it. */
function isSaidNowhere({ element, form }: Field): boolean {
  const read = seenText(element.document.root).toLowerCase();
  const words = element.exposed?.name.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const drawn = [element, ...(form ? descendants(form) : ancestors(element))];
  const isPicture = ({ tag, style }: PageElement) =>
    /^(img|svg|i)$/.test(tag) || (style?.["background-image"] ?? "none") !== "none";
  return words.every((word) => !read.includes(word)) && !drawn.some(isPicture);
}

function isSearch({ element, form }: Field): boolean {
  const { attributes, exposed } = element;
  if (typeOf(element) === "search" || exposed?.role === "searchbox") return true;
  const said = [
    exposed?.name,
    attributes.get("name"),
    attributes.get("placeholder"),
    attributes.get("id"),
  ];
  return form?.attributes.get("role") === "search" || said.some((word) => SEARCH.test(word ?? ""));
}

/** Parts of one answer (day, month, year) share the label of their group. */
function hasVisibleGroup({ element }: Field): boolean {
  const named = element.exposed?.name && element.exposed.nameFrom !== "placeholder";
  const group = closest(
    element,
    ({ tag, attributes }) => tag === "fieldset" || attributes.get("role") === "group",
  );
  return Boolean(named && group && seenText(group));
}

function isCell({ element }: Field): boolean {
  const cell = closest(
    element,
    ({ tag, exposed }) => tag === "td" || tag === "th" || exposed?.role === "gridcell",
  );
  return (
    cell !== undefined &&
    element.exposed?.name !== "" &&
    element.exposed?.nameFrom !== "placeholder"
  );
}
