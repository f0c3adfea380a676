import { cantTell, check, failed, passed } from "#audit/check.ts";
import { linkedPages } from "#audit/evidence/linked-pages.ts";

const files = { "/hours": "<h1>Opening hours</h1>" };
const hours = `<p><a href="/hours">Opening hours</a></p>`;
const link = (href: string) => ({ html: `<p><a href="${href}">Our history</a></p>`, files });

export default check({
  title: {
    en: "What a link leads to is there",
    sv: "Det som en länk leder till finns",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who have worked their way to the link come to nothing, and have to find their way back.",
    sv: "Den som har tagit sig fram till länken kommer ingenstans och måste hitta tillbaka.",
  },
  mend: {
    en: "Correct the address, lead the old one on to the new, or take the link away.",
    sv: "Rätta adressen, led den gamla vidare till den nya eller ta bort länken.",
  },
  evidence: linkedPages,
  states: ({ name }) => name === "desktop",
  targets: (links) => links,
  judge: ({ wrong, address, name }) => {
    if (wrong === undefined) return passed;
    if (wrong === "no address")
      return failed({
        en: `“${name}” has “${address}” as its address, which is none.`,
        sv: `”${name}” har adressen ”${address}”, som inte är någon adress.`,
      });
    if (wrong === "no answer")
      return cantTell({
        en: `Nobody answered at ${address}. Is the page that “${name}” leads to there?`,
        sv: `Ingen svarade på ${address}. Finns sidan som ”${name}” leder till?`,
      });
    return failed({
      en: `“${name}” leads to ${address}, and the site answers that there is no such page (${wrong}).`,
      sv: `”${name}” leder till ${address}, och webbplatsen svarar att sidan inte finns (${wrong}).`,
    });
  },
  examples: {
    passed: [
      { html: hours, files },
      link("https://www.agency.example/hours#friday"),
      link("hours"),
      { html: `<base href="/a/"><a href="../hours">Hours</a>`, files },
    ],
    failed: [
      link("http:///history"),
      link("http//www.agency.example/history"),
      link("https:history.html"),
      link("http://https://www.agency.example/"),
      link("https://www.agency example/"),
      { html: `${hours}<a href="htps://www.agency.example/">History</a>`, files },
    ],
    inapplicable: [
      `<a href="https://other.example/not-asked">Elsewhere</a>`,
      `<a href="#top">To the top</a> <a href="mailto:a@agency.example">Write</a> <a href="tel:+4612">Call</a>`,
      `<a href="/log-out">Log out</a> <a href="/cart?add=2">Buy</a> <a href="/x" rel="nofollow">X</a>`,
      `<a href="/1">1</a><a href="/2">2</a><a href="/3">3</a><a href="/4">4</a> Alone, without its site`,
      `<p hidden><a href="/nothing">Hidden</a></p>`,
    ],
    cantTell: [link("/history")],
  },
});
