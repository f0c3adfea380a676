import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { type Sending, sentEmpty } from "#audit/evidence/sent-empty.ts";

const UNSEEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
const form = (error: string, act = "", more = "") =>
  `<form id="f" novalidate><label for="n">Name *</label><input id="n" ${more}>${error}<button>Send</button></form>
  <script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Enter your name"; ${act} }</script>`;

export default check({
  title: {
    en: "Errors that appear when a form is sent are told to those who do not see them come",
    sv: "Fel som visas när ett formulär skickas sägs till den som inte ser dem komma",
  },
  criteria: ["4.1.3"],
  harm: {
    en: "People who use a screen reader press the button and hear nothing, and do not know that the form was not sent.",
    sv: "Den som använder skärmläsare trycker på knappen och hör inget, och vet inte att formuläret inte skickades.",
  },
  mend: {
    en: 'Move the focus to the first wrong field or to a summary of the errors, or announce them with role="alert".',
    sv: 'Flytta fokus till det första felaktiga fältet eller till en sammanfattning av felen, eller läs upp dem med role="alert".',
  },
  impact: "serious",
  states: asLoaded,
  evidence: sentEmpty,
  targets: (sendings) => sendings.filter(saysErrors),
  judge({ change: { shown, announced, focusMoved }, focusedField }) {
    if (focusMoved || focusedField || announced.length > 0) return passed;
    if (shown.some(({ told, inDialog }) => told || inDialog)) return passed;
    const text = shown[0]?.text ?? "";
    return failed({
      en: `When the form is sent empty, “${text}” appears, but it is not announced and the focus stays.`,
      sv: `När formuläret skickas tomt visas ”${text}”, men det läses inte upp och fokus står kvar.`,
    });
  },
  examples: {
    passed: [
      form(`<p id="m" role="alert"></p>`),
      form(`<p id="m"></p>`, "n.focus()"),
      form(`<p id="m" tabindex="-1"></p>`, "m.focus()"),
      form(
        `<p id="m"></p><p id="s" role="status" style="${UNSEEN}"></p>`,
        "s.textContent = m.textContent",
      ),
    ],
    failed: [
      form(`<p id="m" style="color:red"></p>`),
      form(`<p id="m" class="error"></p>`, "", `aria-describedby="m"`),
      form(`<span id="m" class="error"></span>`, `n.ariaInvalid = "true"`),
    ],
    inapplicable: [
      `<form action="/send"><label>Name <input required></label><button>Send</button></form>`,
      `<form id="f"><label>Name *<input></label><button>Send</button></form><script>f.onsubmit = () => false</script>`,
      `<label>Name <input></label><button>Send</button>`,
    ],
  },
});

/** The page's own texts came, and the browser said nothing of its own. */
function saysErrors({ byBrowser, inWindow, change, fields }: Sending): boolean {
  if (byBrowser || inWindow || change.gone || fields.length === 0) return false;
  return change.shown.length > 0 && change.hidden.length === 0;
}
