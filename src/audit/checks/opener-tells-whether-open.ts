import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { ancestors, attribute } from "#audit/document/query.ts";
import { type Press, presses } from "#audit/evidence/presses.ts";

const toggle = (start: string, act = "") =>
  `<button type="button" id="b" ${start}>Menu</button><div id="m" hidden><p>One and two</p></div>
  <script>b.onclick = () => { m.hidden = !m.hidden; ${act} }</script>`;

export default check({
  title: {
    en: "What opens and closes a part of the page tells whether it is open",
    sv: "Det som öppnar och stänger en del av sidan säger om den är öppen",
  },
  criteria: ["4.1.2"],
  harm: {
    en: "People who use a screen reader do not hear that something opened, or that it can be opened.",
    sv: "Den som använder skärmläsare hör inte att något öppnades, eller att det går att öppna.",
  },
  mend: {
    en: "Set aria-expanded to true or false on the control, and change it when the part opens and closes.",
    sv: "Sätt aria-expanded till true eller false på kontrollen, och ändra det när delen öppnas och stängs.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: presses,
  // What is in a control that tells of itself is told of by it.
  targets: (presses) =>
    presses.filter(
      (press) =>
        opensAndCloses(press) &&
        !ancestors(press.element).some(({ attributes }) => attributes.has("aria-expanded")),
    ),
  judge(press) {
    const { first, name, element } = press;
    const expanded = attribute(element, "aria-expanded");
    const told = first.attributes.some(([attribute]) => attribute.startsWith("aria-"));
    if (told || (first.textChanged && !expanded)) return passed;
    return failed({
      en: expanded
        ? `“${name}” shows and hides a part, but aria-expanded stays “${expanded}”.`
        : `“${name}” shows and hides a part, but does not tell whether it is shown.`,
      sv: expanded
        ? `”${name}” visar och döljer en del, men aria-expanded förblir ”${expanded}”.`
        : `”${name}” visar och döljer en del, men säger inte om den visas.`,
    });
  },
  examples: {
    passed: [
      toggle(`aria-expanded="false"`, "b.ariaExpanded = !m.hidden"),
      toggle("", `b.textContent = m.hidden ? "Show" : "Hide"`),
      toggle(`aria-pressed="false"`, "b.ariaPressed = !m.hidden"),
    ],
    failed: [
      toggle(""),
      toggle(`aria-expanded="false"`),
      `<div id="b" tabindex="0" role="button">Menu</div><div id="m" style="display:none">One and two</div>
       <script>b.onclick = () => { m.style.display = m.style.display ? "" : "none" }</script>`,
      `<a href="#" id="b">Menu</a><ul id="m" hidden><li>One<li>Two</ul>
       <script>b.addEventListener("click", (e) => { e.preventDefault(); m.hidden = !m.hidden })</script>`,
    ],
    inapplicable: [
      `<div role="combobox" tabindex="0" aria-label="Language" aria-expanded="false" id="c"><div id="b" role="button" tabindex="-1">Choose</div></div><p id="m" hidden>English or French</p>
       <script>b.onclick = () => { m.hidden = !m.hidden; c.ariaExpanded = String(!m.hidden) }</script>`,
      `<p class="s">Spring songs</p><p class="s" hidden>Two pianos</p><p class="s" hidden>Sea symphony</p><button type="button" id="b">Next concert</button>
       <script>let at = 0; const all = [...document.querySelectorAll(".s")]; b.onclick = () => { at = (at + 1) % 3; all.forEach((one, i) => { one.hidden = i !== at }) }</script>`,
      `<button type="button">Nothing</button>`,
      `<button id="b">Ask</button><dialog id="d">Sure?</dialog><script>b.onclick = () => d.showModal()</script>`,
      `<button popovertarget="p">Menu</button><div id="p" popover>One</div>`,
      `<details><summary>Menu</summary>One and two</details>`,
      `<a href="/menu">Menu</a>`,
    ],
  },
});

/** The first press shows what the second hides again, in the page and without taking the focus there. */
function opensAndCloses({ first, second }: Press): boolean {
  if (first.focusMoved || second === undefined || first.shown.length === 0) return false;
  // One part comes instead of another, as in what is leafed through: neither opens.
  if (first.hidden.length > 0 && second.shown.length > 0) return false;
  const shown = first.shown.filter(({ inDialog, told }) => !inDialog && !told);
  return shown.length > 0 && shown.every(({ text }) => second.hidden.includes(text));
}
