import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { sentToServer } from "#audit/evidence/sent-to-server.ts";
import { sentWrong } from "#audit/evidence/sent-wrong.ts";
import type { Answer } from "#audit/forms/answers.ts";
import { lostByScript, lostByServer, mustBeWrittenAnew } from "#audit/forms/lost.ts";
import { isWrong, sentHow } from "#audit/forms/sent.ts";
import { together } from "#audit/together.ts";

const form = (more = "", email = "", attributes = "required") =>
  `<form id="f" action="/send" novalidate>${more}<label>Subject <input name="a" ${attributes}></label><label>Email <input name="e" type="email" ${email}></label><button>Send</button></form>`;
const script = (act: string, attributes = "required") =>
  `${form(`<p id="m"></p>`, "", attributes)}<script>f.onsubmit = (event) => { event.preventDefault(); m.textContent = "Error: write your email with an @"; ${act} }</script>`;
const server = (answer: string, attributes = "required") => ({
  html: form("", "", attributes),
  files: {
    "/send?a=&e=": `<p>Error: write your name.</p>${form()}`,
    "/send?a=Test&e=name": answer,
  },
});
const ERROR = "<p>Error: the email has no @.</p>";

/** Understanding 3.3.7: a form that is refused does not clear what was filled in. */
export default check({
  title: {
    en: "A form that is refused keeps what was written in it",
    sv: "Ett formulär som inte godtas har kvar det som skrivits i det",
  },
  criteria: ["3.3.7"],
  harm: {
    en: "People who write with difficulty or remember badly have to write all of it again for one mistake.",
    sv: "Den som har svårt att skriva eller minnas måste skriva allt igen för ett enda fel.",
  },
  mend: {
    en: "Fill in the fields with what was sent when the form is shown again with its errors.",
    sv: "Fyll i fälten med det som skickades när formuläret visas igen med sina fel.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: together(sentToServer.seen, { sentWrong, sentToServer }),
  targets: ({ sentWrong, sentToServer }) => [
    ...sentWrong.flatMap((one) => lostOf(one, lostByScript(one))),
    ...sentToServer.filter(isWrong).flatMap((one) => lostOf(one, lostByServer(one))),
  ],
  judge({ lost, answers: { wrong }, how }) {
    const anew = lost.find((answer) => mustBeWrittenAnew(answer, wrong));
    const [first] = anew ? [anew] : lost;
    if (!first) return passed;
    const { label } = first.field;
    const said = {
      en: `When the form is sent ${how.en}, it says that something is wrong, and “${label}” is empty.`,
      sv: `När formuläret skickas ${how.sv} säger det att något är fel, och ”${label}” är tomt.`,
    };
    // What was wrong, or need not be answered, does not have to be written again.
    return anew ? failed(said) : { ...failed(said), criteria: "best-practice", impact: "minor" };
  },
  examples: {
    passed: [
      script(""),
      server(`${ERROR}${form("", 'value="name"', 'value="Test"')}`),
      script("f.elements.a.focus()"),
    ],
    failed: [
      script("f.reset()"),
      script(`f.elements.e.value = ""`),
      script(`f.elements.a.value = ""`, ""),
      server(`${ERROR}${form()}`),
      server(`${ERROR}${form("", 'value="name"')}`),
    ],
    inapplicable: [
      `<form id="f" novalidate><label>Email <input type="email"></label><p id="m"></p><button>Send</button></form><script>f.onsubmit = (event) => { event.preventDefault(); m.textContent = "Thank you!"; f.reset() }</script>`,
      {
        html: form(),
        files: {
          "/send?a=&e=": `<p>Error</p>${form()}`,
          "/send?a=Test&e=name": "<p>Thank you</p>",
        },
      },
      {
        html: form(),
        files: { "/send?a=&e=": "<p>Thank you</p>", "/send?a=Test&e=name": `${ERROR}${form()}` },
      },
      `<form><label>Name <input></label><button>Send</button></form>`,
    ],
  },
});

function lostOf<T extends Parameters<typeof sentHow>[0] & { selector: string; html: string }>(
  { selector, html, answers }: T,
  lost: readonly Answer[] | undefined,
) {
  return lost ? [{ selector, html, answers, lost, how: sentHow({ answers }) }] : [];
}
