import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import type { Sending } from "#audit/evidence/sending.ts";
import { sendings } from "#audit/evidence/sendings.ts";
import { errorsIn, sentHow } from "#audit/forms/sent.ts";

const UNSEEN = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
const email = (error: string, act = "") =>
  `<form id="f" novalidate><label for="n">Email *</label><input id="n" type="email" required>${error}<button>Send</button></form>
  <script>f.onsubmit = (e) => { e.preventDefault(); if (n.value && !n.value.includes("@")) { m.textContent = "Write your email with an @"; ${act} } }</script>`;
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
  evidence: sendings,
  targets: (sendings) => {
    const groups = Map.groupBy(sendings.filter(saysErrors), ({ selector }) => selector);
    // What is not told when the form is sent empty need not be said again of wrong answers.
    return [...groups.values()].map((group) => group.find(isSilent) ?? (group[0] as Sending));
  },
  judge(sending) {
    if (!isSilent(sending)) return passed;
    const text = errorsIn(sending)[0]?.text ?? "";
    const how = sentHow(sending);
    return failed({
      en: `When the form is sent ${how.en}, “${text}” appears, but it is not announced and the focus stays.`,
      sv: `När formuläret skickas ${how.sv} visas ”${text}”, men det läses inte upp och fokus står kvar.`,
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
      email(`<p id="m" class="error"></p>`),
      email(`<p id="m"></p>`, `m.textContent = "Ogiltig adress"`),
    ],
    inapplicable: [
      `<form action="/send"><label>Name <input required></label><button>Send</button></form>`,
      `<form id="f"><label>Name *<input></label><button>Send</button></form><script>f.onsubmit = () => false</script>`,
      `<label>Name <input></label><button>Send</button>`,
      `<form id="f" novalidate><label>Phone <input id="n" type="tel"></label><p id="m"></p><button>Send</button></form><script>f.onsubmit = (e) => e.preventDefault(); n.oninput = () => { m.textContent = n.value.length + " of 20 letters" }</script>`,
    ],
  },
});

/** The page's own texts came, and the browser said nothing of its own. */
function saysErrors(sending: Sending): boolean {
  const { byBrowser, inWindow, change, fields } = sending;
  if (byBrowser || inWindow || change.gone || fields.length === 0) return false;
  return errorsIn(sending).length > 0 && change.hidden.length === 0;
}

function isSilent(sending: Sending): boolean {
  const { shown, announced, focusMoved } = sending.change;
  if (focusMoved || sending.focusedField || announced.length > 0) return false;
  return !shown.some(({ told, inDialog }) => told || inDialog);
}
