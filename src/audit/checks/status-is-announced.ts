import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { ChangedText } from "#audit/evidence/page-change.ts";
import { type Press, presses } from "#audit/evidence/presses.ts";
import { STATUS } from "#audit/forms/status-words.ts";

const LONGEST = 120;
const button = (holder: string, text: string) =>
  `<button type="button" id="b">Do it</button>${holder}<script>b.onclick = () => { s.textContent = "${text}" }</script>`;

export default check({
  title: {
    en: "A message about what was done is announced",
    sv: "Ett meddelande om det som gjordes läses upp",
  },
  // WCAG F103, ARIA22.
  criteria: ["4.1.3"],
  harm: {
    en: "People who use a screen reader, or have enlarged another part of the page, do not notice the message.",
    sv: "Den som använder skärmläsare, eller har förstorat en annan del av sidan, märker inte meddelandet.",
  },
  mend: {
    en: 'Let the message come in an element with role="status" (or role="alert", for errors) that is there from the start.',
    sv: 'Låt meddelandet komma i ett element med role="status" (eller role="alert", för fel) som finns där från början.',
  },
  impact: "serious",
  states: asLoaded,
  evidence: presses,
  targets: (presses) =>
    presses.flatMap((press) => {
      const { shown, announced } = press.first;
      const message = shown.find((text) => isStatus(text, press)) ?? onlySentence(press);
      return message ? [{ ...pick(press), message, all: shown, announced }] : [];
    }),
  judge({ message, name, all, announced }) {
    const told = announced.length > 0 || all.some((text) => text.told);
    if (told || message.inDialog) return passed;
    if (STATUS.test(message.text))
      return failed({
        en: `After “${name}” the page says “${message.text}”, but does not announce it.`,
        sv: `Efter ”${name}” står det ”${message.text}” på sidan, men det läses inte upp.`,
      });
    return cantTell({
      en: `After “${name}” the page says “${message.text}”, but does not announce it. Is it a message about how it went?`,
      sv: `Efter ”${name}” står det ”${message.text}” på sidan, men det läses inte upp. Är det ett meddelande om hur det gick?`,
    });
  },
  examples: {
    passed: [
      `<div id="h"><template shadowrootmode="open"><dialog aria-label="Glass"><slot></slot></dialog></template><p>A glass costs 9 euros and is sent in a box.</p></div><button type="button" id="b">Order a glass</button><script>b.onclick = () => h.shadowRoot.querySelector("dialog").showModal()</script>`,
      button(`<p id="s" role="status"></p>`, "Saved"),
      button(`<div aria-live="polite"><p id="s"></p></div>`, "2 results found"),
      button(`<output id="s"></output>`, "Produkten har lagts i varukorgen"),
      `<button type="button" id="b">Do it</button><p id="s"></p><div role="status" id="r" style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"></div><script>b.onclick = () => { s.textContent = r.textContent = "Saved" }</script>`,
    ],
    failed: [
      button(`<p id="s"></p>`, "Saved"),
      button(`<div id="s"></div>`, "The product was added to the cart"),
      button(`<p id="s" aria-live="off"></p>`, "Länken är kopierad"),
    ],
    inapplicable: [
      button(`<p id="s"></p>`, "Opening hours"),
      `<button type="button">Nothing</button>`,
      `<button type="button" id="b" aria-expanded="false">How long?</button><p id="s" hidden>Your loan is yours until 4 May.</p>
       <script>b.onclick = () => { const opens = s.hidden; b.ariaExpanded = String(opens); if (opens) s.hidden = false; else setTimeout(() => { s.hidden = true }, 4000) }</script>`,
      `<button type="button" id="b">Do it</button><script>b.onclick = () => { b.textContent = "Saved" }</script>`,
    ],
    cantTell: [
      button(`<p id="s"></p>`, "Your loan is yours until 4 May."),
      button(`<span id="s"></span>`, "Lånet gäller till den 4 maj."),
      button(`<div id="s"></div>`, "You have four loans left."),
    ],
  },
});

function pick({ selector, html, name }: Press) {
  return { selector, html, name };
}

/** A short text of its own that says how it went, and that the next press does not take away as a toggle does. */
function isStatus({ text }: ChangedText, { second }: Press): boolean {
  return text.length <= LONGEST && STATUS.test(text) && !second?.hidden.includes(text);
}

/** The one thing that came, when it is a sentence and the next press does not take it away. */
function onlySentence({ first, second }: Press): ChangedText | undefined {
  const [only, ...others] = first.shown;
  // What is opened is what was asked for, and says so, however slowly it closes again.
  if (first.attributes.some(([name]) => name === "aria-expanded")) return undefined;
  if (!only || others.length > 0 || first.hidden.length > 0 || only.text.length > LONGEST)
    return undefined;
  const isSentence = /\.$/.test(only.text) && only.text.split(" ").length >= 4;
  return isSentence && second?.hidden.length === 0 && !only.byField ? only : undefined;
}
