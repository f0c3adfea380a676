import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { typing } from "#audit/evidence/typing.ts";

const COUNT =
  /\b(no|\d+)\b.{0,30}\b(results?|hits?|match(es)?|found|items?|products?|suggestions?)\b|\b(inga|\d+)\b.{0,30}(träff|resultat|hittade|förslag|produkt|artik)|\b(nothing found|no match)/i;
const NUMBER = /^\D{0,30}\d+( \S+){1,4}$/;
const LONGEST = 80;
const list = (status: string) =>
  `<label for="q">Filter</label><input id="q"><p ${status}><span id="hits">4 libraries</span></p><ul id="l"><li>Ashby<li>Birch<li>Cole<li>Dale</ul>
  <script>q.oninput = () => { let n = 0; for (const one of l.children) { one.hidden = !one.textContent.toLowerCase().includes(q.value); n += !one.hidden; } hits.textContent = n + " libraries" }</script>`;

/** WCAG F103, technique ARIA22: the result of a search that runs while one writes. */
export default check({
  title: {
    en: "How many hits there are is announced while one writes",
    sv: "Antalet träffar meddelas medan man skriver",
  },
  criteria: ["4.1.3"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader write on and do not know that the list has changed, or that it is empty.",
    sv: "Den som använder skärmläsare skriver vidare och vet inte att listan har ändrats eller är tom.",
  },
  mend: {
    en: 'Put the number of hits in an element with role="status" that is there when the page loads.',
    sv: 'Lägg antalet träffar i ett element med role="status" som finns när sidan laddas.',
  },
  states: asLoaded,
  evidence: typing,
  targets: (all) =>
    all.flatMap(({ selector, html, change }) => {
      const { shown, hidden } = change;
      const said = shown.find(({ text }) => text.length <= LONGEST && isCount(text));
      const changes = hidden.length > 0 || shown.length > 1;
      return said && changes ? [{ selector, html, said, all: shown }] : [];
    }),
  judge: ({ said, all }) =>
    said.told || all.some(({ told }) => told)
      ? passed
      : failed({
          en: `When something is written in the field, the page says “${said.text}”, but does not announce it.`,
          sv: `När något skrivs i fältet står det ”${said.text}” på sidan, men det meddelas inte.`,
        }),
  examples: {
    passed: [
      list('role="status"'),
      list('aria-live="polite"'),
      list("")
        .replace("<ul", '<p role="status" id="s"></p><ul')
        .replace("hits.textContent =", "s.textContent = hits.textContent ="),
    ],
    failed: [list(""), list('class="count"'), list('aria-live="off"')],
    inapplicable: [
      "<label>Name <input></label>",
      '<label>Name <input oninput="this.title = this.value"></label>',
      list("").replace(' + " libraries"', ""),
      list("").replaceAll(" libraries", " characters left"),
    ],
  },
});

function isCount(text: string): boolean {
  if (/character|remaining|\bleft\b|tecken|kvar/i.test(text)) return false;
  return COUNT.test(text) || NUMBER.test(text.trim());
}
