import { list } from "#site/schema.ts";
import { isLanguage } from "./language.ts";

/** The attributes of `{lang=en download}`, in order; a name without "=" has the value "". */
export type Braces = readonly (readonly [name: string, value: string])[];

const PAIR = /([^\s"'=<>{}]+)(?:=(?:"([^"{}]*)"|'([^'{}]*)'|([^\s"'=<>{}]+)))?(?:\s+|$)/y;

/** The attributes between braces, or undefined when the text is not a list of attributes. */
export function readBraces(inside: string): Braces | undefined {
  const source = inside.trim();
  const found: (readonly [string, string])[] = [];
  for (PAIR.lastIndex = 0; PAIR.lastIndex < source.length; ) {
    const match = PAIR.exec(source);
    if (!match) return undefined;
    found.push([match[1] as string, match[2] ?? match[3] ?? match[4] ?? ""]);
  }
  return found.length > 0 ? found : undefined;
}

/** What is wrong with an attribute where only `allowed` ones may stand; undefined when nothing is. */
export function wrongBrace(
  [name, value]: Braces[number],
  allowed: readonly string[],
): string | undefined {
  if (!allowed.includes(name))
    return `{${name}} is not possible here; expected ${list(allowed)}, or \\{ for a brace that is text`;
  if ((name === "lang" || name === "hreflang") && !isLanguage(value))
    return `${name}="${value}" is no language; expected a BCP 47 tag like en, ar or fit`;
  if (name === "dir" && !/^(ltr|rtl|auto)$/.test(value))
    return `dir="${value}" is no direction; expected ltr, rtl or auto`;
  if (name === "target" && value === "") return "{target} has no value; expected target=_blank";
  return undefined;
}
