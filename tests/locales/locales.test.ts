import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { loadLocales, readTexts } from "#locales/locale.ts";

const PLURAL = /\.(zero|one|two|few|many|other)$/;
const english = readTexts("en");

/** A text's key, and its plural form if it is one. */
const base = (key: string) => key.replace(PLURAL, "");
const bases = (texts: Readonly<Record<string, string>>) =>
  [...new Set(Object.keys(texts).map(base))].sort();
const isPlural = (key: string) => `${key}.other` in english;
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

for (const tag of loadLocales().keys())
  describe(`the texts of ${tag}`, () => {
    const texts = readTexts(tag);

    test("are named by a language tag in its canonical form", () => {
      assert.deepEqual(Intl.getCanonicalLocales(tag), [tag]);
      assert.deepEqual(Intl.PluralRules.supportedLocalesOf(tag), [tag]);
    });

    test("have the keys that English has, and no others", () => {
      assert.deepEqual(bases(texts), bases(english));
    });

    test("have exactly the plural forms that the language has", () => {
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
      for (const key of bases(english)) {
        const written = Object.keys(texts)
          .filter((other) => base(other) === key)
          .map((other) => other.slice(key.length + 1))
          .sort();
        assert.deepEqual(written, isPlural(key) ? forms : [""], key);
      }
    });

    test("have the placeholders that English has, but for {count} in forms of one number", () => {
      for (const [key, text] of Object.entries(texts)) {
        const own = placeholders(text);
        const expected = placeholders(
          english[isPlural(base(key)) ? `${base(key)}.other` : key] ?? "",
        );
        const mayOmit = /\.(zero|one|two)$/.test(key)
          ? expected.filter((name) => name !== "{count}")
          : expected;
        assert.ok(
          [expected, mayOmit].some((list) => list.join() === own.join()),
          `${key}: ${own.join() || "none"}; expected ${expected.join() || "none"}`,
        );
      }
    });

    test("end with a page's title where it stands in an element of its own, in its own language", () => {
      for (const key of ["comment.heading", "comment.number", "held.number", "reports.number"])
        assert.match(texts[`editor.${key}`] ?? "", / \{page\}$/, key);
    });

    test("are never empty", () => {
      for (const [key, text] of Object.entries(texts)) {
        assert.equal(typeof text, "string", key);
        assert.notEqual(text.trim(), "", key);
      }
    });
  });

describe("a locale", () => {
  const locales = loadLocales();

  test("knows its direction and its own name", () => {
    assert.deepEqual(
      [...locales.values()]
        .map(({ tag, dir }) => [tag, dir])
        .filter(([tag]) => ["ar", "en", "sv"].includes(tag as string)),
      [
        ["ar", "rtl"],
        ["en", "ltr"],
        ["sv", "ltr"],
      ],
    );
    assert.equal(locales.get("sv")?.autonym, "svenska");
    assert.equal(locales.get("ar")?.autonym, "\u0627\u0644\u0639\u0631\u0628\u064a\u0629");
  });

  test("fills in the values of a text, and throws when one is missing", () => {
    const sv = locales.get("sv");
    assert.equal(sv?.text("announcement.language", { language: "engelska" }), "p\u00e5 engelska");
    assert.throws(
      () => sv?.text("announcement.language"),
      /"announcement\.language" in sv needs a value for \{language\}/,
    );
  });

  test("writes dates and sizes in its own way", () => {
    const sv = locales.get("sv");
    assert.equal(sv?.date("2020-03-03"), "2020-03-03");
    assert.equal(locales.get("en")?.date("2020-03-03"), "3 March 2020");
    assert.equal(sv?.fileSize(1_234_567), "1,2 MB");
    assert.equal(sv?.fileSize(999_499), "999 kB");
    assert.equal(sv?.fileSize(999_500), "1 MB");
    assert.equal(sv?.languageName("en"), "engelska");
  });
});
