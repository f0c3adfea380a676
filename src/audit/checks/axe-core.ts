import { check, type Verdict } from "#audit/check.ts";
import { type AxeResult, axe } from "#audit/evidence/axe.ts";

const page = (body: string, lang = "en") =>
  `<!doctype html><html lang="${lang}"><title>Example</title><main><h1>Example</h1>${body}</main>`;
const svg = (content: string) => ({
  html: `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`,
});

export default check({
  title: "axe-core finds nothing wrong",
  // Of no weight: each verdict carries the criteria of the axe rule that gave it.
  criteria: "best-practice",
  evidence: axe,
  targets: (results) => results,
  judge: verdict,
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
    cantTell: [
      {
        html: page(
          `<p style="background: linear-gradient(#000, #fff); color: #777">Over a gradient</p>`,
        ),
      },
    ],
  },
});

function verdict({ outcome, rule, criteria, message, impact }: AxeResult): Verdict {
  const source = { rule, criteria, ...(impact ? { impact } : {}) };
  return outcome === "passed" ? { ...source, outcome } : { ...source, outcome, message };
}
