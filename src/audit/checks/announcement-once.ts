import { check, failed, passed } from "#audit/check.ts";
import { claims, repeats } from "#audit/claims.ts";
import { links } from "#audit/evidence/links.ts";

export default check({
  title: {
    en: "A link announces each thing once",
    sv: "En länk upplyser om varje sak en enda gång",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who listen must hear the same announcement twice in every such link.",
    sv: "Den som lyssnar får höra samma upplysning två gånger i varje sådan länk.",
  },
  mend: {
    en: "Keep the announcement in one place: the link's text, an image's text or the title.",
    sv: "Låt upplysningen stå på ett enda ställe: i länkens text, i en bilds text eller i title.",
  },
  evidence: links,
  targets: (links) => links.filter((link) => claims(link).length > 0),
  judge: ({ name, text, description, parts }) => {
    if (repeats(name, parts))
      return failed({
        en: `The accessible name announces the same thing twice: “${name}”.`,
        sv: `Länkens namn upplyser om samma sak två gånger: ”${name}”.`,
      });
    if (repeats(text, parts) || repeats(parts.join(" "), parts))
      return failed({
        en: `The text announces the same thing twice: “${text.trim()}”.`,
        sv: `Texten upplyser om samma sak två gånger: ”${text.trim()}”.`,
      });
    return repeats(`${name} (${description})`, parts)
      ? failed({
          en: `The description “${description}” repeats what the accessible name announces.`,
          sv: `Beskrivningen ”${description}” upprepar det som länkens namn redan upplyser om.`,
        })
      : passed;
  },
  examples: {
    passed: [
      `<a href="https://www.unhcr.example/">UNHCR (link to another website, opens in new window)</a>`,
      `<a href="https://www.unhcr.example/" aria-label="UNHCR (external link)">UNHCR (external link)</a>`,
      `<a href="https://w.example/">What is an external link? (link to another website)</a>`,
    ],
    failed: [
      `<a href="/a" target="_blank">Report (opens in new tab) (opens in new tab)</a>`,
      `<a href="https://www.unhcr.example/">UNHCR (external link)<span> (link to another website)</span></a>`,
      `<a href="/a" target="_blank" title="Opens in new window">Report (opens in new window)</a>`,
      `<a href="https://www.unhcr.example/" aria-label="UNHCR (external link)">UNHCR
        <span>external link</span> <img src="data:," alt="External link"></a>`,
      {
        html: `<!doctype html><html lang="sv"><title>Exempel</title>
          <a href="https://www.unhcr.example/">UNHCRlänk till annan webbplats, öppnas i nytt fönster
          (länk till annan webbplats, öppnas i nytt fönster)</a>`,
      },
    ],
    inapplicable: [
      `<a href="/a">Report</a>`,
      `<a href="/a">New window, new tab: what happens?</a>`,
      `<p>(external link) (external link)</p>`,
    ],
  },
});
