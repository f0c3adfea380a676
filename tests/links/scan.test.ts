import assert from "node:assert/strict";
import { test } from "node:test";
import { announced, announcer } from "./site.ts";

const LINK = '<a href="https://x.example">X</a>';
const SAME = { external: "same-window" } as const;

for (const [open, close] of [
  ["<!-- ", " -->"],
  ["<script>", "</script>"],
  ["<style>", "</style>"],
  ["<textarea>", "</textarea>"],
  ["<title>", "</title>"],
  ["<xmp>", "</xmp>"],
  ["<iframe>", "</iframe>"],
  ["<noembed>", "</noembed>"],
  ["<noframes>", "</noframes>"],
  ["<svg><![CDATA[", "]]></svg>"],
  ["<math><mi><svg><![CDATA[", "]]></svg></mi></math>"],
  ["<select><option>", "</option></select>"],
  ['<iframe srcdoc="<p class=x>', '"></iframe>'],
  ["<plaintext>", ""],
  ["<script><!--<script></script>", "--></script>"],
] as const)
  test(`what is no link is left alone: ${open}`, () => {
    const text = open.includes("srcdoc") ? LINK.replaceAll('"', "'") : LINK;
    const html = `${open}${text}${close}`;
    assert.equal(announced(`<p>${html}`), `<p>${html}`);
  });

for (const open of [
  "<template>",
  "<noscript>",
  "<svg><foreignObject>",
  "<math><mtext>",
  "<svg><desc>",
  "<svg></svg>",
  "<svg/>",
  "<svg><p>",
  "<svg><g></svg>",
  "<math></p>",
  "<svg><title>T</title></svg>",
  "<script></script>",
  "<select></select>",
  "<table><tr><td><select><tr><td>",
  "<select><template></template><input>",
  "<object>",
])
  test(`a link is a link after ${open}`, () => {
    assert.match(
      announced(open + LINK, SAME),
      /X<span class="announcement" lang="sv"> \(.*\)<\/span><\/a>/,
    );
  });

for (const open of [
  "<svg><foreignObject><p>",
  "<svg><foreignObject><b></foreignObject>",
  "<svg></b>",
  "<svg><foreignObject><div></svg></foreignObject>",
])
  test(`where broken markup leaves it unsure what is HTML, a label tells: ${open}`, () => {
    const html = announced(`${open}</i>${LINK}`, SAME);
    assert.match(
      html,
      /<a href="https:\/\/x\.example" aria-label="X \(länk till annan webbplats\)">X<\/a>/,
    );
  });

test("what is HTML is sure again after a tag that ends all drawings", () => {
  assert.match(announced(`<svg></b><p>${LINK}</p>`, SAME), /X<span/);
});

test("a link that is not ended ends with the next link or with what it is in", () => {
  const words = '<span class="announcement" lang="sv"> (länk till annan webbplats)</span>';
  const open = '<a href="https://x.example">';
  assert.equal(
    announced(`<ul><li>${open}A</li><li>${open}B</li></ul> slut`, SAME),
    `<ul><li>${open}A${words}</li><li>${open}B${words}</li></ul> slut`,
  );
  assert.equal(announced(`${open}A ${open}B`, SAME), `${open}A${words} ${open}B${words}`);
  assert.equal(announced(`${open}A</b></i> B`, SAME), `${open}A</b></i> B${words}`);
});

test("a link to no URL, and a page of frames, are left alone", () => {
  for (const html of [
    '<a href="http://[">X (extern länk)</a>',
    "<a name=x>X (extern länk)</a>",
    `<frameset>${LINK}`,
  ])
    assert.equal(announced(html), html);
});

test("a page without links is the very same string", () => {
  const page = "<html><body><p>Ingen länk";
  assert.equal(announcer()(page, "/"), page);
});

test("a path that looks like another host does not make one of the page", () => {
  assert.equal(announced('<a href="x">X</a>', {}, "sv", "//x.example/y"), '<a href="x">X</a>');
});

test("a host that is none, a base that is none and no locale are errors that say so", () => {
  assert.throws(
    () => announcer({ hosts: ["https://x.example/y"] }),
    /Own host "https:\/\/x\.example\/y" is no host name/,
  );
  assert.throws(() => announcer({ hosts: [""] }), /is no host name/);
});
