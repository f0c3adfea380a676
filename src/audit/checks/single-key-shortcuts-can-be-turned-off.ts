import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { shortcuts } from "#audit/evidence/shortcuts.ts";

/** What a control for shortcuts is called. */
const SETTING =
  /short ?cut|key ?binding|hot ?key|remap|modifier|"?ctrl"? key|kortkommand|snabbtangent|genväg/i;
/** A control that only says which key does what it does. */
const TELLS_KEY =
  /(short ?cut|key ?binding|hot ?key|kortkommando|snabbtangent|genväg)( key)?[\s:=–-]+["“”'‘’«»]?[\p{L}\p{N}/?+.#*!]["“”'‘’«»]?\s*([)\],.;]|$)/iu;
// Of so many keys, what they do is more likely to search as one types than to command.
const MOST = 20;

/** WCAG F99; ACT ffbc54. */
export default check({
  title: {
    en: "Shortcuts of a single character can be turned off or changed",
    sv: "Kortkommandon på ett tecken går att stänga av eller ändra",
  },
  criteria: ["2.1.4"],
  act: ["ffbc54"],
  impact: "serious",
  revision: 1,
  harm: {
    en: "People who speak to their computer, or hit keys by mistake, set off commands that they did not ask for.",
    sv: "Den som talar till datorn eller råkar trycka på fel tangent utlöser kommandon som den inte har bett om.",
  },
  mend: {
    en: "Let the reader turn the shortcut off or change it, or ask for Ctrl or Alt with it.",
    sv: "Låt läsaren stänga av eller ändra kortkommandot, eller kräv Ctrl eller Alt tillsammans med det.",
  },
  states: asLoaded,
  evidence: shortcuts,
  targets: ({ listens, keys, controls }) =>
    listens ? [{ selector: "body", html: "<body>", keys, controls }] : [],
  judge: ({ keys, controls }) => {
    if (keys.length === 0 || controls.some(isSetting)) return passed;
    const named = keys.map((key) => `“${key}”`).join(", ");
    if (keys.length > MOST)
      return cantTell({
        en: "Almost any key changes the page. Is something typed without a field, and can that be turned off?",
        sv: "Nästan vilken tangent som helst ändrar sidan. Skrivs något utan ett fält, och går det att stänga av?",
      });
    return failed({
      en: `The key ${named} changes the page, and nothing that is shown turns that off or changes it.`,
      sv: `Tangenten ${named} ändrar sidan, och inget som visas stänger av eller ändrar det.`,
    });
  },
  examples: {
    passed: [
      `<p id="p">Text</p><script>document.onkeydown = (e) => { if (e.ctrlKey && e.key === "k") p.textContent = "Found" }</script>`,
      `<label><input type="checkbox" checked> Use keyboard shortcuts</label><p id="p">Text</p><script>document.onkeydown = (e) => { if (e.key === "s") p.textContent += "s" }</script>`,
      `<p>Text</p><script>addEventListener("keydown", (e) => { if (e.key === "Escape") document.body.append("x"); document.body.classList.add("keys") })</script>`,
      `<p>Text</p><script>let presses = 0; addEventListener("keydown", () => { if (++presses === 6) document.body.append("x") })</script>`,
    ],
    failed: [
      `<p id="p">Text</p><script>document.onkeydown = (e) => { if (e.key === "s") p.textContent += "s" }</script>`,
      `<ul id="l"></ul><script>addEventListener("keypress", (e) => { if (e.key === "+") l.innerHTML += "<li>New</li>" })</script>`,
      `<input id="q" aria-label="Search"><script>addEventListener("keyup", (e) => { if (e.key === "/") q.focus() })</script>`,
      `<label>Search (shortcut s) <input id="q"></label><script>addEventListener("keyup", (e) => { if (e.target !== q && e.key === "s") q.focus() })</script>`,
      `<button type="button">Gå hem (kortkommando: H)</button><script>addEventListener("keyup", (e) => { if (e.key === "h") location.href = "https://other.example/" })</script>`,
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<input aria-label="Name" onkeydown="this.title = 'x'">`,
      `<button accesskey="s">Save</button>`,
    ],
    cantTell: [
      `<p id="p">Text</p><script>document.onkeydown = (e) => { if (e.key.length === 1) p.textContent += e.key }</script>`,
    ],
  },
});

function isSetting(name: string): boolean {
  return SETTING.test(name) && !TELLS_KEY.test(name);
}
