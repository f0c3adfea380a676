import assert from "node:assert/strict";
import { test } from "node:test";
import { announced } from "./site.ts";

const SAME = { external: "same-window" } as const;
const EXTERNAL = '<span class="announcement" lang="sv"> (länk till annan webbplats)</span>';

test("a page's language picks the words: exactly, else by language, else the first locale", () => {
  const words = (lang: string) =>
    / \((.*)\)/.exec(announced('<a href="https://x.example">X</a>', SAME, lang))?.[1];
  assert.equal(words("en"), "link to another website");
  assert.equal(words("EN-gb"), "link to another website");
  assert.equal(words("ar-SE"), "رابط إلى موقع آخر");
  assert.equal(words("fi"), "länk till annan webbplats");
  assert.equal(words(""), "länk till annan webbplats");
});

test("the facts come in one order: website, window, type, size, language", () => {
  const link = '<a href="https://x.example/a.pdf" hreflang="en">X (3 MB)</a>';
  assert.match(
    announced(link),
    / \(länk till annan webbplats, öppnas i nytt fönster, PDF, 3\sMB, på engelska\)/,
  );
  assert.match(
    announced(link.replace("en", "sv"), {}, "en"),
    / \(link to another website, opens in new window, PDF, 3\sMB, in Swedish\)/,
  );
});

test("white space at the end of a link stays after the announcement, and inner tags before it", () => {
  const link = (content: string) => announced(`<a href="https://x.example">${content}</a>`, SAME);
  assert.equal(
    link("\n  <strong>UNHCR</strong>\n"),
    `<a href="https://x.example">\n  <strong>UNHCR</strong>${EXTERNAL}\n</a>`,
  );
  assert.equal(
    link("<h3>UNHCR</h3><p>FN</p>"),
    `<a href="https://x.example"><h3>UNHCR</h3><p>FN${EXTERNAL}</p></a>`,
  );
  assert.equal(link("UNHCR<br>"), `<a href="https://x.example">UNHCR${EXTERNAL}<br></a>`);
});

test("an announcement is not put in what is hidden from sight or from screen readers", () => {
  const link = (content: string) => announced(`<a href="https://x.example">${content}</a>`, SAME);
  const hidden = '<span class="visually-hidden">Om <b>UNHCR </b></span>';
  assert.equal(
    link(`Läs mer${hidden}`),
    `<a href="https://x.example">Läs mer${hidden}${EXTERNAL}</a>`,
  );
  const arrow = ' <span aria-hidden="true">→</span>';
  assert.equal(link(`UNHCR${arrow}`), `<a href="https://x.example">UNHCR${EXTERNAL}${arrow}</a>`);
});

test("what is removed does not make markup of what is left", () => {
  const own = '<span class="announcement" lang="sv"> (PDF)</span>';
  assert.match(announced(`<a href="https://x.example">1 <${own}b</a>`), /1 <<!---->b<span/);
  assert.match(announced(`<a href="https://x.example">&am${own}p;</a>`), /&am<!---->p;<span/);
});

test("an author's own element of the same class keeps its words", () => {
  const news = '<span class="announcement">Nyhet!</span>';
  assert.equal(announced(`<a href="/x">Läs ${news}</a>`), `<a href="/x">Läs ${news}</a>`);
});

test("an announcement of another locale or way is replaced", () => {
  const once = announced('<a href="https://x.example">X</a>', { announce: "icon" });
  assert.equal(announced(once), announced('<a href="https://x.example">X</a>'));
  assert.match(
    announced(once, {}, "en"),
    /^[^(]*X<span class="announcement" lang="en"> \(link to /,
  );
});

test("a removed attribute leaves a second one of its name as dead as it was", () => {
  const html = '<a href="mailto:a@x.example" target="_blank" target="_top">M</a>';
  assert.match(announced(html), /target="_self" target="_top"/);
  assert.equal(announced(announced(html)), announced(html));
});
