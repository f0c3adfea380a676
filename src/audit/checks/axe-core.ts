import { axeVerdict } from "#audit/axe-verdict.ts";
import { check } from "#audit/check.ts";
import { axe } from "#audit/evidence/axe.ts";
import { settledContrast } from "#audit/evidence/settled-contrast.ts";
import { together } from "#audit/together.ts";

const page = (body: string, lang = "en") =>
  `<!doctype html><html lang="${lang}"><title>Example</title><main><h1>Example</h1>${body}</main>`;
const row = (name: string) =>
  `<tr><td><label>Choose ${name} <input type="checkbox"></label></td><td>${name}</td><td>1</td><td>2</td></tr>`;
/** A table with a column of boxes to choose rows by, with `head` above it. */
const cases = (head: string) =>
  `<table><tr>${head}<th>Name</th><th>Visits</th><th>Left</th></tr>${["Amber", "Birch", "Cedar"].map(row).join("")}</table>`;
/** A text that a question about cookies covers, until it is scrolled from under it. */
const covered = (style: string) =>
  `<ul style="margin-top: 640px"><li style="background: #fff; padding: 9px"><a href="/a" style="${style}">Borrow a book</a></li></ul><p style="margin-top: 900px">End.</p>
  <section aria-label="Cookies" style="position: sticky; bottom: 0; background: #fff"><p style="padding: 40px 0">We count visits.</p></section>`;
const svg = (content: string) => ({
  html: `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`,
});

/** What is pressed is no heading, however large. */
function isOnlyPressed(rule: string, html: string): boolean {
  const paragraph = /^<p\b[^>]*>\s*<(a|button)\b(?:(?!<\/\1>).)*<\/\1>\s*<\/p>$/s;
  return rule === "p-as-heading" && paragraph.test(html);
}

/** A sign such as "#" is not a word that one says to press it, and differs by its shape from the words around it. */
function isSign(rule: string, html: string): boolean {
  if (rule !== "label-content-name-mismatch" && rule !== "link-in-text-block") return false;
  return !/[\p{L}\p{N}<]/u.test(html.replace(/<[^>]*>/g, ""));
}

export default check({
  title: { en: "axe-core finds nothing wrong", sv: "axe-core hittar inga fel" },
  // Of no weight: each verdict carries the criteria of the axe rule that gave it.
  criteria: "best-practice",
  harm: {
    en: "People who use assistive technology, or see or move in other ways than most, meet a barrier here.",
    sv: "Den som använder hjälpmedel, eller ser eller rör sig annorlunda än de flesta, möter ett hinder här.",
  },
  mend: {
    en: "Do what the rule's page at dequeuniversity.com says of it.",
    sv: "Gör det som regelns sida på dequeuniversity.com säger.",
  },
  evidence: together(axe.seen, { results: axe, settled: settledContrast }),
  // Where axe cannot see what is behind a text, text-stands-out-as-painted has looked.
  targets: ({ results, settled }) =>
    results.filter(
      ({ rule, outcome, selector, html }) =>
        outcome === "passed" ||
        !(
          isSign(rule, html) ||
          (outcome === "cantTell" &&
            ((rule === "color-contrast" && settled.has(selector)) || isOnlyPressed(rule, html)))
        ),
    ),
  judge: axeVerdict,
  examples: {
    passed: [
      { html: page("<p>Text.</p>") },
      {
        html: page(
          `<iframe title="Hours" srcdoc="&lt;!doctype html&gt;&lt;html lang='en'&gt;&lt;title&gt;Hours&lt;/title&gt;&lt;main&gt;&lt;h1&gt;Hours&lt;/h1&gt;&lt;p&gt;Ten to six&lt;/p&gt;&lt;/main&gt;"></iframe>`,
        ),
      },
      { html: page(`<img src="data:," alt="A bridge">`) },
      {
        html: page(
          `<h2 id="a">Use <a href="#a" style="text-decoration: none; color: #00538a" aria-label="Link to the section Use">#</a></h2>`,
        ),
      },
      {
        html: page(
          `<p style="font-size: 24px; font-weight: 700"><a href="/apply">Start now</a></p><p>You need a bank account.</p>`,
        ),
      },
      {
        html: page(
          `<svg role="img" aria-label="Waste in 2016" viewBox="0 0 90 90" width="90" height="90"><rect width="40" height="40"/><text x="9" y="80">2016</text></svg>`,
        ),
      },
      {
        html: page(`<label>Name <input autocomplete="name"></label>`),
        state: { javaScript: false },
      },
      {
        html: page("<noscript><h1>Library</h1><p>Phone us.</p></noscript>").replace(
          /<h1>.*?<\/h1>/,
          "",
        ),
        state: { javaScript: false },
      },
      {
        html: page("<style>body { background: #111; color: #eee }</style><p>Text.</p>"),
        state: { forcedColors: true },
      },
      {
        html: page("<p>Text.</p>").replace(
          "<main>",
          `<section aria-label="Cookies"><a href="/cookies">Cookies</a></section><div style="padding: 9px"><a href="#content">Skip to the content</a></div><main id="content">`,
        ),
      },
      {
        html: page(
          `<style>p { color: #fff; background: #005eb8 } @media print { p { color: #000 } }</style><p>Text.</p>`,
        ),
        state: { media: "print" },
      },
      { html: page(cases("<td></td>")) },
      { html: page(covered("color: #00538a")) },
    ],
    failed: [
      { html: page("<p>Text.</p>").replace("<main>", `<a href="/">Home</a><main>`) },
      { html: page(`<p style="color: #999">Pale</p>`), state: { media: "print" } },
      {
        html: page(`<p style="forced-color-adjust: none; color: #777; background: #666">Pale</p>`),
        state: { forcedColors: true },
      },
      { html: page(`<img src="data:,">`) },
      { html: page(`<p style="color: #999">Pale</p>`), state: { javaScript: false } },
      { html: page("<input>") },
      { html: page("", "xx-invalid-") },
      {
        html: page(
          `<button style="width:9px;height:9px;padding:0;margin:0" aria-label="One"></button>` +
            `<button style="width:9px;height:9px;padding:0;margin:0" aria-label="Two"></button>`,
        ),
      },
    ],
    inapplicable: [svg("<circle r='9'/>"), svg("<g></g>"), svg("<path d='M0 0h9'/>")],
    cantTell: [
      { html: page(covered("color: #aaa")) },
      { html: page(cases("<td></td>").replaceAll(/<label.*?<\/label>/g, "Open")) },
      { html: page(`<video src="/film.mp4" controls aria-label="Film"></video>`) },
    ],
  },
});
