import { cantTell, check, failed, passed } from "#audit/check.ts";
import { type Field, fields, typeOf } from "#audit/evidence/fields.ts";
import { hasOtherWay, isSignIn } from "#audit/forms/sign-in.ts";

const SUM =
  /\b\d{1,3}\s*[+−×*x-]\s*\d{1,3}\s*(=|\?|$)|\b(what is|how much is|what's|sum of|vad (är|blir)|hur mycket är|summan av)\b[^?]{0,20}(\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\b)/i;
const RIDDLE =
  /\b(letters|characters|digits|text|code|word)\b.{0,30}\b(in|from) the (image|picture)|(tecknen|bokstäverna|siffrorna|koden|texten|ordet)\b.{0,30}\bbilden|\b(2nd|3rd|second|third|fourth|last) (and|,).{0,40}(character|letter|digit)s?\b|\bsecurity question\b|säkerhetsfråga|mother's maiden name|moderns flicknamn/i;

const form = (question: string, token = "current-password") =>
  `<form method="post"><label>User name <input autocomplete="username"></label>
  <label>Password <input type="password" autocomplete="${token}"></label>
  <label>${question} <input></label><button>Log in</button></form>`;

export default check({
  title: {
    en: "Nobody has to solve or remember something more to sign in",
    sv: "Ingen behöver lösa eller minnas något mer för att logga in",
  },
  criteria: ["3.3.8"],
  harm: {
    en: "People who have difficulty counting, remembering or reading signs in a picture are kept out.",
    sv: "Den som har svårt att räkna, minnas eller läsa tecken i en bild kommer inte in.",
  },
  mend: {
    en: "Take the question away; keep machines out in a way that asks nothing of people.",
    sv: "Ta bort frågan; håll maskiner ute på ett sätt som inte kräver något av människor.",
  },
  impact: "serious",
  evidence: fields,
  targets: (fields) =>
    fields.flatMap((field) => {
      const password = fields.find(
        ({ form, element }) =>
          form !== undefined && form === field.form && typeOf(element) === "password",
      );
      if (!password || field.kind !== "text" || field === password) return [];
      return [{ ...field, password, signsIn: isSignIn(password, fields) }];
    }),
  judge(field) {
    const said = `${field.label || field.before?.text || ""} ${field.element.exposed?.name ?? ""}`;
    const isSum = SUM.test(field.label || nameOf(field));
    if (!isSum && !RIDDLE.test(said)) return passed;
    if (isSum && field.signsIn && !hasOtherWay(field.password))
      return failed({
        en: `To sign in one has to solve “${field.label || nameOf(field)}”.`,
        sv: `För att logga in måste man lösa ”${field.label || nameOf(field)}”.`,
      });
    return cantTell({
      en: `The form asks “${field.label || nameOf(field)}”. Can one sign in without solving or remembering that?`,
      sv: `Formuläret frågar ”${field.label || nameOf(field)}”. Går det att logga in utan att lösa eller minnas det?`,
    });
  },
  examples: {
    passed: [
      form("Number of the office"),
      form("Customer number (6-8 digits)"),
      form("Code from the text message"),
    ],
    failed: [
      form("What is 7 + 12?"),
      form("3 × 4 ="),
      form("Vad blir två plus tre?"),
      form("Sum of 4 and 5"),
    ],
    inapplicable: [
      "<form><label>Name <input></label><label>What is 7 + 12? <input></label></form>",
      `<form><label>Password <input type="password"></label></form>`,
      "<label>What is 7 + 12? <input></label>",
    ],
    cantTell: [
      form("Type the characters in the image"),
      form("What is 7 + 12?", "new-password"),
      `${form("What is 7 + 12?")}<a href="/in">Log in with BankID</a>`,
    ],
  },
});

function nameOf({ element }: Field): string {
  return element.exposed?.name ?? "";
}
