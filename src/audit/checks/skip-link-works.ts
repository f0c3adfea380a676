import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { skipLinks } from "#audit/evidence/skip-link.ts";

const nav = `<nav><a href="/a">A</a> <a href="/b">B</a></nav>`;
const skip = `<a href="#m">Skip to content</a>`;

/** Technique G1. */
export default check({
  title: {
    en: "The skip link leads past what it promises to skip",
    sv: "Hopplänken leder förbi det som den lovar att hoppa över",
  },
  criteria: ["2.4.1"],
  impact: "serious",
  harm: {
    en: "People who use a keyboard or a switch have to pass every link of the menus on every page.",
    sv: "Den som använder tangentbord eller kontakter måste passera alla menyernas länkar på varje sida.",
  },
  mend: {
    en: "Let it lead to the id of the main content, and let no script take the jump back.",
    sv: "Låt den leda till huvudinnehållets id, och låt inget skript ta tillbaka hoppet.",
  },
  states: asLoaded,
  evidence: skipLinks,
  targets: (links) => links,
  judge: ({ there, skips }) => {
    if (!there)
      return failed({
        en: "The part that it leads to is not there.",
        sv: "Den del som den leder till finns inte.",
      });
    return skips
      ? passed
      : failed({
          en: "After it has been followed, Tab goes on from before the part that it leads to.",
          sv: "När den har följts går tabbtangenten vidare från före den del som den leder till.",
        });
  },
  examples: {
    passed: [
      `${skip}${nav}<main id="m"><a href="/c">C</a></main>`,
      `${skip}${nav}<main id="m" tabindex="-1"><p>Text</p></main><footer><a href="/c">C</a></footer>`,
      `<a href="#inneh%C3%A5ll">Hoppa till innehållet</a>${nav}<main id="innehåll"><p>Text</p></main>`,
    ],
    failed: [
      `${skip}${nav}<main id="main"><a href="/c">C</a></main>`,
      `<a href="#m" onclick="event.preventDefault()">Skip to content</a>${nav}<main id="m"><a href="/c">C</a></main>`,
      `${skip}${nav}<main id="m"><a href="/c">C</a></main><script>onhashchange = () => document.querySelector("nav a").focus()</script>`,
    ],
    inapplicable: [
      `<p>Text</p>`,
      `${nav}<main id="m"></main>`,
      `<a href="#m">Main</a>${nav}<main id="m"></main>`,
    ],
  },
});
