import type { Locale } from "#locales/locale.ts";
import type { SizeReader } from "./file-size.ts";
import { statedType, TYPE_WORDS } from "./file-type.ts";
import { type Phrases, readLanguages } from "./phrases.ts";
import type { Stated } from "./remark.ts";

/** Reads a remark item by item: "pdf, 3 MB" as a type and a size. Undefined for an item not understood. */
export type ItemReader = (remark: string, says?: string) => (Stated | undefined)[];

// Longer texts in brackets are prose.
const LONGEST = 200;
const INVISIBLE = /[\u200e\u200f\u061c\u2060]/g;
// What the site's own file may be of that no list has: as we write it, and only before a size.
const OTHER_TYPE = /^[A-Z0-9]{1,10}$/;

/** `says` is what the announcer says of the language of the link's target. */
export function readItems(
  locales: readonly Locale[],
  phrases: Phrases,
  size: SizeReader,
): ItemReader {
  const language = readLanguages(locales);
  const file = new RegExp(
    `^(${TYPE_WORDS.join("|")})(?:[ -]?(?:fil|file|dokument|document|format))?(?: only)?` +
      `(?: ?[,:]? ?(${size.pattern}))?$`,
    "iu",
  );
  const separators = new RegExp(
    `[,;،|](?!\\d)|\\s[–—-]\\s|\\s(?:och|and|و)\\s|${locales.map(separator).join("|")}`,
    "u",
  );

  function item(text: string, next: string | undefined, says: string | undefined) {
    if (phrases.has(text) || text === says) return {};
    const bytes = size(text);
    if (bytes !== undefined) return { size: bytes };
    const [, name, amount] = file.exec(text) ?? [];
    if (name !== undefined) return statedFile(name, amount && size(amount));
    if (OTHER_TYPE.test(text) && next !== undefined && size(next) !== undefined) return {};
    const tag = language(text);
    return tag === undefined ? undefined : { language: tag };
  }

  return (remark, says) => {
    if (remark.length > LONGEST) return [undefined];
    const parts = remark.replace(INVISIBLE, "").split(separators).map(plain);
    const said = parts.filter((part) => part !== "");
    return said.map((part, index) => item(part, said[index + 1], says));
  };
}

/** A type and a size as stated. */
export function statedFile(name: string, size: number | "" | undefined): Stated {
  const type = statedType(name);
  return { ...(type !== undefined && { type }), ...(typeof size === "number" && { size }) };
}

function plain(part: string): string {
  return part
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/\.+$/, "");
}

function separator(locale: Locale): string {
  return locale.text("announcement.separator").replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
