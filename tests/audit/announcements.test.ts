import assert from "node:assert/strict";
import { test } from "node:test";
import { announcements } from "#audit/announcements.ts";
import { destination, type Place } from "#audit/evidence/destination.ts";

const facts = (text: string, parts?: string[]) =>
  announcements(text, parts).map(({ fact, apart }) => (apart ? fact : `(${fact})`));

test("an announcement in brackets is known, in any of its languages", () => {
  assert.deepEqual(facts("UNHCR (länk till annan webbplats, öppnas i nytt fönster)"), [
    "external",
    "newWindow",
  ]);
  assert.deepEqual(facts("UNHCR (external link)"), ["external"]);
  assert.deepEqual(facts("المفوضية (رابط إلى موقع آخر، يُفتَح في نافذة جديدة)"), [
    "external",
    "newWindow",
  ]);
});

test("one announcement is not counted once more for a shorter phrase inside it", () => {
  assert.deepEqual(facts("Report (link opens in new window)"), ["newWindow"]);
});

test("the same words in running text are no announcement", () => {
  assert.deepEqual(facts("What is an external link?"), ["(external)"]);
  assert.deepEqual(facts("Sidan öppnas i nytt fönster när du klickar"), ["(newWindow)"]);
  assert.deepEqual(facts("Externa länkar i nya fönster"), []);
});

test("words in an element of their own are an announcement", () => {
  assert.deepEqual(facts("Report external link", ["Report", "external link"]), ["external"]);
});

test("words at the end, parted by punctuation or of an unmistakable phrase, are an announcement", () => {
  assert.deepEqual(facts("UNHCR, external link"), ["external"]);
  assert.deepEqual(facts("UNHCR länk till annan webbplats."), ["external"]);
});

test("an announcement written together with the word before it is glued", () => {
  const glued = (text: string, parts?: string[]) => announcements(text, parts).map((a) => a.glued);
  assert.deepEqual(glued("UNHCRlänk till annan webbplats"), [true]);
  assert.deepEqual(glued("UNHCR(länk till annan webbplats)"), [true]);
  assert.deepEqual(glued("UNHCR\u00a0(länk till annan webbplats)"), [false]);
  assert.deepEqual(glued("Direktlänk till annan webbplats"), ["perhaps"]);
  assert.deepEqual(
    glued("Rapportlänk till annan webbplats", ["Rapport", "länk till annan webbplats"]),
    [true],
  );
  assert.deepEqual(glued("(öppnas i nytt fönster)"), [false]);
});

const place: Place = {
  url: "https://www.agency.example/a",
  base: "https://www.agency.example/a",
  canonical: undefined,
  language: "en",
  target: "",
  frames: ["reader"],
  scripted: false,
};
const link = (href: string, target?: string) => ({ kind: "link", href, target }) as const;

test("a host is here, related or elsewhere by its name alone", () => {
  const leads = (href: string, at: Partial<Place> = {}) =>
    destination(link(href), { ...place, ...at }).leads;
  assert.equal(leads("/b"), "here");
  assert.equal(leads("HTTP://WWW.agency.example.:8080/b"), "here");
  assert.equal(leads("https://agency.example/"), "related");
  assert.equal(leads("https://data.agency.example/"), "related");
  assert.equal(leads("https://agency.example.evil.example/"), "elsewhere");
  assert.equal(leads("https://www.notagency.example/"), "elsewhere");
  assert.equal(leads("https://b.gov.uk/", { url: "https://a.gov.uk/" }), "elsewhere");
  assert.equal(leads("http://127.0.0.2/", { url: "http://127.0.0.1/" }), "elsewhere");
  assert.equal(
    leads("https://xn--smrgs-lra4f.example/", { url: "https://smörgås.example/" }),
    "elsewhere",
  );
  assert.equal(leads("mailto:a@b.example"), "nowhere");
  assert.equal(leads("https://["), "nowhere");
  assert.equal(
    leads("/b", {
      canonical: "https://other.example/",
      base: "http://127.0.0.1/",
      url: "http://127.0.0.1/",
    }),
    "here",
  );
  assert.equal(
    leads("https://other.example/b", {
      canonical: "https://other.example/a",
      url: "http://127.0.0.1/",
    }),
    "here",
  );
});

test("a window opens for every target but the page's own and those of its frames", () => {
  const opens = (target?: string, at: Partial<Place> = {}) =>
    destination(link("/b", target), { ...place, ...at }).opensWindow;
  assert.equal(opens("_blank"), true);
  assert.equal(opens("anything"), true);
  assert.equal(opens(undefined), false);
  assert.equal(opens("_SELF"), false);
  assert.equal(opens("reader"), false);
  assert.equal(opens(undefined, { target: "_blank" }), true);
  assert.equal(opens("", { target: "_blank" }), false);
});
