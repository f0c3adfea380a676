import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, descendants, isSeen } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const FRAME =
  /\/recaptcha\/(api2|enterprise)\/anchor|hcaptcha\.com\/.*(checkbox|challenge)|funcaptcha|arkoselabs\.com|geetest/i;
const IMAGE = /captcha/i;
const SOUND = /\b(audio|sound|listen|hear|speak)\b|lyssna|ljud|uppläs|läs upp/i;

const form = (inner: string) =>
  `<form method="post"><label>Name <input></label>${inner}<button>Send</button></form>`;

export default check({
  title: {
    en: "A test that keeps machines out has a way for all people",
    sv: "Ett test som håller maskiner ute har en väg för alla människor",
  },
  // WCAG 1.1.1 (G143, G144); to sign in, 3.3.8.
  criteria: ["1.1.1"],
  harm: {
    en: "People who cannot see, hear or solve the test are taken for machines and kept out.",
    sv: "Den som inte kan se, höra eller lösa testet tas för en maskin och stängs ute.",
  },
  mend: {
    en: "Keep machines out without asking anything of people; or offer tests for different senses, and a person to turn to.",
    sv: "Håll maskiner ute utan att kräva något av människor; eller erbjud test för olika sinnen, och en människa att vända sig till.",
  },
  impact: "serious",
  evidence: snapshot,
  targets: ({ elements }) => elements.filter(isCaptcha).slice(0, 1),
  judge(element) {
    const form = closest(element, ({ tag }) => tag === "form") ?? element.document.root;
    const inner = descendants(form);
    if (inner.some((at) => isSignIn(at)))
      return {
        ...cantTell({
          en: "A CAPTCHA stands by a password. Can everyone sign in without solving it or transcribing signs?",
          sv: "En CAPTCHA står vid ett lösenord. Kan alla logga in utan att lösa den eller skriva av tecken?",
        }),
        criteria: ["3.3.8"],
      };
    if (element.tag === "img" && inner.some(isSound)) return passed;
    return cantTell({
      en: "The page has a CAPTCHA. Is there one for another sense, as sound for sight, and a person to turn to?",
      sv: "Sidan har en CAPTCHA. Finns det en för ett annat sinne, som ljud i stället för bild, och en människa att vända sig till?",
    });
  },
  examples: {
    passed: [
      form(`<img src="/captcha.png" alt="CAPTCHA"><button type="button">Listen instead</button>`),
      form(
        `<img src="/captcha.png" alt="CAPTCHA"><audio controls src="/a.mp3" aria-label="Sound"></audio>`,
      ),
      form(`<img src="/a.png" alt="Captcha"><a href="/a.mp3">Lyssna på koden</a>`),
    ],
    failed: [],
    inapplicable: [
      form(""),
      form(
        `<iframe title="reCAPTCHA" src="https://www.google.com/recaptcha/api2/anchor?k=1&size=invisible"></iframe>`,
      ),
      form(
        `<iframe title="reCAPTCHA" hidden src="https://www.google.com/recaptcha/api2/anchor?k=1"></iframe>`,
      ),
      `<p>What is a captcha?</p><img src="/cat.png" alt="A cat">`,
    ],
    cantTell: [
      form(
        `<iframe title="reCAPTCHA" src="https://www.google.com/recaptcha/api2/anchor?k=1&size=normal"></iframe>`,
      ),
      form(
        `<iframe title="hCaptcha" src="https://newassets.hcaptcha.com/captcha/v1/a/static/hcaptcha.html#frame=checkbox"></iframe>`,
      ),
      form(`<img src="/captcha.png" alt="Code">`),
      form(`<img id="captcha" src="/a.png" alt="Code"><input type="password" aria-label="Code">`),
    ],
  },
});

function isCaptcha(element: PageElement): boolean {
  const { tag } = element;
  if (!isSeen(element)) return false;
  const source = attribute(element, "src");
  if (tag === "iframe") return FRAME.test(source) && !/size=invisible/.test(source);
  if (tag !== "img") return false;
  const inForm = closest(element, (at) => at.tag === "form") !== undefined;
  const said = ["alt", "id", "class", "name"].map((name) => attribute(element, name)).join(" ");
  return inForm && IMAGE.test(`${said} ${source.replace(/^data:.*/, "")}`);
}

function isSignIn(element: PageElement): boolean {
  const isPassword = attribute(element, "type").toLowerCase() === "password";
  return isPassword && attribute(element, "autocomplete") !== "new-password" && isSeen(element);
}

function isSound(element: PageElement): boolean {
  if (element.tag === "audio") return true;
  const role = element.exposed?.role ?? "";
  return /^(button|link)$/.test(role) && SOUND.test(element.exposed?.name ?? "");
}
