import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { byItself } from "#audit/evidence/by-itself.ts";

const leaving = (ms: number) =>
  `<p>You will be sent on.</p><script>setTimeout(() => { location.href = "/other" }, ${ms})</script>`;

/** WCAG F40, F41, technique SVR1. */
export default check({
  title: {
    en: "The page does not go to another page by itself after a while",
    sv: "Sidan går inte till en annan sida av sig själv efter en stund",
  },
  criteria: ["2.2.1"],
  impact: "serious",
  revision: 1,
  harm: {
    en: "People who read slowly or with a screen reader lose the page before they have read it.",
    sv: "Den som läser långsamt eller med skärmläsare förlorar sidan innan den är läst.",
  },
  mend: {
    en: "Redirect at once on the server (status 301 or 302), or let people follow a link when they are ready.",
    sv: "Dirigera om direkt på servern (status 301 eller 302), eller låt besökaren följa en länk när den är klar.",
  },
  states: asLoaded,
  evidence: byItself,
  targets: ({ leaves, waits }) =>
    waits ? [{ selector: "html", html: "<html>", to: leaves[0] }] : [],
  judge: ({ to }) =>
    to === undefined
      ? passed
      : failed({
          en: `After a while a script goes to ${to}, and nobody has asked for it.`,
          sv: `Efter en stund går ett skript till ${to}, och ingen har bett om det.`,
        }),
  examples: {
    passed: [
      `<p id="p">Wait</p><script>setTimeout(() => { p.textContent = "Done" }, 3000)</script>`,
      `<p>Text</p><script>setTimeout(() => { location.hash = "top" }, 3000)</script>`,
      `<p>Text</p><script>setInterval(() => {}, 1000)</script>`,
      `<form id="f"><input aria-label="Town" onchange="setTimeout(() => f.submit(), 1000)"></form><script>setTimeout(() => {}, 60000)</script>`,
      `<p>Text</p><script>clearTimeout(setTimeout(() => { location.href = "/other" }, 60000))</script>`,
      `<p>Text</p><dialog id="d">Are you still there? <button>Stay</button></dialog><script>setTimeout(() => { d.showModal(); setTimeout(() => { location.href = "/out" }, 60_000) }, 600_000)</script>`,
    ],
    failed: [
      leaving(4000),
      leaving(10_000),
      leaving(600_000),
      `<p id="t">9</p><script>let s = 9; setInterval(() => { t.textContent = --s; if (s === 0) location.replace("/out") }, 1000)</script>`,
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<p>Text</p><script>document.title = "Text"</script>`,
      `<button onclick="location.href = '/other'">Go on</button>`,
    ],
  },
});
