import { attribute } from "./attributes.ts";
import type { Link } from "./link.ts";
import type { RemarkReader, Stated } from "./remark.ts";
import { type StripOptions, stripEnd } from "./strip.ts";

/** The attributes that may hold a link's name in place of its content. */
export const LABELS = ["aria-label", "title", "alt", "value"] as const;
export type LabelName = (typeof LABELS)[number];

/** A label without announcements, and what they said. */
export interface Label {
  readonly text: string;
  readonly stated: Stated;
}

/** Reads a label of a link, if it has that one. */
export function readLabel(
  link: Link,
  name: LabelName,
  reader: RemarkReader,
  options: StripOptions,
): Label | undefined {
  const value = attribute(link.tag, name);
  if (value === undefined || !isRead(link, name)) return undefined;
  const { kept, stated } = stripEnd(reader, value, { ...options, needsWords: true });
  const text = value.slice(0, kept);
  // Without an alternative text or a value there is nothing else to fall back on.
  if (name === "alt" || name === "value") return { text, stated };
  const isRemark = stripEnd(reader, text, options).kept === 0;
  return { text: isRemark ? "" : text, stated };
}

/** Whether the label is the link's: `value` of a submit button, `alt` of an image. */
function isRead({ kind, tag }: Link, name: LabelName): boolean {
  const type = attribute(tag, "type")?.toLowerCase();
  if (name === "alt") return kind === "area" || (kind === "input" && type === "image");
  return name !== "value" || (kind === "input" && type === "submit");
}
