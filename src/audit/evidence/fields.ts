import type { Evidence } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { attribute, closest, isSeen } from "#audit/document/query.ts";
import { labelsOf } from "#audit/forms/labels.ts";
import { type Line, linesOf } from "#audit/forms/lines.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

/** A field that people see and fill in, with what stands around it. */
export interface Field extends Target {
  readonly element: PageElement;
  readonly kind: "text" | "choice" | "list";
  /** The elements that are its label: `label` elements and what `aria-labelledby` names. */
  readonly labels: readonly PageElement[];
  /** What a person reads as its label in the markup's own label; "" when none is shown. */
  readonly label: string;
  /** The text that stands right before it (of a box or a radio button: right after), where that is nobody's label. */
  readonly beside: Line | undefined;
  /** The text that stands right before and right after it. */
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  /** The button that follows it with nothing but text between. */
  readonly button: PageElement | undefined;
  readonly form: PageElement | undefined;
}

const NO_FIELD = new Set(["hidden", "submit", "button", "reset", "image"]);
const ROLES: Readonly<Record<string, Field["kind"]>> = {
  textbox: "text",
  searchbox: "text",
  spinbutton: "text",
  combobox: "text",
};

/** The fields of the page in order, as they are seen. */
export const fields: Evidence<readonly Field[]> = {
  seen: snapshot.seen,
  collect: async ({ collect }) => fieldsIn(await collect(snapshot)),
};

/** The fields of a page as it was at one moment. */
export function fieldsIn({ documents }: PageSnapshot): Field[] {
  return documents.flatMap(({ root, elements }) => {
    const found = elements.filter((element) => kindOf(element) && isMet(element));
    if (found.length === 0) return [];
    const labels = labelsOf(elements, found);
    const lines = linesOf(root, new Set(found));
    return found.map((element) => {
      const own = labels.get(element) ?? { elements: [], text: "" };
      const { before, after, button } = lines.around(element);
      const kind = kindOf(element) ?? "text";
      return {
        ...{ element, selector: element.selector, html: element.html, kind },
        ...{ labels: own.elements, label: own.text },
        ...{ beside: kind === "choice" ? after : before, before, after, button },
        form: closest(element, ({ tag }) => tag === "form"),
      };
    });
  });
}

/** The forms of the page itself that hold something to write in, with their fields. */
export function formsOf(all: readonly Field[]): (readonly [PageElement, readonly Field[]])[] {
  return [...Map.groupBy(all, ({ form }) => form)].flatMap(([form, inner]) =>
    form && !form.document.frame && inner.some(({ kind }) => kind === "text")
      ? [[form, inner] as const]
      : [],
  );
}

function kindOf(element: PageElement): Field["kind"] | undefined {
  const { tag } = element;
  if (tag === "textarea") return "text";
  if (tag === "select") return "list";
  if (tag === "input") {
    const type = typeOf(element);
    if (NO_FIELD.has(type)) return undefined;
    return type === "checkbox" || type === "radio" ? "choice" : "text";
  }
  if (tag === "button" || tag === "ul" || tag === "div" || tag === "span")
    return tag === "button" ? undefined : ROLES[attribute(element, "role")];
  return undefined;
}

/** The type of an input, in lower case; "text" when it does not say. */
export function typeOf(element: PageElement): string {
  return attribute(element, "type").toLowerCase() || "text";
}

/** A box or button that is drawn by its label stands invisible on top of it: it is met all the same. */
function isMet(element: PageElement): boolean {
  if (!element.exposed) return false;
  if (kindOf(element) !== "choice") return isSeen(element);
  return element.box !== undefined;
}
