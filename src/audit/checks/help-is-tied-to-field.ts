import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, descendants, squeeze } from "#audit/document/query.ts";
import { type Field, fields } from "#audit/evidence/fields.ts";
import { describing, errorAt, isInvalid } from "#audit/forms/errors.ts";
import { isHelp } from "#audit/forms/help.ts";

const LIVE = /^(alert|status|log|timer)$/;

const form = (more: string, after: string) =>
  `<form method="post"><label for="a">Card number</label><input id="a" ${more}>${after}<button>Send</button></form>`;
const HELP = "Eight digits without spaces, such as 12345678.";

interface Helped extends Field {
  readonly help: string;
  readonly tied: boolean;
}

export default check({
  title: {
    en: "Help that stands after a field is tied to it",
    sv: "Hjälp som står efter ett fält är knuten till fältet",
  },
  // WCAG ARIA1, H65: 1.3.1 is met by the order alone where it can be understood.
  criteria: "best-practice",
  harm: {
    en: "People who use a screen reader fill in the field before they hear how.",
    sv: "Den som använder skärmläsare fyller i fältet innan den får höra hur.",
  },
  mend: {
    en: "Give the help an id and let the field's aria-describedby name it.",
    sv: "Ge hjälpen ett id och låt fältets aria-describedby peka på det.",
  },
  impact: "moderate",
  evidence: fields,
  targets: (fields) => fields.flatMap((field) => helped(field, fields) ?? []),
  judge: ({ help, tied }) =>
    tied
      ? passed
      : failed({
          en: `“${help}” stands after the field and is not tied to it.`,
          sv: `”${help}” står efter fältet och är inte knutet till det.`,
        }),
  examples: {
    passed: [
      form(`aria-describedby="h"`, `<p id="h">${HELP}</p>`),
      form(`aria-describedby="h"`, `<div id="h"><p>${HELP}</p></div>`),
      `<label>Card number <input> <small>${HELP}</small></label>`,
      form(`aria-label="Card number. ${HELP}"`, `<p>${HELP}</p>`),
    ],
    failed: [
      form("", `<p>${HELP}</p>`),
      form(`aria-describedby="x"`, `<small>${HELP}</small>`),
      form("", `<p>Ange numret utan mellanslag, till exempel 12345678.</p>`),
      `<form><div><label for="a">Password</label><input id="a" type="password"><div>At least 8 characters</div></div><div><label for="b">Age</label><input id="b"></div></form>`,
    ],
    inapplicable: [
      form("", "<p>We answer within two days.</p>"),
      form("", `<p>${HELP} <a href="/a">Read more</a></p>`),
      form(`aria-invalid="true"`, `<p>Enter eight digits, such as 12345678.</p>`),
      `<form><label for="a">Name</label><input id="a"><p>Write your number, such as 12345:</p><input id="b"></form>`,
      form("", `<p role="status">At least 8 characters</p>`),
      form("", `<p hidden>${HELP}</p>`),
    ],
  },
});

/** The field with the text after it that says how it is filled in, where there certainly is one. */
function helped(field: Field, fields: readonly Field[]): Helped | undefined {
  const { after, kind, labels, element } = field;
  if (kind === "choice" || !after || !isHelp(after.text) || isInvalid(field)) return undefined;
  const around = after.runs.flatMap(({ parent }) => [parent, ...ancestors(parent)]);
  const tied = isTied(field, around, after.text);
  if (!tied && (labels.length === 0 || isOfAnother(field, fields, after.text))) return undefined;
  const text = after.runs[0]?.parent;
  if (!text || errorAt(field)) return undefined;
  if (!tied && (around.some(isApart) || !isInSameGroup(element, text))) return undefined;
  return { ...field, help: after.text, tied };
}

function isTied(field: Field, around: readonly PageElement[], text: string): boolean {
  const tied = new Set([...describing(field), ...field.labels]);
  const { name = "", description = "" } = field.element.exposed ?? {};
  return around.some((at) => tied.has(at)) || squeeze(`${name} ${description}`).includes(text);
}

/** It leads on to the next field, or is that field's label or help. */
function isOfAnother(field: Field, fields: readonly Field[], text: string): boolean {
  return fields.some(
    (other) => other !== field && (other.before?.text === text || other.label.includes(text)),
  );
}

/** Told by itself when it comes, or something to press. */
function isApart({ tag, attributes }: PageElement): boolean {
  if (/^(a|button|summary|table|output|label|legend)$/.test(tag)) return true;
  return attributes.has("aria-live") || LIVE.test(attributes.get("role") ?? "");
}

/** One element close around holds both, and what holds the text holds nothing to press and no other field. */
function isInSameGroup(element: PageElement, text: PageElement): boolean {
  const over = ancestors(element);
  if (over.includes(text)) return over.indexOf(text) <= 2;
  const from = [text, ...ancestors(text)];
  const near = from.find((at) => over.includes(at));
  if (!near || from.indexOf(near) > 3 || over.indexOf(near) > 2) return false;
  return !descendants(text).some(({ tag }) => /^(a|button|input|select|textarea)$/.test(tag));
}
