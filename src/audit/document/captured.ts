import type { CDPSession } from "playwright";
import type { Box, PageElement, TextRun } from "./element.ts";
import { type Style, styleOf } from "./style.ts";

declare const session: CDPSession;

/** What the browser's DOMSnapshot.captureSnapshot gives: columns of numbers that stand for strings. */
export type Capture = Awaited<ReturnType<typeof session.send<"DOMSnapshot.captureSnapshot">>>;
export type Captured = Capture["documents"][number];
type Rare = { index: number[]; value?: unknown[] };

/** How a node is drawn. */
export interface Drawn {
  readonly box: Box;
  readonly style: Style;
  readonly paintOrder: number;
  readonly lines: Box[];
}

/** How each node is drawn, by its number. */
export function layouts({ layout, textBoxes }: Captured, text: (index: number) => string) {
  const drawn = new Map<number, Drawn>();
  const byLayout: Drawn[] = [];
  for (const [at, node] of layout.nodeIndex.entries()) {
    const one: Drawn = {
      box: boxOf(layout.bounds[at]),
      style: styleOf(layout.styles[at] ?? [], text),
      paintOrder: layout.paintOrders?.[at] ?? 0,
      lines: [],
    };
    byLayout[at] = one;
    if (!drawn.has(node)) drawn.set(node, one);
  }
  for (const [at, index] of textBoxes.layoutIndex.entries())
    byLayout[index]?.lines.push(boxOf(textBoxes.bounds[at]));
  return drawn;
}

/** The text of a `::before`, `::after` or `::marker`. */
export function generated(name: string, { style, box }: Drawn, parent: PageElement): TextRun[] {
  const text = [...style.content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join("");
  const part = name.slice(2) as "before" | "after" | "marker";
  if (text === "" || !["before", "after", "marker"].includes(part)) return [];
  return [{ kind: "text", text, lines: [box], parent, generated: part, style }];
}

/** Whether `parent`, or the details whose slot it is, is closed and holds what is not its summary. */
export function closes(parent: PageElement, name: string): boolean {
  const details = parent.tag === "slot" ? parent.parent : parent;
  if (details?.tag !== "details" || details.attributes.has("open")) return false;
  return !/^(summary|slot)$/i.test(name);
}

/** What is made of each frame, with the number of the document in it. */
export function framesIn<T>({ nodes }: Captured, made: readonly (T | undefined)[]) {
  return [...rare(nodes.contentDocumentIndex)].flatMap(([node, index]) => {
    const element = made[node];
    return element ? [[index, element] as const] : [];
  });
}

/** What stands directly in a shadow root: the browser writes host and content as parent and child. */
export function shadowNodes({ nodes }: Captured, text: (index: number) => string): Set<number> {
  const open = rare(nodes.shadowRootType);
  const inside = [...open].filter(([, type]) => text(type) === "open").map(([index]) => index);
  const all = new Set(inside);
  return new Set(inside.filter((index) => !all.has(nodes.parentIndex?.[index] ?? -1)));
}

/** The numbers of those nodes that have one. */
export function rare(...lists: (Rare | undefined)[]): Map<number, number> {
  return new Map(
    lists.flatMap(
      (list) => list?.index.map((node, at) => [node, Number(list.value?.[at])] as const) ?? [],
    ),
  );
}

/** Names and values that stand in turn. */
export function pairs(list: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at + 1 < list.length; at += 2)
    found.set(list[at] as string, list[at + 1] as string);
  return found;
}

function boxOf([x = 0, y = 0, width = 0, height = 0]: readonly number[] = []): Box {
  return { x, y, width, height };
}
