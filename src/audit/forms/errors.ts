import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, isSeen } from "#audit/document/query.ts";
import { referred } from "#audit/document/referred.ts";
import type { Field } from "#audit/evidence/fields.ts";
import { seenText } from "./labels.ts";
import type { Line } from "./lines.ts";

const NAMED =
  /(^|[-_\s])(error|errors|err|invalid|invalid-feedback|fel|felmeddelande|validation)([-_\s]|$)|errorMessage|errorText|error-?msg/i;
const NEAR = 3;

/** An error text that is seen at a field, and whether the page's code or only its look says that it is one. */
export interface ErrorText {
  readonly text: string;
  readonly element: PageElement;
  readonly tied: boolean;
  /** The field says that it is wrong, or the text is called an error in the markup. */
  readonly certain: boolean;
}

/** Whether the field tells assistive technology that what it holds is wrong. */
export function isInvalid({ element }: Field): boolean {
  return /^(true|grammar|spelling)$/.test(attribute(element, "aria-invalid"));
}

/** The error text that is seen at a field: one that it refers to, or that stands right by it. */
export function errorAt(field: Field): ErrorText | undefined {
  for (const line of [field.after, field.before]) {
    const found = line && isErrorLine(field, line);
    if (found) return found;
  }
  return tiedError(field);
}

function isErrorLine(field: Field, line: Line): ErrorText | undefined {
  const element = line.block;
  if (field.labels.includes(element) || /^\W*$/.test(line.text)) return undefined;
  const named = isNamedError(element) || line.runs.some(({ parent }) => isNamedError(parent));
  const red = line.runs.every(({ parent }) => isRed(parent.style?.color ?? ""));
  if (!named && !(red && (line.text.includes(" ") || isInvalid(field)))) return undefined;
  const tied = isTied(field, line);
  if (!tied && isAnothers(field, line)) return undefined;
  return { text: line.text, element, tied, certain: named || isInvalid(field) };
}

function tiedError(field: Field): ErrorText | undefined {
  for (const element of describing(field)) {
    const text = isSeen(element) ? seenText(element) : "";
    if (text && (isNamedError(element) || isInvalid(field)))
      return { text, element, tied: true, certain: true };
  }
  return undefined;
}

/** The elements that the field, or a group that it is in, names as its description or its error, which is told of one that says that it is wrong alone (WAI-ARIA). */
export function describing(field: Field): PageElement[] {
  const { element } = field;
  return [element, ...ancestors(element).filter(isGroup)].flatMap((at) => [
    ...(isInvalid(field) ? referred(at, "aria-errormessage") : []),
    ...referred(at, "aria-describedby"),
  ]);
}

/** What assistive technology says of the group when one comes into it: WCAG H71, ARIA17. */
function isGroup({ exposed }: PageElement): boolean {
  return /^(group|radiogroup)$/.test(exposed?.role ?? "");
}

function isTied(field: Field, { runs, text }: Line): boolean {
  const { element, labels } = field;
  const tied = new Set([...describing(field), ...labels]);
  const around = runs.flatMap(({ parent }) => [parent, ...ancestors(parent)]);
  if (around.some((at) => tied.has(at))) return true;
  // Announced when it comes, which is another way to tell that it belongs to what was just done.
  if (around.some(({ attributes }) => attributes.get("role") === "alert")) return true;
  return [element, ...ancestors(element).filter(isGroup)].some(({ exposed }) => {
    const { name = "", description = "" } = exposed ?? {};
    return name.includes(text) || description.includes(text);
  });
}

/** Whether another field names it as its error or its description: it only stands between the two. */
function isAnothers({ element }: Field, { block }: Line): boolean {
  const ids = [block, ...ancestors(block).slice(0, NEAR)].map((at) => attribute(at, "id"));
  return element.document.elements.some(
    (other) =>
      other !== element &&
      ["aria-describedby", "aria-errormessage"].some((name) =>
        attribute(other, name)
          .split(/\s+/)
          .some((id) => id !== "" && ids.includes(id)),
      ),
  );
}

function isNamedError(element: PageElement): boolean {
  const near = [element, ...ancestors(element).slice(0, NEAR - 1)];
  return near.some(
    (at) =>
      !/^(form|body|html|main|fieldset)$/.test(at.tag) &&
      !at.content.some(
        (child) => child.kind === "element" && /^(input|select|textarea|label)$/.test(child.tag),
      ) &&
      NAMED.test(`${attribute(at, "class")} ${attribute(at, "id")}`),
  );
}

/** Red as people take it for an error's colour: much more of it than of green and blue. */
function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return red >= 120 && red > 2 * green && red > 2 * blue;
}
