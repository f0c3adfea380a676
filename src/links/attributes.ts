import type { Token } from "parse5";
import type { Edit } from "./edit.ts";

/** The decoded value of an attribute, or undefined when the tag has none of that (lower-case) name. */
export function attribute(tag: Token.TagToken, name: string): string | undefined {
  return tag.attrs.find((attr) => attr.name === name)?.value;
}

/** The edits that make an attribute have a value, or (undefined) not be there. None if it is so. */
export function writeAttribute(
  html: string,
  tag: Token.TagToken,
  name: string,
  value: string | undefined,
  neutral = "",
): Edit[] {
  const now = attribute(tag, name);
  if (now === value) return [];
  const place = tag.location?.attrs?.[name];
  if (value === undefined) return place ? removal(html, tag, name, place, neutral) : [];
  const text = `${name}="${escapeAttribute(value)}"`;
  if (place) return [{ start: place.startOffset, end: place.endOffset, text }];
  const at = afterAttributes(tag);
  return [{ start: at, end: at, text: ` ${text}` }];
}

/** Space-separated tokens with one more, unless it is there (in any case). */
export function withToken(list: string | undefined, token: string): string {
  const tokens = tokensOf(list);
  if (tokens.some((each) => each.toLowerCase() === token)) return list ?? token;
  return [...tokens, token].join(" ");
}

/** The tokens of a space-separated attribute value. */
export function tokensOf(list: string | undefined): string[] {
  return list?.split(/[\t\n\f\r ]+/).filter((token) => token !== "") ?? [];
}

/** Text made safe in HTML text and in a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

function removal(
  html: string,
  tag: Token.TagToken,
  name: string,
  place: Token.Location,
  neutral: string,
): Edit[] {
  const { startOffset, endOffset } = place;
  const rest = html.slice(endOffset, tag.location?.endOffset);
  // A second attribute of the same name is dead while the first is there, and must stay so.
  if (rest.toLowerCase().includes(name)) {
    if (attribute(tag, name) === neutral) return [];
    return [{ start: startOffset, end: endOffset, text: `${name}="${neutral}"` }];
  }
  let start = startOffset;
  if (/^[\s/>]/.test(rest)) while (/\s/.test(html[start - 1] ?? "")) start--;
  return [{ start, end: endOffset, text: "" }];
}

function afterAttributes(tag: Token.TagToken): number {
  const { location } = tag;
  if (!location) throw new Error("Tags must be read with source locations.");
  let at = location.startOffset + 1 + tag.tagName.length;
  for (const place of Object.values(location.attrs ?? {})) at = Math.max(at, place.endOffset);
  return at;
}
