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
      ({ rule, outcome, selector }) =>
        !(rule === "color-contrast" && outcome === "cantTell" && settled.has(selector)),
    ),
  judge: axeVerdict,
  examples: {
    passed: [
      { html: page("<p>Text.</p>") },
      { html: page(`<img src="data:," alt="A bridge">`) },
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
