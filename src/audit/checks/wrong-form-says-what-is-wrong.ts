import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { type Sending, sentEmpty } from "#audit/evidence/sent-empty.ts";
import { isBareError } from "#audit/forms/bare-errors.ts";
import { isMarked, isRequired } from "#audit/forms/marks.ts";

const form = (act: string, more = "") =>
  `<style>.bad{border:2px solid red}</style><form id="f" novalidate><label>Name * <input id="n" required></label>${more}<button>Send</button></form>
  <script>f.onsubmit = (e) => { e.preventDefault(); ${act} }</script>`;

export default check({
  title: {
    en: "A form that is sent empty says in text what is missing",
    sv: "Ett formulär som skickas tomt säger i text vad som saknas",
  },
  criteria: ["3.3.1"],
  harm: {
    en: "People who do not see the colour, or do not understand what it means, cannot find out why the form was not sent.",
    sv: "Den som inte ser färgen, eller inte förstår vad den betyder, får inte veta varför formuläret inte skickades.",
  },
  mend: {
    en: "Write by each field that is wrong what is missing.",
    sv: "Skriv vid varje fält som är fel vad som saknas.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: sentEmpty,
  targets: (sendings) => sendings.filter(isRefused),
  judge({ byBrowser, inWindow, windowText, change, changedFields }) {
    if (inWindow && !byBrowser && change.shown.length === 0 && isBareError(windowText, ""))
      return failed({
        en: `Sent empty, the form says only “${windowText}”, not what is missing.`,
        sv: `När formuläret skickas tomt säger det bara ”${windowText}”, inte vad som saknas.`,
      });
    const [first] = change.shown;
    if (!byBrowser && first && change.shown.every(({ text }) => isBareError(text, "")))
      return failed({
        en: `Sent empty, the form says only “${first.text}”; no text says what is missing.`,
        sv: `När formuläret skickas tomt säger det bara ”${first.text}”; ingen text säger vad som saknas.`,
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
  },
  examples: {
    passed: [
      `<form action="/send"><label>Name <input required></label><button>Send</button></form>`,
      form(`m.textContent = "Enter your name"`, `<p id="m"></p>`),
      form(`alert("Enter your name")`),
    ],
    failed: [
      form(`n.className = "bad"`),
      form(`n.style.background = "#fcc"; n.focus()`),
      form(`n.setAttribute("aria-invalid", "true"); n.className = "bad"`),
      form(`alert("Error!")`),
      form(`m.textContent = "Something went wrong."`, `<p id="m" role="alert"></p>`),
      `<form onsubmit="alert('Something went wrong'); return false"><label>Name <input></label><button>Send</button></form>`,
    ],
    inapplicable: [
      `<form action="/send"><label>Name <input></label><button>Send</button></form>`,
      `<form action="/send" novalidate><label>Name <input required></label><button>Send</button></form>`,
      `<label>Name <input required></label><button>Send</button>`,
      `<form onsubmit="alert('Saved'); return false"><label>Name <input></label><button>Send</button></form>`,
      form(`fetch("/send", { method: "post" })`),
    ],
    cantTell: [form(""), form("return false")],
  },
});

/** The form asks for something, and was not sent without it. */
function isRefused({ fields, byBrowser, windowText, change, changedFields }: Sending): boolean {
  const asked = fields.some((field) => isRequired(field) || isMarked(field));
  return (
    byBrowser ||
    change.shown.length > 0 ||
    changedFields > 0 ||
    asked ||
    isBareError(windowText, "")
  );
}
