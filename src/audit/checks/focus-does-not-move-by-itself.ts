import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { byItself } from "#audit/evidence/by-itself.ts";

const survey = (act: string, ms = 4000) =>
  `<main><h1>Parking permits</h1><p>Your permit is for a year.</p></main>
   <form id="s" hidden><label>How could this page be better? <input id="q"></label></form>
   <script>setTimeout(() => { s.hidden = false; ${act} }, ${ms})</script>`;

export default check({
  title: {
    en: "Focus is not moved when nobody does anything",
    sv: "Fokus flyttas inte när ingen gör något",
  },
  criteria: ["3.2.5"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader or a keyboard are taken away from what they read, and what they type ends up elsewhere.",
    sv: "Den som använder skärmläsare eller tangentbord rycks bort från det den läser, och det den skriver hamnar någon annanstans.",
  },
  mend: {
    en: 'Leave focus where it is. Show what is new without it, and tell of it in an element with role="status".',
    sv: 'Låt fokus vara kvar där det är. Visa det nya ändå, och berätta om det i ett element med role="status".',
  },
  states: asLoaded,
  evidence: byItself,
  targets: ({ focused: [first], waits }) =>
    waits
      ? [{ ...(first ?? { selector: "html", html: "<html>" }), isMoved: first !== undefined }]
      : [],
  judge: ({ isMoved }) =>
    isMoved
      ? failed({
          en: "Some seconds after the page has loaded, a script moves focus here, and nobody has asked for it.",
          sv: "Några sekunder efter att sidan har laddats flyttar ett skript fokus hit, och ingen har bett om det.",
        })
      : passed,
  examples: {
    passed: [
      survey(""),
      // As soon as the page is there is as it loads.
      survey("q.focus()", 300),
      `<label>Search <input id="q"></label><script>setTimeout(() => {}, 4000); addEventListener("load", () => q.focus())</script>`,
      `<label>Search <input id="q" autofocus></label><script>setInterval(() => { if (document.readyState !== "complete") q.focus() }, 3000)</script>`,
      `<p>Text</p><div role="alertdialog" aria-label="Time" tabindex="-1" id="d" hidden>One minute is left.</div><script>setTimeout(() => { d.hidden = false; d.focus() }, 9000)</script>`,
    ],
    failed: [
      survey("q.focus()"),
      survey("requestAnimationFrame(() => q.focus())", 6000),
      `<p>Text</p><dialog id="d"><button>Subscribe to news</button></dialog><script>setTimeout(() => d.showModal(), 5000)</script>`,
      `<p>Text</p><a href="/a" id="a">Survey</a><script>const wait = (ms) => new Promise((done) => setTimeout(done, ms)); (async () => { await wait(3000); a.focus() })()</script>`,
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<label>Search <input autofocus></label>`,
      `<input aria-label="Search" id="q"><script>q.focus()</script>`,
    ],
  },
});
