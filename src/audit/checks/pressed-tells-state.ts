import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { attribute } from "#audit/document/query.ts";
import { type Press, presses } from "#audit/evidence/presses.ts";

const ON = /^(aria-(checked|pressed|selected|current|expanded)|open)$/;
const style = "<style>.on{background:#004}</style>";
const button = (more: string, act: string) =>
  `${style}<button type="button" id="b" ${more}>Mute</button><script>b.onclick = () => { ${act} }</script>`;
const tabs = (more: string, act: string) =>
  `${style}<button type="button" id="a" class="on">One</button><button type="button" id="b" ${more}>Two</button><p id="p">The first text</p><p id="q" hidden>The second text</p>
   <script>b.onclick = () => { p.hidden = true; q.hidden = false; a.className = ""; b.className = "on"; ${act} }</script>`;

export default check({
  title: {
    en: "A control that is on, off or chosen tells so when it changes",
    sv: "En kontroll som är på, av eller vald säger det när den ändras",
  },
  criteria: ["4.1.2"],
  harm: {
    en: "People who use a screen reader do not hear whether it is on or off, or which one is chosen.",
    sv: "Den som använder skärmläsare hör inte om den är på eller av, eller vilken som är vald.",
  },
  mend: {
    en: "Change aria-pressed, aria-checked, aria-selected or aria-current with the look.",
    sv: "Ändra aria-pressed, aria-checked, aria-selected eller aria-current tillsammans med utseendet.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: presses,
  targets: (presses) => presses.filter((press) => stateOf(press) || changesLook(press)),
  judge(press) {
    const { first, name } = press;
    if (first.textChanged || first.attributes.some(([attribute]) => ON.test(attribute)))
      return passed;
    const state = stateOf(press);
    if (state && isTabThatShows(press))
      return failed({
        en: `“${name}” shows its part when pressed, but ${state} stays “${attribute(press.element, state)}”.`,
        sv: `”${name}” visar sin del efter ett tryck, men ${state} förblir ”${attribute(press.element, state)}”.`,
      });
    if (state && changesLook(press))
      return failed({
        en: `“${name}” looks different when pressed, but ${state} stays “${attribute(press.element, state)}”.`,
        sv: `”${name}” ser annorlunda ut efter ett tryck, men ${state} förblir ”${attribute(press.element, state)}”.`,
      });
    if (state) return passed;
    return cantTell({
      en: `“${name}” looks different after a press. Is it on or chosen? It tells of no state.`,
      sv: `”${name}” ser annorlunda ut efter ett tryck. Är den på eller vald? Den säger inget om sitt läge.`,
    });
  },
  examples: {
    passed: [
      button(
        `aria-pressed="false"`,
        `b.classList.toggle("on"); b.ariaPressed = b.ariaPressed !== "true"`,
      ),
      button("", `b.classList.toggle("on"); b.textContent = b.className ? "Unmute" : "Mute"`),
      tabs("", `b.ariaCurrent = "true"`),
      `<div role="checkbox" tabindex="0" aria-checked="false">Never changes</div>`,
    ],
    failed: [
      button(`aria-pressed="false"`, `b.classList.toggle("on")`),
      button(`role="switch" aria-checked="false"`, `b.classList.toggle("on")`),
      `${style}<div id="b" role="checkbox" tabindex="0" aria-checked="false">News</div><script>b.onclick = () => b.classList.toggle("on")</script>`,
      `<div role="tablist"><button role="tab" aria-selected="true">One</button><button role="tab" id="b" aria-selected="false">Two</button></div><p id="p">First text</p><script>b.onclick = () => { p.textContent = "Second text" }</script>`,
    ],
    inapplicable: [
      button("", ""),
      `<button type="button">Nothing</button>`,
      `${style}<button type="button" id="b">Save</button><script>b.onclick = () => { b.className = "saved" }</script>`,
      `<button type="button" id="b">Save</button><script>b.onclick = () => { b.style.color = "#060" }</script>`,
    ],
    cantTell: [
      button("", `b.classList.toggle("on")`),
      tabs("", ""),
      tabs("", `b.className = ""; b.style.fontWeight = "bold"; a.style.fontWeight = "normal"`),
    ],
  },
});

function stateOf({ element }: Press): string | undefined {
  return ["aria-pressed", "aria-checked", "aria-selected"].find((name) =>
    element.attributes.has(name),
  );
}

/** A tab that was not chosen and, pressed, shows something. */
function isTabThatShows({ element, first }: Press): boolean {
  const isTab = attribute(element, "role") === "tab";
  return isTab && attribute(element, "aria-selected") === "false" && first.shown.length > 0;
}

/** It is drawn otherwise after a press, and as before after the next; or it changes places with another. */
function changesLook({ first, second }: Press): boolean {
  const marked = first.attributes.some(isDrawing);
  if (!marked || !first.lookChanged || first.focusMoved) return false;
  const back = second?.lookChanged && second.attributes.some(isDrawing);
  return Boolean(back) || (first.shown.length > 0 && first.hidden.length > 0);
}

function isDrawing([name]: Press["first"]["attributes"][number]): boolean {
  return name === "class" || name === "style";
}
