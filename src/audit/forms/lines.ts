import type { Box, PageElement, TextRun } from "#audit/document/element.ts";
import { closest, isInline, isSeen, isShown, squeeze } from "#audit/document/query.ts";

/** A piece of text that stands by itself: what one block, or one element between others, holds. */
export interface Line {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly block: PageElement;
}

interface Around {
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  readonly button: PageElement | undefined;
}

type Item = TextRun | PageElement;

const FAR = 60;
const FURTHER = 300;
const APART = new Set(
  "button a select textarea option h1 h2 h3 h4 h5 h6 legend summary nav".split(" "),
);
const SILENT = new Set("script style template noscript option datalist title".split(" "));

/** What stands right before and after each field: the texts in order, as far as the next field, control or heading. */
export function linesOf(root: PageElement, fields: ReadonlySet<PageElement>) {
  const items = flatten(root, fields);
  const places = new Map(items.map((item, index) => [item, index]));
  const around = (field: PageElement): Around => {
    const at = places.get(field) ?? -1;
    if (at < 0) return { before: undefined, after: undefined, button: undefined };
    return {
      before: near(field, lineFrom(items, at, -1)),
      after: near(field, lineFrom(items, at, 1)),
      button: buttonAfter(items, at),
    };
  };
  return { around };
}

/** Whether the text is drawn where it can be read: not cut to nothing, not outside the page. */
export function isDrawn({ lines, parent }: TextRun): boolean {
  if (!isShown(parent)) return false;
  const holder = parent.box;
  if (holder && !isInline(parent) && (holder.width < 2 || holder.height < 2)) return false;
  const hidden = closest(parent, ({ style }) => style?.position === "absolute" && isCut(style));
  return !hidden && lines.some(({ x, y, width, height }) => x + width > 0 && y + height > 0);
}

function isCut(
  style: Readonly<Record<"clip" | "clip-path" | "width" | "height", string>>,
): boolean {
  return (
    /rect\((0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?\)/.test(style.clip) ||
    style["clip-path"].startsWith("inset(5") ||
    style["clip-path"] === "inset(100%)" ||
    (style.width === "1px" && style.height === "1px")
  );
}

function flatten(root: PageElement, fields: ReadonlySet<PageElement>): Item[] {
  const items: Item[] = [];
  const waiting: Item[] = [root];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (item.kind === "text") {
      if (item.lines.length > 0 && item.text.trim() && isDrawn(item)) items.push(item);
      continue;
    }
    if (SILENT.has(item.tag) || item.document !== root.document) continue;
    if (fields.has(item) || (APART.has(item.tag) && isSeen(item)) || isControl(item))
      items.push(item);
    else waiting.push(...item.content.toReversed());
  }
  return items;
}

function isControl({ tag, attributes }: PageElement): boolean {
  return tag === "input"
    ? attributes.get("type") !== "hidden"
    : attributes.get("role") === "button";
}

function lineFrom(items: readonly Item[], at: number, step: 1 | -1): Line | undefined {
  const runs: TextRun[] = [];
  let block: PageElement | undefined;
  for (let index = at + step; ; index += step) {
    const item = items[index];
    if (item?.kind !== "text") break;
    block ??= blockOf(item.parent);
    if (blockOf(item.parent) !== block) break;
    runs.push(item);
  }
  if (!block) return undefined;
  if (step < 0) runs.reverse();
  return { text: squeeze(runs.map(({ text }) => text).join(" ")), runs, block };
}

function blockOf(element: PageElement): PageElement {
  return closest(element, (at) => !isInline(at) || at.tag === "label") ?? element;
}

/** Text is by a field when it stands in the same row or just above or below. */
function near({ box }: PageElement, line: Line | undefined): Line | undefined {
  const boxes = line?.runs.flatMap(({ lines }) => lines) ?? [];
  return box && boxes.some((text) => isBy(box, text)) ? line : undefined;
}

function isBy(field: Box, text: Box): boolean {
  const right = field.x + field.width;
  const apart = Math.max(field.x - (text.x + text.width), text.x - right);
  const above = Math.max(field.y - (text.y + text.height), text.y - (field.y + field.height));
  return above <= 0 ? apart < FURTHER : apart < 0 && above < FAR;
}

function buttonAfter(items: readonly Item[], at: number): PageElement | undefined {
  const next = items.slice(at + 1, at + 4).find((item) => item.kind === "element");
  const isButton =
    next?.tag === "button" ||
    next?.attributes.get("role") === "button" ||
    (next?.tag === "input" && /^(submit|button|image)$/i.test(next.attributes.get("type") ?? ""));
  return isButton ? next : undefined;
}
