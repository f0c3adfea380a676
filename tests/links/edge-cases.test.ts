import assert from "node:assert/strict";
import { test } from "node:test";
import { linkName, links } from "./names.ts";
import { announced, announcer } from "./site.ts";

// The 37 cases that real implementations got wrong (research, A.6), by number. Not here:
// 7, 8: that real text and no `title` is used shows in every test; 13, 14: colours and print are the
// style sheet's (the icon's currentColor is tested below); 16, 34: `javascript:` and a full stop
// inside a link are the sanitiser's and the auditor's to find; 26, 31: so are links without href and
// equal texts with different targets; 30: what screen readers leave out is why there is text at all.

const EXTERNAL = "länk till annan webbplats, öppnas i nytt fönster";
const span = (words: string) => `<span class="announcement" lang="sv"> (${words})</span>`;
const OPENS = 'target="_blank" rel="noopener"';
const unhcr = (content: string) =>
  `<a href="https://www.unhcr.org" ${OPENS}>${content}${span(EXTERNAL)}</a>`;

test("1: an announcement is not glued to the text: not in the name, nor as plain text", () => {
  const html = announced('<a href="https://www.unhcr.org">UNHCR</a>');
  assert.equal(html, unhcr("UNHCR"));
  assert.equal(html.replace(/<[^>]*>/g, ""), `UNHCR (${EXTERNAL})`);
});

test("2: it is in brackets, without capital or full stop, and a sentence's full stop stays outside", () => {
  assert.equal(
    announced('<p>Läs om <a href="https://www.unhcr.org">UNHCR</a>.</p>'),
    `<p>Läs om ${unhcr("UNHCR")}.</p>`,
  );
});

const written = [
  "UNHCRlänk till annan webbplats, öppnas i nytt fönster",
  "UNHCR länk till annan webbplats, öppnas i nytt fönster",
  "UNHCR Länk till annan webbplats, öppnas i nytt fönster.",
  "UNHCR Länk till annan webbplats, öppnas i nytt fönster..",
  "UNHCR (länk till annan webbplats, öppnas i nytt fönster)",
  "UNHCR&nbsp;(l&auml;nk till annan webbplats)",
  "UNHCR [extern länk]",
  "UNHCR External link..",
  "UNHCRExternal link.",
  "UNHCR (link is external)",
  "UNHCR (opens in new tab)",
  "UNHCR (opens in a new window/tab).",
  "UNHCR, öppnas i ny flik",
  "UNHCR – öppnas i nytt fönster",
  "UNHCR (رابط إلى موقع آخر، يُفتح في نافذة جديدة)",
  "UNHCR (link to another website, opens in new window)",
  "UNHCR (extern länk) (öppnas i ny flik)",
  'UNHCR<span class="env-assistive-text"> Länk till annan webbplats, öppnas i nytt fönster.</span>',
  'UNHCR<img alt="länk till annan webbplats" class="sv-linkicon">',
  "UNHCR<span><em> öppnas i ny flik</em></span>",
  'UNHCR<svg role="img"><title>External link</title><path/></svg>',
  "UNHCR<span> Länk till annan</span><span> webbplats</span>",
];
for (const text of written)
  test(`3: what an author wrote is replaced, not doubled: ${text}`, () => {
    assert.equal(announced(`<a href="https://www.unhcr.org">${text}</a>`), unhcr("UNHCR"));
    assert.equal(
      announced(`<a href="/kontakt/nytt">${text}</a>`),
      '<a href="/kontakt/nytt">UNHCR</a>',
    );
  });

test("3: brackets right after the link are replaced too, and other words after it stay", () => {
  const link = '<a href="https://www.unhcr.org">UNHCR</a>';
  assert.equal(announced(`${link} (extern länk).`), `${unhcr("UNHCR")}.`);
  assert.equal(announced(`${link}(opens in new tab) (extern länk) nu`), `${unhcr("UNHCR")} nu`);
  assert.equal(announced(`${link} (FN:s flyktingorgan)`), `${unhcr("UNHCR")} (FN:s flyktingorgan)`);
  assert.equal(announced(`${link} <b>(extern länk)</b>`), `${unhcr("UNHCR")} <b>(extern länk)</b>`);
});

test("3: a sentence that ends in such words keeps them, and so does a link of nothing else", () => {
  for (const text of [
    "Varför länken öppnas i nytt fönster",
    "Add a link to another website",
    "Extern länk",
    "Skapa en extern länk",
    "Så gör du en PDF",
  ])
    assert.equal(
      announced(`<a href="/kontakt/nytt">${text}</a>`),
      `<a href="/kontakt/nytt">${text}</a>`,
    );
  assert.equal(announced('<a href="https://www.unhcr.org">Extern länk</a>'), unhcr("Extern länk"));
});

test("4: a window is announced exactly when one opens, the page's base target included", () => {
  assert.equal(
    announced('<a href="/kontakt/nytt" target="_blank">N</a>'),
    `<a href="/kontakt/nytt" target="_blank" rel="noopener">N${span("öppnas i nytt fönster")}</a>`,
  );
  assert.equal(
    announced('<base target="_blank"><a href="/kontakt/nytt">N</a>'),
    `<base target="_blank"><a href="/kontakt/nytt" rel="noopener">N${span("öppnas i nytt fönster")}</a>`,
  );
  assert.equal(
    announced('<a href="https://x.example">N</a>', { external: "same-window" }),
    `<a href="https://x.example">N${span("länk till annan webbplats")}</a>`,
  );
  assert.equal(
    announced('<a href="https://x.example" target="_self">N</a>'),
    `<a href="https://x.example" target="_self">N${span("länk till annan webbplats")}</a>`,
  );
});

for (const href of [
  "https://www.vistelseverket.example/kontakt/nytt",
  "//www.vistelseverket.example/x",
  "https://e.vistelseverket.example/",
  "https://vistelse.example/x",
  "/x",
  "x",
  "?q=1",
  "#x",
  "",
])
  test(`5, 19: the site's own address is not another website: "${href}"`, () => {
    assert.equal(announced(`<a href="${href}">N</a>`), `<a href="${href}">N</a>`);
  });

test("6: a label gets the announcement that is seen in the text, and its name holds it once", () => {
  const html = announced(
    '<a href="https://www.unhcr.org" aria-label="UNHCR, flyktingar">UNHCR</a>',
  );
  assert.equal(
    html,
    `<a href="https://www.unhcr.org" aria-label="UNHCR, flyktingar (${EXTERNAL})" ${OPENS}>UNHCR${span(EXTERNAL)}</a>`,
  );
  for (const label of ["opens in a new tab", "Länk till annan webbplats."])
    assert.equal(
      announced(`<a href="https://www.unhcr.org" aria-label="${label}">UNHCR</a>`),
      unhcr("UNHCR"),
    );
});

test("6: a link named by other elements names its announcement among them, by an unused id", () => {
  const html = announced(
    '<h2 id="h">UNHCR</h2><p id="announcement-1"><a aria-labelledby="h" href="https://x.example">Läs mer</a>',
  );
  assert.match(html, /aria-labelledby="h announcement-2"/);
  assert.equal(linkName(html, 0), `UNHCR (${EXTERNAL})`);
});

test("6: an element that names the link and holds it does not say the announcement twice", () => {
  const html = announced(
    '<h2 id="h">Om <a aria-labelledby="h" href="https://x.example">UNHCR</a></h2>',
  );
  assert.match(html, /aria-labelledby="h"/);
  const self = announced('<a id="l" aria-labelledby="l" href="https://x.example">UNHCR</a>');
  assert.match(self, /aria-labelledby="l"/);
  const inner = announced(
    '<a aria-labelledby="t" href="https://x.example"><b id="t">UNHCR </b></a>',
  );
  assert.match(inner, /<\/b><span class="announcement" lang="sv" id="announcement-1">/);
});

test("6: a title in a drawing can name its link, and the announcement is named beside it", () => {
  const html = announced(
    '<a aria-labelledby="t" href="https://x.example"><svg><title id="t">UNHCR</title></svg></a>',
  );
  assert.match(html, /aria-labelledby="t announcement-1".*<\/svg><span[^>]* id="announcement-1">/);
});

test("6: ids that name nothing name nothing: the text does", () => {
  assert.equal(
    linkName(announced('<a aria-labelledby="borta" href="https://x.example">UNHCR</a>'), 0),
    `UNHCR (${EXTERNAL})`,
  );
});

test("8: a title that repeats an announcement goes, and one that is the only name becomes a label", () => {
  assert.equal(
    announced('<a href="https://www.unhcr.org" title="Öppnas i nytt fönster">UNHCR</a>'),
    unhcr("UNHCR"),
  );
  assert.match(
    announced('<a href="https://x.example" title="UNHCR"><i class="ikon"></i></a>'),
    new RegExp(`aria-label="UNHCR \\(${EXTERNAL}\\)"`),
  );
});

test("9: an image or a drawing is followed by the announcement, inside the link", () => {
  assert.equal(
    announced('<a href="https://www.unhcr.org"><img src="u.svg" alt="UNHCR"></a>'),
    unhcr('<img src="u.svg" alt="UNHCR">'),
  );
  const drawing = '<svg viewBox="0 0 1 1"><title>UNHCR</title><path d="M0 0"/></svg>';
  assert.equal(announced(`<a href="https://www.unhcr.org">${drawing}</a>`), unhcr(drawing));
  assert.equal(
    announced('<a href="https://www.unhcr.org"><img alt="UNHCR (extern länk)"></a>'),
    unhcr('<img alt="UNHCR">'),
  );
});

test("9: a link without any name stays so, for an audit to find", () => {
  for (const content of [
    "",
    '<img src="x">',
    "<svg><path/></svg>",
    '<i class="ikon" aria-hidden="true">x</i>',
    " &nbsp; ",
  ])
    assert.equal(
      announced(`<a href="https://x.example">${content}</a>`),
      `<a href="https://x.example">${content}</a>`,
    );
});

test("10, 11, 13: an icon is hidden from screen readers, in the text's colour, and never alone on a line", () => {
  const html = announced('<a href="https://x.example">UNHCR</a>', { announce: "icon" });
  const [, icon, words] =
    /UNHCR<span class="announcement announcement-icon" lang="sv">(<span aria-hidden="true">\u2060<svg.*<\/svg><\/span>)(.*)<\/span><\/a>/.exec(
      html,
    ) ?? [];
  assert.match(
    icon ?? "",
    /class="announcement-out".*aria-hidden="true" focusable="false".*stroke="currentColor"/,
  );
  assert.equal(words, `<span class="visually-hidden"> (${EXTERNAL})</span>`);
});

test("11: what an icon cannot tell stays to be seen beside it", () => {
  const icons = { announce: "icon" } as const;
  assert.match(
    announced('<a href="/files/rapport.pdf">R</a>', icons),
    /class="announcement-down".*<\/span> \(PDF, 1,2 MB\)<\/span><\/a>$/,
  );
  assert.equal(
    announced('<a href="/en">English</a>', icons),
    `<a href="/en">English${span("på engelska")}</a>`,
  );
});

test("12: right to left, the announcement is in the page's language and isolates nothing", () => {
  const html = announced('<a href="https://x.example">UNHCR</a>', {}, "ar", "/ar");
  assert.equal(
    html,
    `<a href="https://x.example" ${OPENS}>UNHCR<span class="announcement" lang="ar"> (رابط إلى موقع آخر، يُفتح في نافذة جديدة)</span></a>`,
  );
});

for (const href of [
  "mailto:a@x.example",
  "tel:+46771",
  "sms:+46771",
  "MAILTO:a@x.example",
  "javascript:void(0)",
  "data:text/plain,x",
  "blob:x",
])
  test(`15, 16: what is no page is not announced and opens no window: ${href}`, () => {
    assert.equal(
      announced(`<a href="${href}" target="_blank" rel="me">Skriv (öppnas i ny flik)</a>`),
      `<a href="${href}" rel="me">Skriv</a>`,
    );
    assert.equal(
      announced(`<base target="_blank"><a href="${href}">Skriv</a>`),
      `<base target="_blank"><a href="${href}" target="_self">Skriv</a>`,
    );
  });

for (const href of [
  "//x.example",
  "https://vistelseverket.example.evil.example",
  "https://www.vistelseverket.example.evil.example",
  "https://evil-vistelseverket.example",
  "https://e.vistelse.example",
  "https://x.example?www.vistelseverket.example",
  "https://www.vistelseverket.example@x.example/",
  "\\\\x.example",
  " https://x.example ",
  "ht\ntps://x.example",
])
  test(`17, 18, 19: another website is one: ${JSON.stringify(href)}`, () => {
    assert.match(
      announced(`<a href="${href}">N</a>`),
      /N<span class="announcement" lang="sv"> \(länk till annan webbplats/,
    );
  });

test("20: links are resolved against the page and its base, wherever that stands", () => {
  assert.match(announced('<a href="contact">N</a>', {}, "sv", "/en/x"), /på engelska/);
  assert.equal(announced('<a href="contact">N</a>'), '<a href="contact">N</a>');
  assert.match(announced('<a href="a">N</a><base href="https://x.example/">'), /annan webbplats/);
  assert.match(announced('<base href="/en/"><a href="contact">N</a>'), /på engelska/);
});

test("21: a base inside a template or a drawing is none", () => {
  for (const base of [
    '<template><base target="_blank"></template>',
    '<svg><base target="_blank"/></svg>',
  ])
    assert.equal(announced(`${base}<a href="/x">N</a>`), `${base}<a href="/x">N</a>`);
});

test("22, 23: hosts are compared in ASCII and lower case, without port or the root's dot", () => {
  const own = { baseUrl: "https://Räksmörgås.example", hosts: [".ÅÄÖ.example"] };
  for (const href of [
    "https://räksmörgås.example/",
    "HTTPS://xn--RKSMRGS-5wao1o.example:8443/",
    "https://räksmörgås.example./",
    "http://e.åäö.example",
  ])
    assert.equal(announced(`<a href="${href}">N</a>`, own), `<a href="${href}">N</a>`);
});

for (const [target, opens] of [
  ["dokumentfonster", true],
  ["_BLANK", true],
  [" _self", true],
  ["_SELF", false],
  ["_parent", false],
  ["_Top", false],
  ["", false],
] as const)
  test(`24: the target "${target}" ${opens ? "opens" : "does not open"} a window`, () => {
    assert.equal(
      /öppnas i nytt fönster/.test(announced(`<a href="/x" target="${target}">N</a>`)),
      opens,
    );
  });

test("24: a link that saves a file opens no window, where the browser heeds it: on the site's origin", () => {
  const saves = (href: string) =>
    announced(`<a href="${href}" download target="_blank">F</a>`).includes("nytt fönster");
  assert.equal(saves("/files/rapport.pdf"), false);
  assert.equal(saves("https://x.example/a.pdf"), true);
  assert.equal(saves("https://e.vistelseverket.example/a.pdf"), true);
});

test("25: areas, links in drawings, and buttons of forms say the same in the way each can", () => {
  assert.equal(
    announced('<map><area href="https://x.example" alt="UNHCR"></map>'),
    `<map><area href="https://x.example" alt="UNHCR (${EXTERNAL})" ${OPENS}></map>`,
  );
  assert.equal(
    announced(
      '<svg><a xlink:href="https://x.example"><title>UNHCR</title><text>U</text></a></svg>',
    ),
    `<svg><a xlink:href="https://x.example" ${OPENS} aria-label="UNHCR (${EXTERNAL})"><title>UNHCR</title><text>U</text></a></svg>`,
  );
  assert.equal(
    announced('<svg><a href="https://x.example"><text>UN</text><text>HCR</text></a></svg>'),
    `<svg><a href="https://x.example" ${OPENS} aria-label="UNHCR (${EXTERNAL})"><text>UN</text><text>HCR</text></a></svg>`,
  );
  assert.equal(
    announced('<form><button formtarget="_blank">Skicka</button></form>'),
    `<form><button formtarget="_blank">Skicka${span("öppnas i nytt fönster")}</button></form>`,
  );
});

test("25: every submit button of a form with a target is announced, by whatever way it belongs to it", () => {
  const opens = "öppnas i nytt fönster";
  assert.equal(
    announced(
      '<form target="_blank"><button>A</button><button type="button">B</button><input type="submit" value="C"><input type="image" alt="D"><button formtarget="_self">E</button></form><button>F</button>',
    ),
    `<form target="_blank"><button>A${span(opens)}</button><button type="button">B</button><input type="submit" value="C (${opens})"><input type="image" alt="D (${opens})"><button formtarget="_self">E</button></form><button>F</button>`,
  );
  assert.equal(
    announced('<button form="f">A</button><form id="f" target="n"></form>'),
    `<button form="f">A${span(opens)}</button><form id="f" target="n"></form>`,
  );
  assert.equal(
    announced('<base target="n"><form><button>A</button></form>'),
    `<base target="n"><form><button>A${span(opens)}</button></form>`,
  );
  assert.equal(
    announced('<form target="n" method="dialog"><button>A</button></form>'),
    '<form target="n" method="dialog"><button>A</button></form>',
  );
  // An external form action is not announced: the site's CSP (form-action) forbids it.
  assert.equal(
    announced('<form action="https://x.example"><button>A</button></form>'),
    '<form action="https://x.example"><button>A</button></form>',
  );
});

test("25: a button that sends its value keeps it, and one without words gets the page's", () => {
  assert.equal(
    announced('<form target="n"><input type="submit" name="svar" value="ja"></form>'),
    '<form target="n"><input type="submit" name="svar" value="ja" aria-label="ja (öppnas i nytt fönster)"></form>',
  );
  assert.equal(
    announced('<form target="n"><input type="submit"></form>'),
    '<form target="n"><input type="submit" value="Skicka (öppnas i nytt fönster)"></form>',
  );
});

test("27: own files have their measured size, whatever the author wrote, and others what is known", () => {
  const own = (text: string) => announced(`<a href="/files/rapport.pdf">${text}</a>`);
  const measured = `<a href="/files/rapport.pdf">Årsredovisning${span("PDF, 1,2 MB")}</a>`;
  for (const text of [
    "Årsredovisning",
    "Årsredovisning (pdf, 3 MB)",
    "Årsredovisning PDF, 3.1 MB",
    "Årsredovisning (PDF)",
    "ÅrsredovisningPDF (pdf, 3.1 MB)",
    "Årsredovisning (pdf) pdf, 2 kB.",
  ])
    assert.equal(own(text), measured);
  assert.equal(
    announced('<a href="/files/borta.pdf">R</a>'),
    `<a href="/files/borta.pdf">R${span("PDF")}</a>`,
  );
  assert.equal(
    announced('<a href="/files/tal.csv?x=1#y">T</a>'),
    `<a href="/files/tal.csv?x=1#y">T${span("CSV, 2 kB")}</a>`,
  );
  assert.equal(
    announced('<a href="/files/l%C3%A4s%20mig.xyz">L</a>'),
    `<a href="/files/l%C3%A4s%20mig.xyz">L${span("XYZ, 12 B")}</a>`,
  );
  assert.equal(
    announced('<a href="/files/utan-typ">U</a>'),
    `<a href="/files/utan-typ">U${span("3 kB")}</a>`,
  );
});

test("27: a stated size of another's file is kept, in the page's way of writing it", () => {
  const words = /\(([^)]*)\)<\/span>/;
  const of = (html: string, lang = "sv") =>
    words.exec(announced(html, { external: "same-window" }, lang, "/x"))?.[1];
  assert.equal(
    of('<a href="https://x.example/a.pdf">R (pdf, 3.1 MB)</a>'),
    "länk till annan webbplats, PDF, 3,1 MB",
  );
  assert.equal(
    of('<a href="https://x.example/a.pdf">R</a> (545KB)'),
    "länk till annan webbplats, PDF, 545 kB",
  );
  assert.equal(
    of('<a href="https://x.example/r">R (Word, 2 MB)</a>'),
    "länk till annan webbplats, Word, 2 MB",
  );
  assert.equal(
    of('<a href="https://x.example/a.xml">R (xml) xml, 2 kB.</a>', "en"),
    "link to another website, XML, 2 kB",
  );
  assert.equal(of('<a href="https://x.example/index.html">R</a>'), "länk till annan webbplats");
  assert.equal(of('<a href="/en" hreflang="en">R (pdf, 3 MB)</a>'), "på engelska");
});

test("28: a target in another language is announced in the page's language, and only then", () => {
  const words = (html: string, lang = "sv", path = "/kontakt") =>
    /> \((.*)\)<\/span>/.exec(announced(html, {}, lang, path))?.[1];
  assert.equal(words('<a href="/en" lang="en" hreflang="en">English</a>'), "på engelska");
  assert.equal(words('<a href="/en/">English</a>'), "på engelska");
  assert.equal(words('<a href="/kontakt" hreflang="sv">Svenska</a>', "en", "/en"), "in Swedish");
  assert.equal(words('<a href="/en">الإنجليزية</a>', "ar", "/ar"), "باللغة الإنجليزية");
  assert.equal(words('<a href="/x" hreflang="sma">Gïelh</a>'), "på sydsamiska");
  assert.equal(
    words('<a href="https://x.example/" hreflang="en-US">X</a>'),
    `${EXTERNAL}, på engelska`,
  );
  for (const html of [
    '<a href="/x" hreflang="sv-FI">X</a>',
    '<a href="/x" hreflang="x-default">X</a>',
    '<a href="/x" hreflang="?">X</a>',
    '<a href="/x" hreflang="swl">X</a>',
    '<a href="/kontakt#a" hreflang="en">X</a>',
    '<a href="/kontakt/nytt">X</a>',
  ])
    assert.equal(words(html), undefined);
});

test("28: a language that the author states is kept where nothing else tells it", () => {
  assert.match(
    announced('<a href="https://x.example">X (på engelska)</a>'),
    />X<span class="announcement" lang="sv"> \(.*, på engelska\)<\/span><\/a>$/,
  );
  assert.equal(
    announced('<a href="/kontakt/nytt">X (på engelska)</a>'),
    '<a href="/kontakt/nytt">X</a>',
  );
  assert.equal(
    announced('<a href="mailto:a@x.example">X (på engelska)</a>'),
    '<a href="mailto:a@x.example">X (på engelska)</a>',
  );
  assert.equal(announced('<a href="/x">X (på svenska)</a>'), '<a href="/x">X (på svenska)</a>');
});

test("29: the announcement bears the page's language, whatever the link's is", () => {
  assert.match(
    announced('<a lang="en" href="https://x.example">Read</a>'),
    /Read<span class="announcement" lang="sv">/,
  );
});

test("32: titles, headings' ids and descriptions stay as they were", () => {
  const head =
    '<html lang="sv"><head><title>Om <a href="https://x.example">X</a></title><meta name="description" content="<a href=//x>x</a>"></head>';
  const html = announcer()(`${head}<h2 id="om-x">Om <a href="https://x.example">X</a></h2>`, "/");
  assert.ok(html.startsWith(head));
  assert.match(html, /<h2 id="om-x">Om <a [^>]*>X<span/);
});

test("33: each link of a list says it for itself, once", () => {
  const html = announced(
    '<ul><li><a href="https://a.example">A</a></li><li><a href="https://b.example">B</a></li></ul>',
  );
  assert.deepEqual(
    links(html).map((link) => linkName(link.html, 0)),
    [`A (${EXTERNAL})`, `B (${EXTERNAL})`],
  );
});

test("35: everything else is as it was, to the byte", () => {
  const odd =
    "<P CLASS=x>1 &lt; 2 &amp; 3 & 4 &nbsp;\r\n<br/><!-- <a href=//x>x</a> --></p>\t<a NAME=y>z</a><script>'<a href=\"//x\">'</script>";
  assert.equal(
    announced(`${odd}<a href="/x?a=1&b=2&amp;c=3">N</a>${odd}`),
    `${odd}<a href="/x?a=1&b=2&amp;c=3">N</a>${odd}`,
  );
  assert.equal(
    announced("<a href='https://www.unhcr.org?a&b' class=y>N</a>"),
    `<a href='https://www.unhcr.org?a&b' class=y ${OPENS}>N${span(EXTERNAL)}</a>`,
  );
});

test("36: rel keeps its words, and noopener comes to them once", () => {
  const rel = (attributes: string) =>
    /rel="?([^">]*)/i.exec(announced(`<a href="https://x.example" ${attributes}>N</a>`))?.[1];
  assert.equal(rel('rel="nofollow me license"'), "nofollow me license noopener");
  assert.equal(rel('rel="NoOpener external"'), "NoOpener external");
  assert.equal(rel("rel"), "noopener");
  assert.equal(announced('<a href="/x" rel="next">N</a>'), '<a href="/x" rel="next">N</a>');
});

test("37: an announced page announced again is the same", () => {
  const page = written
    .map((text) => `<a href="https://www.unhcr.org">${text}</a> (extern länk)`)
    .join("\n");
  const once = announced(page);
  assert.equal(announced(once), once);
});

test("29: in a link that runs the other way, the words keep the page's direction and the space stands outside them", () => {
  assert.equal(
    announced('<a href="https://x.example" dir="rtl" target="_self">س</a>'),
    '<a href="https://x.example" dir="rtl" target="_self">س<span class="announcement"> <bdi lang="sv" dir="ltr">(länk till annan webbplats)</bdi></span></a>',
  );
  // In whose language the space is read: a screen reader says "space" of one in the page's.
  assert.match(
    announced('<a href="https://x.example" dir="rtl">س</a>', { announce: "icon" }),
    /<bdi lang="sv"/,
  );
  const once = announced('<a href="https://x.example" dir="rtl">س</a>');
  assert.equal(announced(once), once);
});
