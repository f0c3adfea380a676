import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { sentEmpty } from "#audit/evidence/sent-empty.ts";

const form = (error: string, act = "", more = "") =>
  `<form id="f" novalidate><div><label for="n">Name *</label><input id="n" ${more}>${error}</div><button>Send</button></form>
  <script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Enter your name"; ${act} }</script>`;

export default check({
  title: {
    en: "Errors that appear at a field are tied to it",
    sv: "Fel som visas vid ett fält är knutna till det",
  },
  // WCAG ARIA1, ARIA21.
  criteria: ["1.3.1"],
  harm: {
    en: "People who use a screen reader come to the field without hearing what is wrong with it.",
    sv: "Den som använder skärmläsare kommer till fältet utan att höra vad som är fel.",
  },
  mend: {
    en: "Name the error text in the field's aria-describedby.",
    sv: "Ange feltexten i fältets aria-describedby.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: sentEmpty,
  targets: (sendings) =>
    sendings.flatMap(({ byBrowser, change: { shown, hidden }, selector, html }) =>
      byBrowser || hidden.length > 0
        ? []
        : shown
            .filter(({ byField, inDialog }) => byField && !inDialog)
            .map((error) => ({ error, selector, html })),
    ),
  judge: ({ error: { tied, text } }) =>
    tied
      ? passed
      : failed({
          en: `When the form is sent empty, “${text}” appears at a field but is not tied to it.`,
          sv: `När formuläret skickas tomt visas ”${text}” vid ett fält men är inte knutet till det.`,
        }),
  examples: {
    passed: [
      form(`<p id="m"></p>`, "", `aria-describedby="m"`),
      form(`<p id="m"></p>`, `n.setAttribute("aria-errormessage", "m")`),
      form(`<label for="n"><span id="m"></span></label>`),
    ],
    failed: [
      form(`<p id="m"></p>`),
      form(`<p id="m" role="alert"></p>`, "n.focus()"),
      form(`<span class="error" id="m"></span>`, `n.ariaInvalid = "true"`),
    ],
    inapplicable: [
      `<form action="/send"><label>Name <input required></label><button>Send</button></form>`,
      `<div id="m" role="alert"></div>${form("")}`,
      `<label>Name <input></label><button>Send</button>`,
    ],
  },
});
