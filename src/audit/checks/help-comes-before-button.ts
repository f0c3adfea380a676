import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import {
  attribute,
  children,
  closest,
  descendants,
  isSeen,
  shownText,
} from "#audit/document/query.ts";
import { type Field, fields, typeOf } from "#audit/evidence/fields.ts";
import { askedBy } from "#audit/forms/asked.ts";
import { describing } from "#audit/forms/errors.ts";
import { isHelp } from "#audit/forms/help.ts";
import { seenText } from "#audit/forms/labels.ts";
import { SEARCH } from "#audit/forms/words.ts";

/** What tells somebody to do something. */
const DO = /^(write|enter|type|give|use|fill in|skriv|ange|fyll i|använd)(?!\p{L})/iu;
const KNOWN = new Set(["email", "tel", "url", "postal-code"]);

const HELP = "Write FO, a hyphen and six digits, such as FO-004410.";
const form = (after: string, more = "", before = "") =>
  `<form><label for="a">Order</label><input id="a" ${more}>${before}<button>Track</button>${after}</form>`;

/** WCAG 3.3.2, technique G89. */
export default check({
  title: {
    en: "What says how a field is filled in comes before the button",
    sv: "Det som säger hur ett fält fylls i kommer före knappen",
  },
  criteria: ["3.3.2"],
  impact: "moderate",
  harm: {
    en: "People who hear or enlarge the page press the button before they come to how the answer is to be written.",
    sv: "Den som hör eller förstorar sidan trycker på knappen innan den kommer till hur svaret ska skrivas.",
  },
  mend: {
    en: "Put the help by the label, and let the field's aria-describedby name it.",
    sv: "Ställ hjälpen vid etiketten, och låt fältets aria-describedby peka på den.",
  },
  evidence: fields,
  targets: (fields) => {
    const groups = Map.groupBy(fields, ({ form }) => form);
    return fields.flatMap((field) => {
      const { selector, html, form } = field;
      if (!form || !isOwn(field)) return [];
      const late = helpAfter(field, form, groups.get(form) ?? []);
      return late || isHelped(field) ? [{ selector, html, late }] : [];
    });
  },
  judge: ({ late }) =>
    late === undefined
      ? passed
      : cantTell({
          en: `“${late}” says how an answer is written, and stands after the button. Does one meet it before the field is filled in?`,
          sv: `”${late}” säger hur ett svar skrivs, och står efter knappen. Möter man det innan fältet fylls i?`,
        }),
  examples: {
    passed: [
      form(`<p id="h">${HELP}</p>`, `aria-describedby="h"`),
      form("", "", `<p>${HELP}</p>`),
      form(`<p>${HELP}</p>`, "", `<p>Two letters and six digits</p>`),
      `<form><p>${HELP}</p><label for="a">Order</label><input id="a" aria-label="Order. ${HELP}"><button>Track</button></form>`,
    ],
    failed: [],
    inapplicable: [
      form("<p>We answer within two days.</p>"),
      form("<p>At most 2 letters a month.</p>", `type="email"`),
      form("<p>Also available in PDF format.</p>"),
      form(`<p>${HELP}</p>`, `type="search"`),
      form(`<p>${HELP}</p>`, "", `<label>Name <input></label>`),
      form(`<p>${HELP} <a href="/a">Read more</a></p>`),
    ],
    cantTell: [
      form(`<p>${HELP}</p>`),
      form(`<div><small>Skriv numret utan mellanslag, till exempel <b>12345678</b>.</small></div>`),
      form(`<p>The order is written without spaces.</p>`, "", `<label>Name <input></label>`),
    ],
  },
});

/** A field whose answer not everyone knows how to write. */
function isOwn(field: Field): boolean {
  const { kind, element, label } = field;
  const isSearch =
    typeOf(element) === "search" || SEARCH.test(`${label} ${attribute(element, "name")}`);
  return kind === "text" && label !== "" && !isSearch && !KNOWN.has(askedBy(field) ?? "");
}

/** The help after the last button that is about the only field to write in, or names this one. */
function helpAfter(field: Field, form: PageElement, inForm: readonly Field[]): string | undefined {
  if (isHelped(field) || describing(field).length > 0) return undefined;
  const texts = blocksAfterButton(form).map(shownText).filter(isHelp);
  const label = field.label.toLowerCase().replace(/[*:.]/g, "").trim();
  const isOnly = inForm.length === 1;
  return texts.find(
    (text) => (isOnly && DO.test(text)) || (label.length > 3 && text.toLowerCase().includes(label)),
  );
}

function isHelped(field: Field): boolean {
  const { label, before, after, element } = field;
  const said = [before?.text, after?.text, ...describing(field).map(seenText)];
  const { name = "", description = "" } = element.exposed ?? {};
  return [label, ...said, name, description].some((text) => text !== undefined && isHelp(text));
}

/** What holds text, and nothing to press, after the last button of the form. */
function blocksAfterButton(form: PageElement): PageElement[] {
  const inside = descendants(form);
  const last = inside.findLastIndex(
    ({ tag, attributes }) =>
      tag === "button" ||
      (tag === "input" && /^(submit|image)$/i.test(attributes.get("type") ?? "")),
  );
  if (last < 0) return [];
  return inside
    .slice(last + 1)
    .filter(
      (at) =>
        /^(p|div|small|span|li)$/.test(at.tag) &&
        isSeen(at) &&
        children(at).every(isPlain) &&
        closest(at, ({ tag }) => /^(button|label|a)$/.test(tag)) === undefined,
    );
}

function isPlain({ tag }: PageElement): boolean {
  return /^(b|strong|i|em|code|kbd|span|br)$/.test(tag);
}
