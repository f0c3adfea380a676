import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** A page's form about an answer, as a browser would send it but for the button that is pressed. */
export interface Form {
  readonly action: string;
  /** Hidden fields, ticked reasons and the comment, by name; what is empty is left out. */
  readonly fields: Readonly<Record<string, string>>;
  /** The values of the buttons that bear a name: "svar=ja". */
  readonly buttons: readonly string[];
}

/** The form that sends to `action` or below it, or undefined when the page has none. */
export function formOn(html: string, action: string): Form | undefined {
  const form = elements(parse(html)).find(
    (element) => element.tagName === "form" && attribute(element, "action").startsWith(action),
  );
  if (!form) return undefined;
  const parts = elements(form);
  const sent = parts.filter(isSent).map((part) => [attribute(part, "name"), textIn(part)] as const);
  const buttons = parts.filter(({ tagName }) => tagName === "button");
  return {
    action: attribute(form, "action"),
    fields: Object.fromEntries(sent.filter(([, value]) => value !== "")),
    buttons: buttons
      .filter((button) => attribute(button, "name") !== "")
      .map((button) => `${attribute(button, "name")}=${attribute(button, "value")}`),
  };
}

function elements(node: Node): Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...(tree.isElementNode(child) ? [child] : []),
    ...elements(child),
  ]);
}

function isSent(element: Element): boolean {
  if (element.tagName === "textarea") return true;
  if (element.tagName !== "input") return false;
  const ticked = element.attrs.some(({ name }) => name === "checked");
  return attribute(element, "type") !== "checkbox" || ticked;
}

function textIn(element: Element): string {
  if (element.tagName !== "textarea") return attribute(element, "value");
  return element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : "")).join("");
}

function attribute({ attrs }: Element, wanted: string): string {
  return attrs.find(({ name }) => name === wanted)?.value ?? "";
}
