import { cantTell, check, failed, passed } from "#audit/check.ts";
import { errorTexts } from "#audit/evidence/error-texts.ts";
import { type Asked, askedBy } from "#audit/forms/asked.ts";
import { hasHint, mayBeSaidElsewhere, saidBy } from "#audit/forms/suggestion.ts";

/** What people know the form of without being told; the rest is written in as many ways as there are sites. */
const KNOWN: ReadonlySet<Asked> = new Set(["email", "url", "tel", "postal-code"]);

const field = (label: string, error: string, more = "", after = "") =>
  `<form><label for="f">${label}</label><input id="f" ${more} aria-invalid="true" aria-describedby="e"><p id="e" class="error">${error}</p>${after}<button>Send</button></form>`;
const sent = (label: string, error: string, more = "") =>
  `<form id="f" novalidate><label for="n">${label}</label><input id="n" ${more} aria-describedby="e"><p id="e" class="error" role="alert"></p><button>Send</button></form><script>f.onsubmit = (event) => { event.preventDefault(); if (n.value) e.textContent = "${error}" }</script>`;

export default check({
  title: {
    en: "An error text suggests how to mend the answer, where that is known",
    sv: "En feltext föreslår hur svaret kan rättas, när det är känt",
  },
  // WCAG G85, G177.
  criteria: ["3.3.3"],
  harm: {
    en: "People are told that the answer is wrong but not how it should be written, and guess until they give up.",
    sv: "Man får veta att svaret är fel men inte hur det ska skrivas, och gissar tills man ger upp.",
  },
  mend: {
    en: "Say in the error text how the answer is written, with an example: “Write the date as 2026-01-31”.",
    sv: "Säg i feltexten hur svaret ska skrivas, med ett exempel: ”Skriv datumet som 2026-01-31”.",
  },
  impact: "moderate",
  evidence: errorTexts,
  targets: (errors) =>
    errors.flatMap((met) => {
      const asked = askedBy(met.field);
      const { label } = met.field;
      return asked ? [{ ...met, asked, label, said: saidBy(met.error.text, label) }] : [];
    }),
  judge({ field, asked, label, said, error }) {
    const { text } = error;
    if (said === "more" || hasHint(field, error)) return passed;
    if (said === "to write right" && KNOWN.has(asked)) return passed;
    const isCertain = said === "nothing" || (said === "what is wrong" && !KNOWN.has(asked));
    if (isCertain && !mayBeSaidElsewhere(field, error))
      return failed({
        en: `The error text “${text}” does not say how “${label}” is to be written, and nothing else by the field does.`,
        sv: `Feltexten ”${text}” säger inte hur ”${label}” ska skrivas, och inget annat vid fältet gör det.`,
      });
    return cantTell({
      en: `The error text is “${text}”. Does anything say how “${label}” is to be written for the answer to be taken?`,
      sv: `Feltexten är ”${text}”. Framgår det någonstans hur ”${label}” ska skrivas för att svaret ska godtas?`,
    });
  },
  examples: {
    passed: [
      field("Date of birth", "Write the date as 2026-01-31"),
      field("Date of birth (YYYY-MM-DD)", "Invalid date"),
      field("Email", "Enter a valid email address"),
      field("Email", "Enter your email"),
      field("Personnummer", "Ogiltigt personnummer", `placeholder="ÅÅÅÅMMDD-XXXX"`),
      field("Code", "Invalid code", `pattern="[A-Z]{3}" title="Three capital letters"`),
      field("Personnummer", "Ogiltig kontrollsiffra"),
      sent("Datum", "Skriv datumet som 2026-01-31"),
    ],
    failed: [
      field("Date of birth", "Invalid date"),
      field("Personnummer", "Ogiltigt personnummer."),
      field("Email", "Invalid value"),
      field("Code", "Error: Invalid code", `pattern="[A-Z]{3}"`),
      field("Age", "Fel värde", `type="number" min="18" max="65"`),
      sent("Startdatum", "Datumet är ogiltigt"),
      {
        html: `<form method="post" action="/send"><label for="d">Start date</label><input id="d" name="d"><button>Send</button></form>`,
        files: {
          "/send": `<form method="post" action="/send"><label for="d">Start date</label><input id="d" name="d" aria-invalid="true" aria-describedby="e"><p id="e" class="error">Wrong format</p><button>Send</button></form>`,
        },
      },
    ],
    inapplicable: [
      field("Name", "Invalid name"),
      `<form><label>Date of birth <input></label></form>`,
      field("Password", "Invalid password", `type="password"`),
      field("Day", "Invalid date", `type="date"`),
    ],
    cantTell: [
      field("Email", "Invalid email address"),
      field("Postnummer", "Ogiltigt postnummer"),
      field("Date of birth", "Enter a valid date"),
      `<form><label for="f">Start date</label><p id="e" class="error">Invalid date</p><input id="f" aria-invalid="true" aria-describedby="e"><button type="button">Choose a date</button></form>`,
      field("Date of birth", "Invalid date", "", "<p>Dates are written with 8 digits.</p>"),
    ],
  },
});
