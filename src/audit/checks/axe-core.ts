import { axeVerdict } from "#audit/axe-verdict.ts";
import { check } from "#audit/check.ts";
import { axe } from "#audit/evidence/axe.ts";
import { settledContrast } from "#audit/evidence/painted-text.ts";
import { together } from "#audit/together.ts";

const page = (body: string, lang = "en") =>
  `<!doctype html><html lang="${lang}"><title>Example</title><main><h1>Example</h1>${body}</main>`;
const svg = (content: string) => ({
  html: `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`,
});

/** Whether what axe-core leaves open of the element can be answered from what stands in it. */
function needsNoAnswer(rule: string, html: string): boolean {
  // What is pressed is no heading, however large.
  if (rule === "p-as-heading")
    return /^<p\b[^>]*>\s*<(a|button)\b(?:(?!<\/\1>).)*<\/\1>\s*<\/p>$/s.test(html);
  // Signs are not words that one says to press them.
  if (rule === "label-content-name-mismatch")
    return !/[\p{L}\p{N}<]/u.test(html.replace(/<[^>]*>/g, ""));
  return false;
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
        outcome !== "cantTell" ||
        !((rule === "color-contrast" && settled.has(selector)) || needsNoAnswer(rule, html)),
    ),
  judge: axeVerdict,
  examples: {
    passed: [
      { html: page("<p>Text.</p>") },
      { html: page(`<img src="data:," alt="A bridge">`) },
      { html: page(`<h2 id="a">Use <a href="#a" aria-label="Link to the section Use">#</a></h2>`) },
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
    ],
    failed: [
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
    cantTell: [{ html: page(`<video src="/film.mp4" controls aria-label="Film"></video>`) }],
  },
});
