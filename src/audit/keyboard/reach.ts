import type { PageElement } from "#audit/document/element.ts";
import { attribute, children, closest } from "#audit/document/query.ts";

const COMPOSITE =
  /^(tablist|menu|menubar|listbox|radiogroup|toolbar|grid|treegrid|tree|combobox|group|feed|application)$/;
const PART =
  /^(tab|menuitem|menuitemradio|menuitemcheckbox|option|radio|gridcell|row|treeitem|columnheader|rowheader)$/;
const FIELD = /^(combobox|spinbutton|slider|textbox|searchbox)$/;
const NATIVE = /^(button|input|select|textarea|summary|iframe|audio|video|option)$/;

/** Whether the Tab key comes to it, or arrow keys do within a widget that Tab comes to. */
export function isReached(element: PageElement): boolean {
  const index = attribute(element, "tabindex");
  if (/^-\d+$/.test(index))
    return isInComposite(element) || isPartOfField(element) || hasTwin(element);
  if (/^\d+$/.test(index) || isNative(element)) return true;
  const editable = attribute(element, "contenteditable").toLowerCase();
  return element.attributes.has("contenteditable") && editable !== "false"
    ? true
    : PART.test(attribute(element, "role")) && isInComposite(element);
}

/** Whether it is in the tab order by what it is. */
export function isNative({ tag, attributes }: PageElement): boolean {
  return NATIVE.test(tag) || (/^(a|area)$/.test(tag) && attributes.has("href"));
}

function isInComposite(element: PageElement): boolean {
  const around = closest(element, (at) => at !== element && COMPOSITE.test(roleIn(at)));
  return around !== undefined || PART.test(attribute(element, "role"));
}

/** A button of a field whose keys do the same: of a combobox, a number, a search. */
function isPartOfField({ tag, parent }: PageElement): boolean {
  if (tag !== "button" || !parent) return false;
  const beside = [...children(parent), ...(parent.parent ? children(parent.parent) : [])];
  return beside.some((at) => /^(input|select|textarea)$/.test(at.tag) || FIELD.test(roleIn(at)));
}

function roleIn(element: PageElement): string {
  return attribute(element, "role").toLowerCase();
}

/** Another link or button in reach leads to the same or is called the same. */
function hasTwin(element: PageElement): boolean {
  const href = attribute(element, "href");
  const name = element.exposed?.name ?? "";
  return element.document.elements.some(
    (other) =>
      other !== element &&
      isNative(other) &&
      !/^-/.test(attribute(other, "tabindex")) &&
      ((href !== "" && attribute(other, "href") === href) ||
        (name !== "" && other.exposed?.name === name)),
  );
}
