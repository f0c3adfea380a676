import { cantTell, check, failed, passed } from "#audit/check.ts";
import { errorTexts } from "#audit/evidence/error-texts.ts";

const field = (more: string, after = "", label = "Name") =>
  `<label for="f">${label}</label><input id="f" ${more}>${after}`;
const group = (more: string, legend: string, error = `<p id="e" class="error">Choose a way</p>`) =>
  `<fieldset ${more}><legend>${legend}</legend>${error}<label><input type="radio" name="way"> Post</label></fieldset>`;

export default check({
  title: {
    en: "An error text is tied to the field that it is about",
    sv: "En feltext är knuten till det fält som den gäller",
  },
  // WCAG ARIA1, ARIA21.
  criteria: ["1.3.1"],
  harm: {
    en: "People who use a screen reader come to the field without hearing what is wrong with it.",
    sv: "Den som använder skärmläsare kommer till fältet utan att höra vad som är fel.",
  },
  mend: {
    en: 'Give the error text an id and name it in the field\'s aria-describedby; set aria-invalid="true" on the field.',
    sv: 'Ge feltexten ett id och ange det i fältets aria-describedby; sätt aria-invalid="true" på fältet.',
  },
  impact: "serious",
  evidence: errorTexts,
  // What a script makes appear is judged as it comes.
  targets: (errors) => errors.filter(({ from }) => from !== "script"),
  judge({ error: { tied, certain, text } }) {
    if (tied) return passed;
    if (certain)
      return failed({
        en: `The error text “${text}” stands by the field but is not tied to it.`,
        sv: `Feltexten ”${text}” står vid fältet men är inte knuten till det.`,
      });
    return cantTell({
      en: `Is the red text “${text}” about this field? It is not tied to it.`,
      sv: `Gäller den röda texten ”${text}” det här fältet? Den är inte knuten till det.`,
    });
  },
  examples: {
    passed: [
      `<label for="g">Name</label><textarea id="g" aria-describedby="e"></textarea><p id="e" class="validation">100 letters left</p><input type="checkbox" id="f"><label for="f">Remind me</label>`,
      field(
        `aria-invalid="true" aria-describedby="e"`,
        `<p id="e" class="error">Enter your name</p>`,
      ),
      field(`aria-errormessage="e" aria-invalid="true"`, `<p id="e">Enter your name</p>`),
      field("", `<p class="error" role="alert">Enter your name</p>`),
      group(`aria-describedby="e"`, "How do we reach you?"),
      `<div role="radiogroup" aria-labelledby="q e"><p id="q">How do we reach you?</p><p id="e" class="error">Choose a way</p><label><input type="radio" name="way"> Post</label></div>`,
    ],
    failed: [
      group("", "How do we reach you?"),
      field("", `<p class="error">Enter your name</p>`),
      field(`aria-invalid="true"`, `<span style="color:#c00">Enter your name</span>`),
      field("", `<div class="invalid-feedback">Skriv ditt namn</div>`),
      {
        html: `<form method="post" action="/send">${field('name="n"')}<button>Send</button></form>`,
        files: {
          "/send": `<form method="post" action="/send">${field('name="n"', `<p class="error">Enter your name</p>`)}<button>Send</button></form>`,
        },
      },
      field(`aria-errormessage="e"`, `<p id="e" class="error">Enter your name</p>`),
      field(`aria-describedby="gone"`, `<span class="field-error">Enter your name</span>`),
    ],
    inapplicable: [
      field("", "", `Name <span class="error-message">Enter your name</span>`),
      field("", "<p>As in your passport</p>"),
      field("", `<p class="error" hidden>Enter your name</p>`),
      field("", `<p class="error"></p>`),
      `<p class="error">The page could not be saved</p>`,
    ],
    cantTell: [
      field("", `<p style="color:#d00">Enter your name</p>`),
      field("required", `<div style="color:red">Fältet saknar innehåll</div>`),
    ],
  },
});
