import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { parseFragment } from "parse5";
import { renderMarkdown } from "#site/markdown/render.ts";
import { isContentProblems } from "#site/problem.ts";
import { content, html, load, page } from "./content-folder.ts";

describe("raw HTML", () => {
  for (const safe of [
    '<p>Se <abbr title="Europeiska unionen">EU</abbr>, <kbd>Ctrl</kbd>, H<sub>2</sub>O, <time datetime="2024-01-01">i dag</time></p>',
    "<details open><summary>Mer</summary><p><mark>Text</mark></p></details>",
    '<figure><img src="/files/x.png" alt="" width="10" height="20" /><figcaption>Bild</figcaption></figure>',
    '<p><bdi>x</bdi> <bdo dir="rtl">y</bdo> <ruby>a<rt>b</rt></ruby> <q>c</q> <cite>d</cite> <dfn>e</dfn> <small>f</small></p>',
    '<p><a href="/" hreflang="en" target="_blank" rel="nofollow">x</a></p>',
  ])
    test(`keeps ${safe}`, () => {
      assert.equal(html(safe, { "files/x.png": "x" }), safe);
    });

  test("loses what is not allowed, with a warning that says where", () => {
    const markdown = `Hej <span onclick="x()" class="notice" lang="en">du</span>

<div style="color: red">
<iframe src="https://other.example"></iframe>
<script>alert("<b>")</script>
<form action="/x"><input name="y"></form>
</div>

<a href="java&#115;cript:alert(1)">x</a>
<p class="notice-title stor">y</p>`;
    const problemsOf = () => load(content({ "sv/a.md": page("A", markdown) }));
    assert.throws(
      problemsOf,
      /sv\/a\.md:15: the link to javascript:alert\(1\) has the scheme javascript/,
    );

    const site = load(
      content({ "sv/a.md": page("A", markdown.replace("java&#115;cript:alert(1)", "/")) }),
    );
    assert.equal(
      site.page("/a")?.html,
      '<p>Hej <span lang="en">du</span></p>\n<div>\n\n\n\n</div>\n<p><a href="/">x</a></p>\n<p class="notice-title">y</p>',
    );
    const removed = (element: string) =>
      `<${element}> is removed; expected an element that pages may have`;
    const changed = (attribute: string, element: string) =>
      `${attribute} on <${element}> is removed; expected an attribute and value that it may have`;
    assert.deepEqual(
      site.warnings.map(({ file, line, message }) => `${file}:${line}: ${message}`),
      [
        `sv/a.md:7: ${changed('class="notice"', "span")}`,
        `sv/a.md:7: ${changed('onclick="x()"', "span")}`,
        `sv/a.md:9: ${changed('style="color: red"', "div")}`,
        `sv/a.md:10: ${removed("iframe")}`,
        `sv/a.md:11: ${removed("script")}`,
        `sv/a.md:12: ${removed("form")}`,
        `sv/a.md:12: ${removed("input")}`,
        `sv/a.md:16: ${changed('class="notice-title stor"', "p")}`,
      ],
    );
  });

  test("cannot break out of the page", () => {
    assert.equal(
      html("Hej</div></main><main>\n\n</p></article>\n\n<div>\n\nX"),
      "<p>Hej</p><p></p>\n<p></p>\n<div>\n<p>X</p>\n</div>",
    );
  });

  test("without comments leaves nothing of them", () => {
    assert.equal(html("a <!-- b --> c"), "<p>a  c</p>");
  });
});

describe("whatever an author writes", () => {
  const hostile = fc.constantFrom(
    "<script>",
    "</script>",
    "<svg onload=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:x'>",
    "<a href=/ onclick=alert(1)>x</a>",
    "<div onmouseover=alert(1)>",
    '<a\nhref="java\tscript:x">',
    "<style>",
    "</style>",
    "<textarea>",
    "<xmp>",
    "<noscript>",
    "<math>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?x",
    "<iframe srcdoc='<script>'>",
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,x)",
    "<javascript:alert(1)>",
    "![x](javascript:x)",
    "[x](vbscript:x){lang=en}",
    "[a]: javascript:x\n\n[a]",
    "{onclick=x}",
    "[x]{onclick=x}",
    '[x](/){onmouseover="x"}',
    "::: info <img onerror=x src=y>\n",
    ":::\n",
    "::: table\n",
    "::: table <script>\n",
    "| a | b |\n|--|:-:|\n| c | d |\n",
    '::: lang "><script>\n',
    "# ",
    "## ",
    "- ",
    "> ",
    "1. ",
    ": ",
    "\n",
    "\n\n",
    "    ",
    "`",
    "```\n",
    "*",
    "**",
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "{lang=",
    '"',
    "'",
    "&#106;avascript:",
    "&lt;script&gt;",
    "\\",
    "\u0000",
    "\ud800",
    "\u202e",
    "---\n",
    "===\n",
  );
  const markdown = fc
    .array(
      fc.oneof({ weight: 3, arbitrary: hostile }, fc.string({ unit: "binary", maxLength: 8 })),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));

  test("comes out without scripts, handlers, styles or dangerous addresses", () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom("ltr" as const, "rtl" as const), (text, direction) => {
        for (const { name, attributes } of elements(renderMarkdown(text, direction).html)) {
          assert.doesNotMatch(
            name,
            /^(script|style|iframe|object|embed|form|input|svg|math|base|meta|link)$/,
          );
          for (const [key, value] of attributes) {
            assert.doesNotMatch(key, /^(on|style$|srcdoc$|formaction$|xlink)/i);
            if (key === "href" || key === "src")
              assert.match(
                URL.parse(value, "https://site.invalid")?.protocol ?? "none",
                /^(https?:|mailto:|tel:|sms:|none)$/,
              );
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("either loads or is refused with ContentProblems", () => {
    fc.assert(
      fc.property(markdown, markdown, (text, more) => {
        try {
          load(content({ "sv/a.md": text, "sv/b.md": page("B", more), "redirects.yaml": text }));
        } catch (error) {
          if (!isContentProblems(error)) throw error;
          for (const { line, message } of error.problems) {
            assert.ok(Number.isInteger(line) && line > 0, `${line}: ${message}`);
            assert.match(message, /expected|YAML/);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

type Node = {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  content?: Node;
};

/** Every element that a browser's parser makes of `markup`. */
function elements(markup: string): { name: string; attributes: [string, string][] }[] {
  const found: { name: string; attributes: [string, string][] }[] = [];
  const nodes: Node[] = [parseFragment(markup) as Node];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.attrs)
      found.push({
        name: node.nodeName,
        attributes: node.attrs.map(({ name, value }) => [name, value]),
      });
    nodes.push(...(node.childNodes ?? []), ...(node.content ? [node.content] : []));
  }
  return found;
}
