import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed, type Verdict } from "#audit/check.ts";
import type { Field } from "#audit/evidence/fields.ts";
import { pasted } from "#audit/evidence/pasted.ts";
import { hasOtherWay, isCode, isSignIn } from "#audit/forms/sign-in.ts";

const form = (more: string, after = "") =>
  `<form action="/in" method="post"><label>User name <input autocomplete="username"></label>
  <label>Password <input id="p" type="password" autocomplete="current-password" ${more}></label><button>Log in</button></form>${after}`;

const code = (more: string, after = "") =>
  `<form action="/in" method="post"><label>Code from the text message <input autocomplete="one-time-code" inputmode="numeric" ${more}></label><button>Log in</button></form>${after}`;

export default check({
  title: {
    en: "A password or a code can be pasted",
    sv: "Ett lösenord eller en kod går att klistra in",
  },
  // WCAG F109 and Understanding 3.3.8: pasting spares people from remembering and transcribing.
  criteria: ["3.3.8"],
  harm: {
    en: "People who cannot remember or transcribe a password or a code are kept out.",
    sv: "Den som inte kan minnas eller skriva av ett lösenord eller en kod kommer inte in.",
  },
  mend: {
    en: "Let people paste: take away what cancels the paste event.",
    sv: "Låt det gå att klistra in: ta bort det som avbryter händelsen paste.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: pasted,
  targets: (all) => {
    const fields = all.map(({ field }) => field);
    return all.map((one) => ({ ...one, signsIn: isSignIn(one.field, fields) }));
  },
  judge({ field, stopped, signsIn }) {
    if (!stopped) return passed;
    if (isCode(field)) return judgeCode(field);
    if (signsIn && !hasOtherWay(field))
      return failed({
        en: "The page stops what is pasted in the password field.",
        sv: "Sidan stoppar det som klistras in i lösenordsfältet.",
      });
    return cantTell({
      en: "The page stops what is pasted in the password field. Can one sign in without remembering or transcribing a password?",
      sv: "Sidan stoppar det som klistras in i lösenordsfältet. Går det att logga in utan att minnas eller skriva av ett lösenord?",
    });
  },
  examples: {
    passed: [
      form(""),
      form(`onpaste="console.log(1)"`),
      code(""),
      form(
        `onpaste="event.preventDefault(); this.value = event.clipboardData.getData('text/plain')"`,
      ),
    ],
    failed: [
      form(`onpaste="return false"`),
      form("", "<script>p.addEventListener('paste', (e) => e.preventDefault())</script>"),
      code(`onpaste="return false"`),
      form("", "<script>document.onpaste = () => false</script>"),
      form("", `<script>p.onbeforeinput = (e) => e.inputType !== "insertFromPaste"</script>`),
    ],
    inapplicable: [
      "<label>Name <input onpaste='return false'></label>",
      form(`disabled onpaste="return false"`),
      form(`hidden onpaste="return false"`),
    ],
    cantTell: [
      code(`onpaste="return false"`, `<p><a href="/bankid">Logga in med BankID</a></p>`),
      form(`onpaste="return false"`, `<p><a href="/bankid">Log in with BankID</a></p>`),
      `<form><label>New password <input type="password" onpaste="return false"></label><button>Save</button></form>`,
      `<form><label>Password <input type="password"></label><label>Repeat the password <input type="password" onpaste="return false"></label><button>Create account</button></form>`,
    ],
  },
});

function judgeCode(field: Field): Verdict {
  return hasOtherWay(field)
    ? cantTell({
        en: "The page stops what is pasted in the field for the code. Can one sign in without transcribing a code?",
        sv: "Sidan stoppar det som klistras in i fältet för koden. Går det att logga in utan att skriva av en kod?",
      })
    : failed({
        en: "The page stops what is pasted in the field for the code.",
        sv: "Sidan stoppar det som klistras in i fältet för koden.",
      });
}
