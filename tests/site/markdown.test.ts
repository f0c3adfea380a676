import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { content, html, load, page, problemsIn } from "./content-folder.ts";

const FILES = { "files/x.png": "x" };

/** The problems of a Markdown text, without file, by its own lines. */
const wrong = (markdown: string) =>
  problemsIn(markdown, FILES).map((line) => {
    const [, at, message] = /^sv\/a\.md:(\d+): (.*)$/.exec(line) ?? [];
    return `${Number(at) - 6}: ${message}`;
  });

describe("headings", () => {
  test("get ids that keep the letters of every script", () => {
    const site = load(
      content({
        "sv/a.md": page(
          "A",
          "## Vad \u00e4r *EU:s* `kod`?\n\n### \u00c5\u00e4\u00f6 \u2013 50 %\n\n## \u0645\u0627 \u0647\u064a \u0627\u0644\u0631\u0633\u0648\u0645\u061f\n\n## Caf\u0065\u0301\n\n## ???\n",
        ),
      }),
    );
    assert.deepEqual(site.page("/a")?.headings, [
      { level: 2, id: "vad-\u00e4r-eu-s-kod", text: "Vad \u00e4r EU:s kod?" },
      { level: 3, id: "\u00e5\u00e4\u00f6-50", text: "\u00c5\u00e4\u00f6 \u2013 50 %" },
      {
        level: 2,
        id: "\u0645\u0627-\u0647\u064a-\u0627\u0644\u0631\u0633\u0648\u0645",
        text: "\u0645\u0627 \u0647\u064a \u0627\u0644\u0631\u0633\u0648\u0645\u061f",
      },
      { level: 2, id: "caf\u00e9", text: "Caf\u0065\u0301" },
      { level: 2, id: "section", text: "???" },
    ]);
  });

  test("get ids that nothing else on the page has", () => {
    const ids = html(
      "## Table 1\n\n## A\n\n## A\n\n::: table T\n| a | b |\n|--|--|\n| c | d |\n:::\n",
    ).matchAll(/ id="([^"]+)"/g);
    assert.deepEqual(
      [...ids].map(([, id]) => id),
      ["table-1-2", "a", "a-2", "table-1"],
    );
  });

  test("have words without links' addresses, with images' words", () => {
    const a = load(
      content({
        ...FILES,
        "sv/a.md": page("A", "## [Om](/) ![bild](/files/x.png) <b>oss</b> {lang=sv}"),
      }),
    ).page("/a");
    assert.deepEqual(
      a?.headings.map(({ text }) => text),
      ["Om bild oss"],
    );
  });

  test("start at level 2, skip none, and are not empty", () => {
    assert.deepEqual(wrong("### A\n\n## B\n\n#### C\n\n##\n\n# D\n"), [
      "1: a heading of level 3 after level 1; expected level 2 (##)",
      "5: a heading of level 4 after level 2; expected level 3 (###)",
      "7: a heading without words; expected words after the #",
      "9: a heading of level 1; expected ## (the title is the page's only level 1)",
    ]);
    assert.deepEqual(wrong("## A\n\n### B\n\n#### C\n\n## D\n"), []);
  });

  test("cannot be written as HTML", () => {
    assert.deepEqual(wrong("Text\n\n<div>\n<h2>A</h2>\n</div>"), [
      "4: <h2> as HTML; expected a Markdown heading like ## Heading",
    ]);
  });
});

describe("containers", () => {
  test("make notices with a title", () => {
    assert.equal(
      html("::: info Bra *att* veta\nText\n:::\n\n:::warning Obs\n- a\n:::"),
      '<div class="notice notice-info">\n<p class="notice-title">Bra <em>att</em> veta</p>\n<p>Text</p>\n</div>\n<div class="notice notice-warning">\n<p class="notice-title">Obs</p>\n<ul>\n<li>a</li>\n</ul>\n</div>',
    );
  });

  test("make details, may stand in each other and in lists, and leave code alone", () => {
    assert.equal(
      html(
        "::: details Mer\n::: info I\n```\n:::\n```\n:::\n:::\n\n- a\n\n  ::: info J\n  b\n  :::\n",
      ),
      '<details>\n<summary>Mer</summary>\n<div class="notice notice-info">\n<p class="notice-title">I</p>\n<pre><code>:::\n</code></pre>\n</div>\n</details>\n<ul>\n<li>\n<p>a</p>\n<div class="notice notice-info">\n<p class="notice-title">J</p>\n<p>b</p>\n</div>\n</li>\n</ul>',
    );
  });

  test("give a part of the page its language", () => {
    assert.equal(
      html("::: lang ar\n\u0645\u0631\u062d\u0628\u0627 [hello]{lang=en}\n:::"),
      '<div lang="ar" dir="rtl">\n<p>\u0645\u0631\u062d\u0628\u0627 <span lang="en" dir="ltr">hello</span></p>\n</div>',
    );
  });

  test("need a known name, a title, and an end", () => {
    assert.deepEqual(
      wrong(
        "::: tip A\nText\n:::\n\n::: info\nText\n:::\n\n:::\n\n::: lang english\nx\n:::\n\n::: details B\n\n# C",
      ),
      [
        "1: ::: tip is unknown; expected ::: info, ::: warning, ::: details, ::: table, ::: lang",
        "5: ::: info has no title; expected ::: info and its title on the same line",
        "9: ::: ends nothing; expected an opening line like ::: info Title before it",
        "11: ::: lang english names no language; expected a BCP 47 tag like en, ar or fit",
        "15: ::: details is never ended; expected a line ::: after it",
        "17: a heading of level 1; expected ## (the title is the page's only level 1)",
      ],
    );
  });
});

describe("tables", () => {
  test("have a caption, headers with scope, and alignment as classes", () => {
    assert.equal(
      html(
        "::: table Avgifter i *kronor*\n\n| | Pris | Tid |\n|:--|--:|:-:|\n| Barn | 10 | [2](/) |\n| | 20 | |\n\n:::",
      ),
      `<div class="table" role="region" aria-labelledby="table-1" tabindex="0">
<table>
<caption id="table-1">Avgifter i <em>kronor</em></caption>
<thead>
<tr>
<td class="align-start"></td>
<th class="align-end" scope="col">Pris</th>
<th class="align-center" scope="col">Tid</th>
</tr>
</thead>
<tbody>
<tr>
<th class="align-start" scope="row">Barn</th>
<td class="align-end">10</td>
<td class="align-center"><a href="/">2</a></td>
</tr>
<tr>
<td class="align-start"></td>
<td class="align-end">20</td>
<td class="align-center"></td>
</tr>
</tbody>
</table>
</div>`,
    );
  });

  test("need ::: table, alone in it, with a header for every column, in Markdown", () => {
    const table = "| a | b |\n|--|--|\n| c | d |\n";
    assert.deepEqual(
      wrong(
        `${table}\n::: table T\n${table}\nText\n:::\n\n::: table U\n:::\n\n::: table V\n| a | |\n|--|--|\n| b | c |\n:::\n\n<table><tr><td>x</td></tr></table>\n`,
      ),
      [
        "1: a table without a caption; expected ::: table and the caption on a line before it, and ::: after it",
        "5: ::: table holds something else than one table; expected one table and nothing more",
        "13: ::: table holds something else than one table; expected one table and nothing more",
        "17: column 2 of the table has no header; expected words in the first row",
        "22: <table> as HTML; expected a Markdown table in ::: table Caption",
      ],
    );
  });
});

describe("images", () => {
  test("have words, or say that they are decorative", () => {
    assert.equal(
      html("![En bild](/files/x.png)", FILES),
      '<p><img src="/files/x.png" alt="En bild" /></p>',
    );
    assert.equal(
      html("![](/files/x.png){decorative}", FILES),
      '<p><img src="/files/x.png" alt="" /></p>',
    );
    assert.deepEqual(
      wrong("\n![](/files/x.png)\n![a](/files/x.png){decorative}\n<img src='/files/x.png'>"),
      [
        "2: the image /files/x.png has no text alternative; expected ![what it shows](/files/x.png), or ![](/files/x.png){decorative} if it shows nothing that matters",
        "3: the image /files/x.png is {decorative} but has a text alternative; expected one or the other",
        '4: <img> without alt; expected alt="what it shows", or alt="" if it shows nothing that matters',
      ],
    );
  });

  test("are files of the site", () => {
    assert.deepEqual(
      wrong("![a](/files/y.png)\n![a](https://other.example/x.png)\n\n<img src='x.png' alt=''>"),
      [
        "1: the image /files/y.png leads to no file; expected one that exists below content/files",
        "2: the image https://other.example/x.png is not the site's own; expected a path like /files/picture.png",
        "4: the image x.png is not the site's own; expected a path like /files/picture.png",
      ],
    );
  });
});

describe("attributes in braces", () => {
  for (const [markdown, expected] of [
    ["[tere]{lang=et}", '<p><span lang="et">tere</span></p>'],
    ["[a [b](/) *c*]{lang=en}", '<p><span lang="en">a <a href="/">b</a> <em>c</em></span></p>'],
    [
      "[EU](https://eu.example){lang=en hreflang=en}",
      '<p><a href="https://eu.example" lang="en" hreflang="en">EU</a></p>',
    ],
    ["`kod`{lang=en}", '<p><code lang="en">kod</code></p>'],
    ["**du**{lang=fr}.", '<p><strong lang="fr">du</strong>.</p>'],
    ["Bonjour {lang=fr}", '<p lang="fr">Bonjour</p>'],
    ["Bonjour\n{lang=fr}", '<p lang="fr">Bonjour</p>'],
    ["## Bonjour {lang=fr}", '<h2 lang="fr" id="bonjour">Bonjour</h2>'],
    ["- a\n- b {lang=fr}", '<ul>\n<li>a</li>\n<li lang="fr">b</li>\n</ul>'],
    [
      "[\u0634\u0643\u0631\u0627]{lang=ar}",
      '<p><span lang="ar" dir="rtl">\u0634\u0643\u0631\u0627</span></p>',
    ],
    ["[x]{lang=ar dir=ltr}", '<p><span lang="ar" dir="ltr">x</span></p>'],
    ["Skriv {namn} och {datum}", "<p>Skriv {namn} och {datum}</p>"],
    ["Skriv \\{lang=fr\\}", "<p>Skriv {lang=fr}</p>"],
    ["`{lang=fr}`", "<p><code>{lang=fr}</code></p>"],
  ] as const)
    test(`like ${JSON.stringify(markdown)} give ${expected}`, () => {
      assert.equal(html(markdown), expected);
    });

  test("on a right-to-left page give the direction of other languages", () => {
    const yaml = `name: { ar: A }
baseUrl: https://a.example
locales: [ar]
defaultLocale: ar
organisation: { name: { ar: A } }
accent: { light: "#000000", dark: "#ffffff" }
`;
    const start = page("A", "[x]{lang=en}", "type: start");
    assert.equal(
      load({ "site.yaml": yaml, "ar/index.md": start }).start("ar").html,
      '<p><span lang="en" dir="ltr">x</span></p>',
    );
  });

  for (const [markdown, message] of [
    [
      "[x]{lang=english}",
      'lang="english" is no language; expected a BCP 47 tag like en, ar or fit',
    ],
    ["[x]{lang=jp}", 'lang="jp" is no language; expected a BCP 47 tag like en, ar or fit'],
    [
      "[x](/){hreflang=se-}",
      'hreflang="se-" is no language; expected a BCP 47 tag like en, ar or fit',
    ],
    [
      "[x]{hreflang=en}",
      "{hreflang} is not possible here; expected lang or dir, or \\{ for a brace that is text",
    ],
    [
      "[x](/){.knapp}",
      "{.knapp} is not possible here; expected lang, dir, hreflang, target or download, or \\{ for a brace that is text",
    ],
    [
      "[x](/){onclick=x}",
      "{onclick} is not possible here; expected lang, dir, hreflang, target or download, or \\{ for a brace that is text",
    ],
    ["[x]{dir=up}", 'dir="up" is no direction; expected ltr, rtl or auto'],
    ["[x](/){target}", "{target} has no value; expected target=_blank"],
    [
      "{lang=en}",
      "{lang=en} stands alone; expected it at the end of a text, or ::: lang before and ::: after what it is about",
    ],
    [
      '<span lang="english">x</span>',
      'lang="english" is no language; expected a BCP 47 tag like en, ar or fit',
    ],
  ] as const)
    test(`like ${markdown} are a problem`, () => {
      assert.deepEqual(wrong(markdown), [`1: ${message}`]);
    });

  test("take languages with three letters, scripts and regions", () => {
    assert.deepEqual(
      wrong("[a]{lang=fit} [b]{lang=rmn} [c]{lang=zh-Hant-TW} [d]{lang=se} [e]{lang=yi}"),
      [],
    );
  });
});

test("definition lists are lists of terms and definitions", () => {
  assert.equal(
    html("E-post\n: [a@b.example](mailto:a@b.example)\n\nTelefon\n: 08\n: 031\n"),
    '<dl>\n<dt>E-post</dt>\n<dd><a href="mailto:a@b.example">a@b.example</a></dd>\n<dt>Telefon</dt>\n<dd>08</dd>\n<dd>031</dd>\n</dl>',
  );
});

test("text stays as it was typed: no links made of addresses, no quotes made curly", () => {
  assert.equal(html('www.other.example "x" -- (c)'), '<p>www.other.example "x" -- (c)</p>');
});
