import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { views } from "#audit/evidence/views.ts";

const page = (script: string, href = "/loans") =>
  `<title>Books</title><main><h1 id="h">Books</h1><p><a href="${href}" id="a">Your loans</a></p></main>
  <script>a.onclick = (e) => { e.preventDefault(); ${script} }</script>`;
const SHOW = 'h.textContent = "Your loans"; history.pushState({}, "", "/loans");';

/** WCAG F25 in pages that scripts change into others; technique G88. */
export default check({
  title: {
    en: "The title follows when a link shows another view in the same page",
    sv: "Titeln följer med när en länk visar en annan vy på samma sida",
  },
  criteria: ["2.4.2"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader hear the old title, and cannot tell that they have come elsewhere; tabs and history all say the same.",
    sv: "Den som använder skärmläsare hör den gamla titeln och kan inte veta att hen har kommit någon annanstans. Flikar och historik säger samma sak.",
  },
  mend: {
    en: "Set document.title for each view when it is shown.",
    sv: "Sätt document.title för varje vy när den visas.",
  },
  states: asLoaded,
  evidence: views,
  targets: (all) =>
    all.filter(
      ({ headings: [before, after] }) => after !== "" && before !== "" && before !== after,
    ),
  judge: ({ titleChanged, title, name, headings: [, heading] }) =>
    titleChanged
      ? passed
      : failed({
          en: `“${name}” shows “${heading}”, but the title of the page is still “${title}”.`,
          sv: `”${name}” visar ”${heading}”, men sidans titel är fortfarande ”${title}”.`,
        }),
  examples: {
    passed: [
      page(`${SHOW} document.title = "Your loans"`),
      page(`${SHOW} document.title = "Your loans"`, "#loans"),
      page(`setTimeout(() => { ${SHOW} document.title = "Your loans" }, 50)`),
    ],
    failed: [
      `<nav><a href="/a">A</a> <a href="/b">B</a></nav>${page(SHOW)}`,
      page(SHOW),
      page(SHOW, "#loans"),
      page(`setTimeout(() => { ${SHOW} }, 50)`),
    ],
    inapplicable: [
      page(""),
      page(SHOW).replace(" onclick", " ondblclick").replace("a.onclick", "a.ondblclick"),
      '<title>Books</title><h1>Books</h1><a href="/loans">Your loans</a>',
    ],
  },
});
