import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, passed } from "#audit/check.ts";
import { byItself } from "#audit/evidence/by-itself.ts";

const going = (text: string, act: string, attributes = "") =>
  `<main><h1>Loans</h1><p>You have three loans.</p><p id="m" ${attributes}>${text}</p></main><script>setTimeout(() => { ${act} }, 4000)</script>`;
const slides = (button: string, set: string) =>
  `<main><h1>Loans</h1>${button}<div id="s"><p>You have three loans.</p><p hidden>You have one fine.</p></div></main>
  <script>${set}(() => { for (const p of s.children) p.hidden = !p.hidden }, 7000)</script>`;
const LOADS = /\b(loading|please wait|laddar|hämtar|vänta)\b/i;

export default check({
  title: {
    en: "Text does not go away by itself",
    sv: "Text försvinner inte av sig själv",
  },
  criteria: ["2.2.1"],
  impact: "moderate",
  harm: {
    en: "People who read slowly, or have enlarged another part of the page, do not get to read it.",
    sv: "Den som läser långsamt, eller har förstorat en annan del av sidan, hinner inte läsa det.",
  },
  mend: {
    en: "Let it stay until people put it away themselves.",
    sv: "Låt den vara kvar tills besökaren själv tar bort den.",
  },
  states: asLoaded,
  evidence: byItself,
  targets: ({ gone, waits }) =>
    waits
      ? [...gone, ...(gone.length === 0 ? [{ selector: "html", html: "<html>", text: "" }] : [])]
      : [],
  judge: ({ text }) =>
    text === "" || LOADS.test(text)
      ? passed
      : cantTell({
          en: `“${text.slice(0, 80)}” goes away by itself after a while. Is the same to be had elsewhere for those who do not read it in time?`,
          sv: `”${text.slice(0, 80)}” försvinner av sig själv efter en stund. Finns samma sak någon annanstans för den som inte hinner läsa?`,
        }),
  examples: {
    passed: [
      going("Your loan is renewed.", ""),
      going("Please wait a moment.", "m.remove()"),
      going("Your loan is renewed.", "m.style.color = '#333'"),
      slides(`<button>Pause</button>`, "setInterval"),
    ],
    failed: [],
    inapplicable: [
      `<p>Your loan is renewed.</p>`,
      `<p id="m">Your loan is renewed.</p><button onclick="m.remove()">Put away</button>`,
      `<p>Text</p><script>document.title = "Text"</script>`,
    ],
    cantTell: [
      going("Your loan is renewed.", "m.remove()", `role="status"`),
      going("Your loan is renewed.", "m.hidden = true"),
      going("Your loan is renewed.", "m.style.opacity = 0"),
      // What changes again and again is another check's.
      slides("", "setTimeout"),
    ],
  },
});
