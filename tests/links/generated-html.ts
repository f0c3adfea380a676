import fc from "fast-check";

const BLOCKS =
  "p div h2 ul li section blockquote table tbody tr td th caption dl dd select option template form fieldset noscript object".split(
    " ",
  );
const INLINE = "span strong em b i code small u nobr font label ruby rt q".split(" ");
const FOREIGN =
  "svg g text title desc foreignObject math mi mtext annotation-xml path mglyph".split(" ");
const RAW = "script style textarea title xmp iframe noembed noframes".split(" ");
const HREFS = [
  "https://www.unhcr.org",
  "https://x.example/a.pdf",
  "//x.example",
  "/kontakt",
  "/en",
  "/files/rapport.pdf",
  "",
  "#h",
  "mailto:a@b.example",
  "tel:+46",
  "http://[",
  "https://e.vistelseverket.example/",
  "en/contact",
  "javascript:1",
];
const TARGETS = ["_blank", "_self", "", "_TOP", "fonster", "a\nb"];
const WORDS = [
  "UNHCR",
  "Läs mer",
  "x",
  " ",
  "\n  ",
  "&amp;",
  "&nbsp;",
  "&auml;r",
  "a &lt b",
  "\u0645\u0631\u062d\u0628\u0627",
  "]]>",
  "1 < 2",
  "\r\n",
  "&#32;",
  "&",
  "(",
  ").",
];
/** What an author may have written after a link's words. */
const REMARKS = [
  "länk till annan webbplats, öppnas i nytt fönster",
  " (öppnas i ny flik)",
  " (pdf, 3 MB)",
  " PDF, 3.1 MB",
  " (xml) xml, 2 kB.",
  " Extern länk.",
  "External link..",
  " (link is external)",
  " [opens in a new tab]",
  " (på engelska)",
  "&nbsp;(l&auml;nk till annan webbplats)",
  " (PDF)",
  " (länk till annan webbplats, öppnas i nytt fönster, PDF, 3,1 MB, på arabiska)",
  '<span class="env-assistive-text"> Länk till annan webbplats, öppnas i nytt fönster.</span>',
  '<img alt="länk till annan webbplats" class="sv-linkicon">',
  " <em>(opens in new window)</em>",
  '<span class="announcement" lang="sv"> (länk till annan webbplats)</span>',
  '<span class="announcement" lang="en" id="announcement-2"> (opens in new window, PDF, 2 MB)</span>',
];

const ATTRIBUTES = [
  ...TARGETS.flatMap((target) => [`target="${target}"`, `formtarget='${target}'`]),
  'rel="nofollow"',
  "rel=NoOpener",
  'REL="me license"',
  "rel",
  'hreflang="en"',
  "hreflang=sv-FI",
  "hreflang=x-default",
  "hreflang=ar",
  "hreflang=tlh",
  "download",
  'aria-label="UNHCR"',
  'aria-label=""',
  'aria-labelledby="h"',
  "aria-labelledby=borta",
  'ARIA-LABELLEDBY="l h"',
  "title=UNHCR",
  "alt=UNHCR",
  "alt",
  "id=h",
  "id=l",
  "id=f",
  "id=announcement-1",
  'class="visually-hidden"',
  "class=knapp",
  "aria-hidden=true",
  "hidden",
  "type=submit",
  "type=image",
  "type=button",
  "value=Ja",
  "name=svar",
  "form=f",
  "lang=en",
  "encoding=text/html",
  'target="fonster"title="x"',
  "formmethod=dialog",
];
// With announcements that an author may have put in them.
const SPEAKING = [
  'aria-label="opens in a new tab"',
  'aria-label="UNHCR (extern länk)"',
  'title="Öppnas i nytt fönster"',
  'alt="länk till annan webbplats"',
  'value="Ja (öppnas i nytt fönster)"',
  'aria-labelledby="h announcement-1"',
  'aria-label="UNHCR (länk till annan webbplats, på engelska)"',
  'alt="UNHCR, extern länk"',
];

const attributesOf = (remarks: boolean) =>
  fc
    .array(fc.constantFrom(...ATTRIBUTES, ...(remarks ? SPEAKING : [])), { maxLength: 4 })
    .map((list) => list.map((attribute) => ` ${attribute}`).join(""));

/** Pages of nested and broken markup with links of every kind. `remarks`: with announcements in them. */
export function generatedHtml(remarks: boolean): fc.Arbitrary<string> {
  const attributes = attributesOf(remarks);
  const linkAttributes = fc
    .tuple(fc.constantFrom(...HREFS), attributes)
    .map(([href, others]) => ` href="${href}"${others}`);
  const stray = strayOf(attributes);
  const words = fc.constantFrom(...WORDS, ...(remarks ? [...REMARKS, ...REMARKS] : []));
  const { nodes } = fc.letrec<{ nodes: string; node: string }>((tie) => ({
    nodes: fc.array(tie("node"), { maxLength: 5 }).map((parts) => parts.join("")),
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 6, arbitrary: words },
      { weight: 4, arbitrary: element(fc.constant("a"), linkAttributes, tie("nodes")) },
      {
        weight: 2,
        arbitrary: element(fc.constantFrom(...BLOCKS, ...INLINE), attributes, tie("nodes")),
      },
      {
        weight: 1,
        arbitrary: element(
          fc.constantFrom("svg", "math"),
          fc.constant(""),
          element(fc.constantFrom(...FOREIGN, "a"), linkAttributes, tie("nodes")),
        ),
      },
      {
        weight: 1,
        arbitrary: element(fc.constantFrom(...FOREIGN, "button", "form"), attributes, tie("nodes")),
      },
      { weight: 1, arbitrary: element(fc.constantFrom(...RAW), attributes, tie("nodes")) },
      {
        weight: 1,
        arbitrary: element(
          fc.constantFrom("img", "input", "area", "br", "base", "select"),
          linkAttributes,
          fc.constant(""),
          "",
        ),
      },
      { weight: 1, arbitrary: stray },
    ),
  }));
  return fc
    .tuple(
      fc.constantFrom(
        "",
        '<html lang="sv">',
        '<!doctype html><html lang="en-GB"><head><title>T</title></head><body>',
        '<h2 id="h">Rubrik</h2>',
      ),
      nodes,
      nodes,
    )
    .map(([head, before, after]) => `${head}${before}${after}`);
}

const strayOf = (attributes: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.constantFrom(
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<",
      "</",
      "<a",
      '<a href="/x',
      "<br/>",
      "<svg/>",
      "<p/>",
      "</br>",
      "<plaintext>",
      "\0",
    ),
    fc
      .constantFrom(...BLOCKS, ...INLINE, ...FOREIGN, "a", "button", "script", "body", "html")
      .map((name) => `</${name}>`),
    fc
      .tuple(fc.constantFrom(...BLOCKS, ...INLINE, ...FOREIGN, "a", "button", "body"), attributes)
      .map(([name, attrs]) => `<${name}${attrs}>`),
  );

function element(
  name: fc.Arbitrary<string>,
  attrs: fc.Arbitrary<string>,
  content: fc.Arbitrary<string>,
  end = "end",
): fc.Arbitrary<string> {
  return fc
    .tuple(name, attrs, content)
    .map(([tag, list, inner]) => `<${tag}${list}>${inner}${end === "" ? "" : `</${tag}>`}`);
}
