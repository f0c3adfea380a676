import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, page, problems, problemsIn } from "./content-folder.ts";

const FILES = {
  "sv/b.md": page("B", "## Vad \u00e4r det?\n"),
  "sv/utkast.md": page("Utkast", "", "draft: true"),
  "files/x y.pdf": "x",
  "files/(e\u0301).pdf": "x",
  "redirects.yaml": "/gammal: /b\n",
};
const wrong = (link: string) => problemsIn(link, FILES);

describe("a link", () => {
  test("may lead to pages, headings, files, other sites, addresses and numbers", () => {
    for (const link of [
      "[x](/b)",
      "[x](/b?y=1#vad-\u00e4r-det)",
      "[x](</files/x y.pdf>)",
      "[x](/files/x%20y.pdf)",
      "[x](/)",
      "[x](#h)\n\n## H",
      "[x](#top)",
      "[x](https://other.example/gammal)",
      "[x](//other.example/y)",
      "[x](https://verket.example/b)",
      "[x](//www.verket.example/b#vad-%C3%A4r-det)",
      "[x](http:other.example)",
      "[x](mailto:a@verket.example)",
      "[x](tel:+46-8-465-004-00)",
      "<https://other.example/>",
      "[x][ref]\n\n[ref]: /b",
      '<a href="/b">x</a>',
    ])
      assert.deepEqual(wrong(link), [], link);
  });

  test("may lead to what the application answers itself", () => {
    const reserved = new Map([["/sok", "search"]]);
    assert.deepEqual(problems({ "sv/a.md": page("A", "[x](/sok?q=1)") }, { reserved }), []);
    assert.equal(problems({ "sv/a.md": page("A", "[x](/sokning)") }, { reserved }).length, 1);
  });

  for (const [link, message] of [
    [
      "[x](/c)",
      "the link to /c leads to no page; expected the path of a page, like those in content/",
    ],
    ["[x](/b/)", "the link to /b/ is not the page's own address; expected /b"],
    ["[x](/B.html)", "the link to /B.html is not the page's own address; expected /b"],
    ["[x](/gammal)", "the link to /gammal leads to a page that has moved; expected /b"],
    [
      "[x](/utkast)",
      "the link to /utkast leads to a draft (sv/utkast.md); expected a page that is served",
    ],
    [
      "[x](/files/%28e\u0301%29.pdf)",
      "the link to /files/(e\u0301).pdf is not the file's own address; expected /files/(%C3%A9).pdf",
    ],
    [
      "[x](/files/y.pdf)",
      "the link to /files/y.pdf leads to no file; expected one that exists below content/files",
    ],
    [
      "[x](/files)",
      "the link to /files leads to no page; expected the path of a page, like those in content/",
    ],
    ["[x](/b#vad)", "the link to /b#vad leads to no heading of sv/b.md; expected #vad-\u00e4r-det"],
    [
      "[x](#h)",
      "the link to #h leads to no heading of sv/a.md; expected no fragment, for it has no headings",
    ],
    [
      "[x](https://www.verket.example/c)",
      "the link to https://www.verket.example/c leads to no page; expected the path of a page, like those in content/",
    ],
    [
      "[x](https://sub.verket.example/b/)",
      "the link to https://sub.verket.example/b/ is not the page's own address; expected /b",
    ],
    [
      "[x](b)",
      "the link to b is relative; expected a path from the root, like /b, or a URL with https://",
    ],
    ["[x]()", "a link without an address; expected a path like /kontakt, or a URL"],
    [
      "[x](https://)",
      "the link to https:// is no valid URL; expected one like https://example.se/",
    ],
    [
      "[x](javascript:alert(1))",
      "the link to javascript:alert(1) has the scheme javascript; expected http, https, mailto, tel, sms, or a path",
    ],
    [
      "[x](DATA:text/html,y)",
      "the link to DATA:text/html,y has the scheme data; expected http, https, mailto, tel, sms, or a path",
    ],
    ["[x](mailto:a)", "the link to mailto:a has no address; expected mailto:name@example.se"],
    [
      "[x](tel:ring)",
      "the link to tel:ring is no telephone number; expected digits, like tel:+4684650040",
    ],
    ["[](/b)", "the link to /b has no text; expected [words that say where it leads](/b)"],
    [
      '<a href="/c">x</a>',
      "the link to /c leads to no page; expected the path of a page, like those in content/",
    ],
  ] as const)
    test(`like ${link} is a problem`, () => {
      assert.deepEqual(wrong(`\n${link}`), [`sv/a.md:8: ${message}`]);
    });

  test("is found on its own line, in running text, lists, tables and notices", () => {
    assert.deepEqual(
      wrong(
        "Hej `kod\nkod`\n**[1](/1)** och\n[2](/2)\n\n- a\n- [3](/3)\n\n::: info [4](/4)\n[5](/5)\n:::\n\n> [6](/6)\n",
      ).map((line) => /^sv\/a\.md:(\d+): the link to \/(\d)/.exec(line)?.slice(1).join(" ")),
      ["9 1", "10 2", "13 3", "15 4", "16 5", "19 6"],
    );
    assert.match(
      wrong("::: table T\n| a | b |\n|--|--|\n| c | [d](/d) |\n:::").join(),
      /^sv\/a\.md:10: the link to \/d leads to no page/,
    );
  });

  test("keeps the target, language and download that its author wrote, and no title", () => {
    assert.equal(
      html('[x](/b "y"){target=_blank lang=en hreflang=en download="B.html"}', {
        "sv/b.md": page("B"),
      }),
      '<p><a href="/b" target="_blank" lang="en" hreflang="en" download="B.html">x</a></p>',
    );
    assert.equal(
      html("[x](/files/a.csv){download}", { "files/a.csv": "x" }),
      '<p><a href="/files/a.csv" download>x</a></p>',
    );
  });
});

describe("redirects.yaml", () => {
  const redirects = (yaml: string) => problems({ ...FILES, "redirects.yaml": yaml });

  test("may be empty", () => {
    assert.deepEqual(redirects("# Inget har flyttat.\n"), []);
  });

  for (const [yaml, message] of [
    ["/b: /", '"/b" is the path of sv/b.md; expected a path that no page has'],
    [
      "/x: /c",
      '"/x": the link to /c leads to no page; expected the path of a page, like those in content/',
    ],
    [
      "/x: /utkast",
      '"/x": the link to /utkast leads to a draft (sv/utkast.md); expected a page that is served',
    ],
    [
      "/x: /b#y",
      '"/x": the link to /b#y leads to no heading of sv/b.md; expected #vad-\u00e4r-det',
    ],
    [
      "/x: b",
      '"/x": the link to b is relative; expected a path from the root, like /b, or a URL with https://',
    ],
    ["/x: /x", '"/x" leads to itself; expected where the page is now'],
    ["/x: /X.html", '"/x" leads to itself; expected where the page is now'],
    ["x: /b", '"x" is no path; expected the old path, like /gammal-sida'],
    ["/x?y=1: /b", '"/x?y=1" is no path; expected the old path, like /gammal-sida'],
    ["/x: 5", '"/x" is 5; expected text (in quotation marks if it looks like something else)'],
    ["- /x", 'the file is ["/x"]; expected a map of old paths to new paths or URLs'],
  ] as const)
    test(`with ${yaml} is a problem`, () => {
      assert.deepEqual(redirects(`# Flyttat\n${yaml}\n`), [`redirects.yaml:2: ${message}`]);
    });

  test("has no chains, no loops and no path twice", () => {
    const next = "which is redirected too; expected where the page is now";
    assert.deepEqual(redirects("/x: /y\n/y: /b\n/p: /q\n/q: /p\n"), [
      `redirects.yaml:1: "/x" leads to /y, ${next}`,
      `redirects.yaml:3: "/p" leads to /q, ${next}`,
      `redirects.yaml:4: "/q" leads to /p, ${next}`,
    ]);
    assert.deepEqual(redirects("/x: /b\n/X/: /b\n"), [
      'redirects.yaml:2: "/X/" is redirected twice; expected each old path once',
    ]);
  });
});
