import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed, type Verdict } from "#audit/check.ts";
import { type Returned, sentToServer } from "#audit/evidence/sent-to-server.ts";
import { sentHow, tellsError, tellsSuccess } from "#audit/forms/sent.ts";

const form = `<form action="/send"><label for="n">Name</label> <input id="n" name="n" required> <button>Send</button></form>`;
const filter = form.replace(" required", "");
const email = (more = "") =>
  `<form action="/send"><label for="n">Email</label> <input id="n" name="n" required inputmode="email" ${more}> <button>Send</button></form>`;
const wrong = (answer: string) => ({
  html: email(),
  files: { "/send?n=": `<p>Error: write your email.</p>${email()}`, "/send?n=name": answer },
});
const errors = `<h1>Apply</h1><div role="alert"><h2>There is a problem</h2><a href="#n">Enter your name</a></div>${form}`;
const back = (words: string) => ({
  html: form,
  files: { "/send?n=": `<h1>Apply</h1>${words}${form}` },
});

/** WCAG 3.3.1, and techniques G83 and G85; asked only with --submit-forms. */
export default check({
  title: {
    en: "A form that comes back says what is wrong",
    sv: "Ett formulär som kommer tillbaka säger vad som är fel",
  },
  criteria: ["3.3.1"],
  impact: "serious",
  harm: {
    en: "People who cannot see at a glance what has changed do not understand why they have not come further.",
    sv: "Den som inte med en blick ser vad som har ändrats förstår inte varför den inte har kommit vidare.",
  },
  mend: {
    en: "Say in text which field is wrong and how to mend it, at the field and at the top of the page.",
    sv: "Skriv vilket fält som är fel och hur det rättas, vid fältet och överst på sidan.",
  },
  states: asLoaded,
  evidence: sentToServer,
  targets: (all) => all,
  judge: (returned) => {
    const { news, marked } = returned;
    if (news.some((text) => tellsError(text))) return passed;
    if (returned.answers.wrong.length > 0) return judgeWrong(returned);
    if (news.length > 0)
      return cantTell({
        en: `The form came back and the page now says “${news[0]}”. Does that tell what is wrong?`,
        sv: `Formuläret kom tillbaka och sidan säger nu ”${news[0]}”. Berättar det vad som är fel?`,
      });
    return failed({
      en: marked
        ? "The form came back with fields marked as wrong, and no text says why."
        : "The form came back, and no text says what is wrong.",
      sv: marked
        ? "Formuläret kom tillbaka med fält markerade som fel, men ingen text säger varför."
        : "Formuläret kom tillbaka utan att någon text säger vad som är fel.",
    });
  },
  examples: {
    passed: [
      back("<p>Error: enter your name.</p>"),
      back("<p>Fel: skriv ditt namn.</p>"),
      back("<ul><li>Name is required.</li></ul>"),
      wrong(`<p>Error: the email has no @.</p>${email('value="name"')}`),
      wrong(`<p>Your message has been sent.</p>${email()}`),
    ],
    failed: [
      { html: `<h1>Apply</h1>${form}`, files: { "/send?n=": `<h1>Apply</h1>${form}` } },
      {
        html: `<h1>Apply</h1>${form}`,
        files: {
          "/send?n=": `<h1>Apply</h1>${form.replace("required", `required aria-invalid="true"`)}`,
        },
      },
      {
        html: `<h1>Apply</h1>${form}`,
        files: { "/send?n=": `<h1>Apply</h1><p hidden>Error</p>${form}` },
      },
      wrong(email('value="name" aria-invalid="true"')),
    ],
    inapplicable: [
      "<p>Text</p>",
      { html: form, files: { "/send?n=": "<h1>Thank you</h1>" } },
      `<form><button>Send</button></form>`,
      { html: filter, files: { "/send?n=": `<p>12 books.</p>${filter}` } },
      { html: errors, files: { "/send?n=": errors } },
    ],
    cantTell: [back("<p>Hm.</p>"), wrong(email()), wrong(`<p>Hm.</p>${email()}`)],
  },
});

/** What comes back without a word may have been taken. */
function judgeWrong({ marked, news, answers }: Returned): Verdict {
  if (news.some(tellsSuccess)) return passed;
  const how = sentHow({ answers });
  if (marked && news.length === 0)
    return failed({
      en: `Sent ${how.en}, the form came back with fields marked as wrong, and no text says why.`,
      sv: `Formuläret skickades ${how.sv} och kom tillbaka med fält markerade som fel, men ingen text säger varför.`,
    });
  return cantTell({
    en: `Sent ${how.en}, the form came back, and no text that came with it speaks of an error. Was the answer taken, or does one get to know what is wrong?`,
    sv: `Formuläret skickades ${how.sv} och kom tillbaka utan någon ny text om fel. Togs svaret emot, eller får man veta vad som är fel?`,
  });
}
