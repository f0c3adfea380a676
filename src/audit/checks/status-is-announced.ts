import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { ChangedText, PageChange } from "#audit/evidence/page-change.ts";
import { type Press, presses } from "#audit/evidence/presses.ts";
import { STATUS } from "#audit/forms/status-words.ts";

const LONGEST = 120;
const button = (holder: string, text: string) =>
  `<button type="button" id="b">Do it</button>${holder}<script>b.onclick = () => { s.textContent = "${text}" }</script>`;

const upload = (holder: string, end: string) =>
  `<button type="button" id="b">Check it</button>${holder}
   <script>b.onclick = () => { let n = 0; const t = setInterval(() => { n += 25; s.textContent = n < 100 ? n + " %" : "${end}"; if (n === 100) clearInterval(t) }, 700) }</script>`;

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
  revision: 1,
  states: asLoaded,
  evidence: presses,
  targets: (presses) =>
    presses.flatMap((press) => {
      const message = messageOf(press, press.first) ?? (press.last && laterMessage(press));
      const { first, last = first } = press;
      const all = [...first.shown, ...last.shown];
      const announced = [...first.announced, ...last.announced];
      return message ? [{ ...pick(press), message, all, announced }] : [];
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
      upload(`<span id="s" role="status"></span>`, "The document has been saved"),
      `<button type="button" id="b">Order</button><x-dialog id="x"><p>A spare glass costs nine euros.</p></x-dialog>
       <script>x.attachShadow({ mode: "open" }).innerHTML = "<dialog><slot></slot></dialog>"; b.onclick = () => x.shadowRoot.firstChild.showModal()</script>`,
      `<button type="button" id="b">Do it</button><p id="s"></p><div role="status" id="r" style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"></div><script>b.onclick = () => { s.textContent = r.textContent = "Saved" }</script>`,
    ],
    failed: [
      button(`<p id="s"></p>`, "Saved"),
      button(`<div id="s"></div>`, "The product was added to the cart"),
      button(`<p id="s" aria-live="off"></p>`, "Länken är kopierad"),
      upload(`<span id="s"></span>`, "The document has been saved"),
    ],
    inapplicable: [
      button(`<p id="s"></p>`, "Opening hours"),
      `<button type="button">Nothing</button>`,
      upload(`<p id="s">The document is not checked yet.</p>`, "Nothing is wrong with this one."),
      `<button type="button" id="b">Play</button><p id="s" hidden>Thank you for a good year.</p><p id="t">We lend books.</p>
       <script>b.onclick = () => setInterval(() => { s.hidden = !s.hidden; t.hidden = !s.hidden }, 3000)</script>`,
      `<button type="button" id="b" aria-expanded="false">How long?</button><p id="s" hidden>Your loan is yours until 4 May.</p>
       <script>b.onclick = () => { const opens = s.hidden; b.ariaExpanded = String(opens); if (opens) s.hidden = false; else setTimeout(() => { s.hidden = true }, 4000) }</script>`,
      `<button type="button" id="b">Do it</button><script>b.onclick = () => { b.textContent = "Saved" }</script>`,
    ],
    cantTell: [
      button(`<p id="s"></p>`, "Your loan is yours until 4 May."),
      button(`<span id="s"></span>`, "Lånet gäller till den 4 maj."),
      button(`<div id="s"></div>`, "You have four loans left."),
      upload(`<span id="s"></span>`, "Done: your document is readable."),
    ],
  },
});

function pick({ selector, html, name }: Press) {
  return { selector, html, name };
}

function messageOf(press: Press, change: PageChange): ChangedText | undefined {
  return change.shown.find((text) => isStatus(text, press)) ?? onlySentence(press, change);
}

/** What comes some time after the press where nothing was, and does not take another's place as a slide does. */
function laterMessage(press: Press): ChangedText | undefined {
  const { last } = press;
  const shown = last?.shown.filter(({ replaces }) => !replaces) ?? [];
  return last?.hidden.length === 0 ? messageOf(press, { ...last, shown }) : undefined;
}

/** A short text of its own that says how it went, and that the next press does not take away as a toggle does. */
function isStatus({ text }: ChangedText, { second }: Press): boolean {
  return text.length <= LONGEST && STATUS.test(text) && !second?.hidden.includes(text);
}

/** The one thing that came, when it is a sentence and the next press does not take it away. */
function onlySentence({ second }: Press, change: PageChange): ChangedText | undefined {
  const [only, ...others] = change.shown;
  // What is opened is what was asked for, and says so, however slowly it closes again.
  if (change.attributes.some(([name]) => name === "aria-expanded")) return undefined;
  if (!only || others.length > 0 || change.hidden.length > 0 || only.text.length > LONGEST)
    return undefined;
  const isSentence = /\.$/.test(only.text) && only.text.split(" ").length >= 4;
  return isSentence && second?.hidden.length === 0 && !only.byField ? only : undefined;
}
