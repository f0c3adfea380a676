import { announcements } from "#audit/announcements.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { claims } from "#audit/claims.ts";
import { links } from "#audit/evidence/links.ts";

export default check({
  title: {
    en: "An announcement stands apart from the word before it",
    sv: "En upplysning i en länk hålls isär från ordet före",
  },
  // The link's purpose can still be made out, so no success criterion fails; speech garbles the name.
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who listen hear the announcement and the word before it run together into one word.",
    sv: "Den som lyssnar hör upplysningen och ordet före som ett enda ord.",
  },
  mend: {
    en: "Put a space in the HTML between the link's words and the announcement.",
    sv: "Sätt ett mellanslag i HTML-koden mellan länkens ord och upplysningen.",
  },
  evidence: links,
  targets: (links) => links.filter((link) => claims(link).length > 0),
  judge: ({ name, text, drawn, parts }) => {
    const glued = (words: string) => announcements(words, parts).map(({ glued }) => glued);
    const heard = [...glued(name), ...glued(text)];
    if (heard.includes(true))
      return failed({
        en: `No space parts the announcement from the word before: “${name}”.`,
        sv: `Inget mellanslag skiljer upplysningen från ordet före: ”${name}”.`,
      });
    if (heard.includes("perhaps"))
      return cantTell({
        en: `Is the announcement in “${name}” written together with the word before it?`,
        sv: `Är upplysningen i ”${name}” ihopskriven med ordet före?`,
      });
    return glued(drawn).includes(true)
      ? cantTell({
          en: "The space before the announcement is dropped when drawn. Does it look apart?",
          sv: "Mellanslaget före upplysningen försvinner när den ritas. Ser den ut att stå för sig?",
        })
      : passed;
  },
  examples: {
    passed: [
      `<a href="https://www.unhcr.example/">UNHCR (link to another website)</a>`,
      `<a href="https://www.unhcr.example/">UNHCR<span style="white-space: pre-wrap"> (external link)</span></a>`,
      {
        html: `<!doctype html><html lang="ar"><title>مثال</title>
          <a href="https://www.unhcr.example/">المفوضية (رابط إلى موقع آخر، ويُفتح في نافذة جديدة)</a>`,
      },
    ],
    failed: [
      `<a href="https://www.unhcr.example/">UNHCR(link to another website)</a>`,
      `<a href="/a" target="_blank">Report<span>opens in new window</span></a>`,
      `<a href="/a" target="_blank" aria-label="Report 2(opens in new window)">Report 2</a>`,
      {
        html: `<!doctype html><html lang="sv"><title>Exempel</title>
          <a href="https://www.unhcr.example/">UNHCRlänk till annan webbplats, öppnas i nytt fönster</a>`,
      },
    ],
    inapplicable: [
      `<a href="/a">Report</a>`,
      `<a href="/a">Opens new windows for trade</a>`,
      `<p>UNHCR(external link)</p>`,
    ],
    cantTell: [
      `<a href="https://www.unhcr.example/">UNHCR<span style="display: inline-block"> (external link)</span></a>`,
      {
        html: `<!doctype html><html lang="sv"><title>Exempel</title>
          <a href="https://www.unhcr.example/">Direktlänk till annan webbplats</a>`,
      },
    ],
  },
});
