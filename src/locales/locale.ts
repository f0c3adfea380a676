import { readFileSync } from "node:fs";
import { names } from "#registry.ts";
import type english from "./en.json";

type Keys = keyof typeof english;

/** The key of a text that does not depend on a number. English is the schema. */
export type TextKey = Exclude<Keys, `${string}.one` | `${string}.other`>;

/** The key of a text with plural forms: `comment.tooLong` for `comment.tooLong.one` and its siblings. */
export type PluralKey = Keys extends infer K
  ? K extends `${infer Base}.other`
    ? Base
    : never
  : never;

export type TextValues = Readonly<Record<string, string | number>>;

/** A BCP 47 tag with its interface texts, and the ways its language writes dates, sizes and names. */
export interface Locale {
  readonly tag: string;
  readonly dir: "ltr" | "rtl";
  /** The language's name in itself: "svenska". */
  readonly autonym: string;
  /** The text of `key` with every `{placeholder}` filled in. Throws when key or value is missing. */
  text(key: TextKey, values?: TextValues): string;
  /** The form of `key` that `count` calls for, with `{count}` filled in as the language writes it. */
  plural(key: PluralKey, count: number, values?: TextValues): string;
  /** A calendar day, given as YYYY-MM-DD. */
  date(day: string): string;
  number(value: number): string;
  /** A size in bytes as "1,2 MB": decimal units (1 kB = 1,000 bytes), at most one decimal. */
  fileSize(bytes: number): string;
  /** A length of time as the language says it: "24 månader". */
  period(count: number, unit: "day" | "month" | "year"): string;
  /** The items as a part of a sentence: "a, b och c". */
  list(items: readonly string[]): string;
  /** The name of the language `tag` in this language, as inside a sentence: "engelska". */
  languageName(tag: string): string;
}

const FOLDER = new URL("./", import.meta.url);
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Every locale that has a file here, by tag. */
export function loadLocales(): ReadonlyMap<string, Locale> {
  return new Map(names(FOLDER, ".json").map((tag) => [tag, locale(tag, readTexts(tag))]));
}

/** The texts of one locale file, as written. */
export function readTexts(tag: string): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`${tag}.json`, FOLDER), "utf8"));
}

function locale(tag: string, texts: Record<string, string>): Locale {
  const formats = texts["locale.formats"] ?? tag;
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(formats);
  const dates = new Intl.DateTimeFormat(formats, {
    dateStyle: texts["locale.dateStyle"] as "short" | "long",
    timeZone: "UTC",
  });
  const lists = new Intl.ListFormat(formats);
  const languages = new Intl.DisplayNames(tag, { type: "language" });
  const text = (key: string, values: TextValues = {}) => {
    const template = texts[key];
    if (template === undefined) throw new Error(`Locale ${tag} has no text "${key}".`);
    return template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined)
        throw new Error(`Text "${key}" in ${tag} needs a value for {${name}}.`);
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
  return {
    tag,
    dir: direction(tag),
    autonym: languages.of(tag) ?? tag,
    text,
    plural: (key, count, values) => text(`${key}.${plurals.select(count)}`, { ...values, count }),
    date: (day) => dates.format(new Date(`${day}T00:00:00Z`)),
    number: (value) => numbers.format(value),
    fileSize: (bytes) => fileSize(formats, bytes),
    period: (count, unit) =>
      new Intl.NumberFormat(formats, { style: "unit", unit, unitDisplay: "long" }).format(count),
    list: (items) => lists.format(items),
    languageName: (other) => languages.of(other) ?? other,
  };
}

function direction(tag: string): "ltr" | "rtl" {
  return new Intl.Locale(tag).getTextInfo().direction === "rtl" ? "rtl" : "ltr";
}

function fileSize(formats: string, bytes: number): string {
  const power = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : bytes < 999_950_000 ? 2 : 3;
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(formats, {
    style: "unit",
    unit: UNITS[power] as string,
    unitDisplay: "short",
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(value);
}
