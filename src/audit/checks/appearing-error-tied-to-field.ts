import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { sendings } from "#audit/evidence/sendings.ts";
import { errorsIn, sentHow } from "#audit/forms/sent.ts";

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
  evidence: sendings,
  targets: (sendings) =>
    sendings.flatMap((sending) => {
      const { byBrowser, change, selector, html } = sending;
      if (byBrowser || change.hidden.length > 0) return [];
      return errorsIn(sending)
        .filter(({ byField, inDialog }) => byField && !inDialog)
        .map((error) => ({ error, how: sentHow(sending), selector, html }));
    }),
  judge: ({ error: { tied, text }, how }) =>
    tied
      ? passed
      : failed({
          en: `When the form is sent ${how.en}, “${text}” appears at a field but is not tied to it.`,
          sv: `När formuläret skickas ${how.sv} visas ”${text}” vid ett fält men är inte knutet till det.`,
        }),
  examples: {
    passed: [
      form(`<p id="m"></p>`, "", `aria-describedby="m"`),
      form(`<p id="m"></p>`, `n.ariaInvalid = "true"; n.setAttribute("aria-errormessage", "m")`),
      form(`<label for="n"><span id="m"></span></label>`),
    ],
    failed: [
      form(`<p id="m"></p>`),
      form(`<p id="m" role="alert"></p>`, "n.focus()"),
      form(`<p id="m"></p>`, `n.setAttribute("aria-errormessage", "m")`),
      form(`<span class="error" id="m"></span>`, `n.ariaInvalid = "true"`),
      `<form id="f" novalidate><div><label for="n">Phone</label><input id="n" type="tel"><p id="m" class="error"></p></div><button>Send</button></form>
  <script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = /[a-z]/.test(n.value) ? "Only digits" : ""; n.focus() }</script>`,
    ],
    inapplicable: [
      `<form action="/send"><label>Name <input required></label><button>Send</button></form>`,
      `<div id="m" role="alert"></div>${form("")}`,
      `<label>Name <input></label><button>Send</button>`,
    ],
  },
});
