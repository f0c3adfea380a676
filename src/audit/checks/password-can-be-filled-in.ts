import { cantTell, check, passed } from "#audit/check.ts";
import { fields } from "#audit/evidence/fields.ts";
import { hasOtherWay, isSignIn } from "#audit/forms/sign-in.ts";

const form = (more: string, after = "") =>
  `<form action="/in" method="post"><label>User name <input autocomplete="username"></label>
  <label>Password <input type="password" ${more}></label><button>Log in</button></form>${after}`;

export default check({
  title: {
    en: "A password may be filled in by the browser",
    sv: "Ett lösenord får fyllas i av webbläsaren",
  },
  // WCAG H100.
  criteria: ["3.3.8"],
  harm: {
    en: "People who cannot remember or transcribe a password are kept out, when what remembers it for them is stopped.",
    sv: "Den som inte kan minnas eller skriva av ett lösenord kommer inte in, när det som minns åt den stoppas.",
  },
  mend: {
    en: 'Write autocomplete="current-password" on the field instead of "off".',
    sv: 'Skriv autocomplete="current-password" på fältet i stället för "off".',
  },
  impact: "moderate",
  evidence: fields,
  targets: (fields) => fields.filter((field) => isSignIn(field, fields)),
  judge: (field) =>
    field.element.attributes.get("autocomplete")?.trim().toLowerCase() !== "off" ||
    hasOtherWay(field)
      ? passed
      : cantTell({
          en: 'The password field has autocomplete="off". Can a password manager fill it in all the same?',
          sv: 'Lösenordsfältet har autocomplete="off". Kan en lösenordshanterare fylla i det ändå?',
        }),
  examples: {
    passed: [
      form(`autocomplete="current-password"`),
      form(""),
      form(`autocomplete="off"`, `<a href="/key">Sign in with a passkey</a>`),
    ],
    failed: [],
    inapplicable: [
      `<label>Name <input autocomplete="off"></label>`,
      `<form><label>New password <input type="password" autocomplete="off"></label></form>`,
      `<form><label>Password <input type="password" autocomplete="off"></label><label>Repeat <input type="password" autocomplete="off"></label></form>`,
      form(`autocomplete="off" hidden`),
    ],
    cantTell: [
      form(`autocomplete="off"`),
      form(`autocomplete=" OFF "`),
      `<label>Lösenord <input type="password" autocomplete="off"></label><button>Logga in</button>`,
    ],
  },
});
