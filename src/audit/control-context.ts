import type { PageElement } from "#audit/document/element.ts";
import { ancestors, squeeze, textOf } from "#audit/document/query.ts";

const ITEMS = /^(tr|li|article|fieldset|figure|dd|details|dialog|form|p|blockquote)$/;
const ROLES = /^(row|listitem|article|group|region|radiogroup|dialog|alertdialog|form|tabpanel)$/;

/** What tells a control from others of its name: what assistive technology ties to it, or only what stands beside it. */
export interface Context {
  /** Of its description, its row, item, group or form; "" where there is none or it says nothing more. */
  readonly tied: string;
  /** The heading that it stands under. */
  readonly heading: string;
  /** Of the largest part around it that holds no other of its name. */
  readonly beside: string;
}

/** The contexts of controls of one name, in the order of the controls. */
export function contextsOf(controls: readonly PageElement[], name: string): Context[] {
  const headings = headingsBefore(controls);
  const held = new Map<PageElement, number>();
  for (const around of controls.flatMap(ancestors)) held.set(around, (held.get(around) ?? 0) + 1);
  return controls.map((control) => {
    // The parts around it that hold no other of its name, the nearest first.
    const own = ancestors(control).filter((around) => held.get(around) === 1);
    const texts = own.map((part) => without(part, name));
    const tied = texts.find((text, index) => text !== "" && isItem(own[index] as PageElement));
    return {
      tied: `${control.exposed?.description ?? ""} ${tied ?? ""}`.trim(),
      heading: headings.get(control) ?? "",
      beside: texts.at(-1) ?? "",
    };
  });
}

function isItem({ tag, exposed, attributes }: PageElement): boolean {
  if (ITEMS.test(tag)) return true;
  return ROLES.test(exposed?.role ?? "") || ROLES.test(attributes.get("role") ?? "");
}

function without(element: PageElement, name: string): string {
  const text = squeeze([element.exposed?.name ?? "", textOf(element)].join(" ")).toLowerCase();
  return squeeze(text.replaceAll(name, " ")).replace(/^[^\p{L}\p{N}]+$/u, "");
}

function headingsBefore(controls: readonly PageElement[]): Map<PageElement, string> {
  const wanted = new Set(controls);
  const found = new Map<PageElement, string>();
  for (const { elements } of new Set(controls.map(({ document }) => document))) {
    let heading = "";
    for (const element of elements) {
      if (element.exposed?.role === "heading") heading = `${element.selector} ${textOf(element)}`;
      if (wanted.has(element)) found.set(element, heading);
    }
  }
  return found;
}
