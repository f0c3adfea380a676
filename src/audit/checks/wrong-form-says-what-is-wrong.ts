import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed, type Verdict } from "#audit/check.ts";
import type { Field } from "#audit/evidence/fields.ts";
import type { Sending } from "#audit/evidence/sending.ts";
import { sendings } from "#audit/evidence/sendings.ts";
import { isBareError } from "#audit/forms/bare-errors.ts";
import { describing } from "#audit/forms/errors.ts";
import { isMarked, isRequired } from "#audit/forms/marks.ts";
import { errorsIn, isWrong, sentHow } from "#audit/forms/sent.ts";
import { saysNotWhere, saysOnly } from "#audit/forms/vague-error.ts";
import type { Text } from "#audit/outcome.ts";

const form = (act: string, more = "") =>
  `<style>.bad{border:2px solid red}</style><form id="f" novalidate><label>Name * <input id="n" required></label>${more}<button>Send</button></form>
  <script>f.onsubmit = (e) => { e.preventDefault(); ${act} }</script>`;

const email = (act: string, more = "") =>
  `<form id="f" novalidate><label>Email * <input id="n" type="email"></label> <label>Town <input></label>${more}<button>Send</button></form>
  <script>f.onsubmit = (e) => { e.preventDefault(); if (!n.value.includes("@")) { ${act} } }</script>`;

const several = (text: string, more = "") =>
  `<form id="f" novalidate><p id="m" role="alert"></p><label>Date * <input id="d" required></label> <label>Card number * <input required></label><button>Send</button></form>
  <script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "${text}"; ${more} }</script>`;

export default check({
  title: {
    en: "A form that is sent empty or with wrong answers says in text what is wrong",
    sv: "Ett formulär som skickas tomt eller med felaktiga svar säger i text vad som är fel",
  },
  criteria: ["3.3.1"],
  harm: {
    en: "People who do not see the colour, or do not understand what it means, cannot find out why the form was not sent.",
    sv: "Den som inte ser färgen, eller inte förstår vad den betyder, får inte veta varför formuläret inte skickades.",
  },
  mend: {
    en: "Write by each field that is wrong what is missing or how it is to be written.",
    sv: "Skriv vid varje fält som är fel vad som saknas eller hur det ska skrivas.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: sendings,
  targets: (sendings) => sendings.filter((one) => (isWrong(one) ? isMet(one) : isRefused(one))),
  judge: (sending) => {
    const bare = saysOnly(sending);
    if (bare !== undefined) return failed(saidOnly(sending, bare));
    return isWrong(sending) ? judgeWrong(sending) : judgeEmpty(sending);
  },
  examples: {
    passed: [
      `<form action="/send"><label>Name <input required></label><button>Send</button></form>`,
      form(`m.textContent = "Enter your name"`, `<p id="m"></p>`),
      form(`alert("Enter your name")`),
      email(`m.textContent = "Write your email with an @"`, `<p id="m" role="alert"></p>`),
      email(`n.ariaInvalid = "true"; m.textContent = "Error"`, `<p id="m"></p>`),
      `<form id="f" novalidate><label for="n">Phone</label><input id="n" type="tel"><p>Only digits</p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); if (n.value) n.ariaInvalid = "true" }</script>`,
      several("Write a date and the number of your card"),
      several("The cards are ten digits long"),
      several("Fyll i det som saknas", "d.focus()"),
    ],
    failed: [
      several("An error has occurred. Check your details and try again."),
      several("Ett fel har uppstått. Kontrollera dina uppgifter och försök igen."),
      form(`n.className = "bad"`),
      form(`n.style.background = "#fcc"; n.focus()`),
      form(`n.setAttribute("aria-invalid", "true"); n.className = "bad"`),
      form(`alert("Error!")`),
      form(`m.textContent = "Something went wrong."`, `<p id="m" role="alert"></p>`),
      email(`m.textContent = "Something went wrong"`, `<p id="m" role="alert"></p>`),
      email(
        `if (n.value) { n.ariaInvalid = "true"; n.style.border = "2px solid #c00" } else m.textContent = "Write your email"`,
        `<p id="m"></p>`,
      ),
      email(
        `if (n.value) alert("Invalid input"); else m.textContent = "Write your email"`,
        `<p id="m"></p>`,
      ),
      `<form onsubmit="alert('Something went wrong'); return false"><label>Name <input></label><button>Send</button></form>`,
    ],
    inapplicable: [
      `<form id="f" novalidate><x-field></x-field><button>Send</button></form><script>customElements.define("x-field", class extends HTMLElement { connectedCallback() { const root = this.attachShadow({ mode: "open" }); root.innerHTML = "<label>Name * <input required></label><p></p>"; f.onsubmit = (e) => { e.preventDefault(); root.querySelector("p").textContent = "Write your name"; root.querySelector("input").style.background = "#fcc" } } })</script>`,
      `<form action="/send"><label>Name <input></label><button>Send</button></form>`,
      `<form action="/send" novalidate><label>Name <input required></label><button>Send</button></form>`,
      `<label>Name <input required></label><button>Send</button>`,
      `<form onsubmit="alert('Saved'); return false"><label>Name <input></label><button>Send</button></form>`,
      form(`fetch("/send", { method: "post" })`),
    ],
    cantTell: [
      form(""),
      form("return false"),
      several("Es ist ein Fehler aufgetreten."),
      several("Your request could not be handled"),
    ],
  },
});

/** The form asks for something, and was not sent without it. */
function isRefused({ fields, byBrowser, windowText, change, changedFields }: Sending): boolean {
  const asked = fields.some((field) => isRequired(field) || isMarked(field));
  const said = byBrowser || change.shown.length > 0 || isBareError(windowText, "");
  return said || changedFields > 0 || asked;
}

/** The page, and not the browser, answered that something written is wrong. */
function isMet(sending: Sending): boolean {
  const { byBrowser, inWindow, marked } = sending;
  return !byBrowser && (inWindow || marked.length > 0 || errorsIn(sending).length > 0);
}

function saidOnly(sending: Sending, text: string): Text {
  const how = sentHow(sending);
  return {
    en: `Sent ${how.en}, the form says only “${text}”, not what is ${isWrong(sending) ? "wrong" : "missing"}.`,
    sv: `När formuläret skickas ${how.sv} säger det bara ”${text}”, inte vad som ${isWrong(sending) ? "är fel" : "saknas"}.`,
  };
}

function judgeEmpty(sending: Sending): Verdict {
  const { byBrowser, inWindow, change, changedFields } = sending;
  const vague = saysNotWhere(sending);
  if (vague !== undefined)
    return cantTell({
      en: `Sent empty, the form says “${vague}”, at no field, and marks none. Does one get to know which answers are missing?`,
      sv: `När formuläret skickas tomt säger det ”${vague}”, inte vid något fält, och inget markeras. Får man veta vilka svar som saknas?`,
    });
  if (byBrowser || inWindow || change.shown.length > 0) return passed;
  if (changedFields > 0)
    return failed({
      en: "Sent empty, the form only looks different; no text says what is missing.",
      sv: "När formuläret skickas tomt ändras bara utseendet; ingen text säger vad som saknas.",
    });
  return cantTell({
    en: "Sent empty, the form says nothing. Does one get to know that something is missing?",
    sv: "När formuläret skickas tomt händer inget synligt. Får man veta att något saknas?",
  });
}

/** A text that stood by the field all along, and says how it is filled in, says what is wrong with it now. */
function judgeWrong(sending: Sending): Verdict {
  const { inWindow, change, marked } = sending;
  const isHelped = marked.every(hasHelp);
  if (inWindow || change.shown.length > 0 || isHelped) return passed;
  const how = sentHow(sending);
  return failed({
    en: `Sent ${how.en}, the form only marks the field; no text says what is wrong.`,
    sv: `När formuläret skickas ${how.sv} markeras bara fältet; ingen text säger vad som är fel.`,
  });
}

function hasHelp(field: Field): boolean {
  const { after } = field;
  return (after && after.block.tag !== "label") || describing(field).length > 0;
}
