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
const mark = (more: string, act: string) =>
  `<style>path{fill:none;stroke:#000}.on path{fill:#000}</style><button type="button" id="b" ${more}><svg aria-hidden="true" width="18" height="18"><path d="M5 2h10v16l-5-4-5 4z"/></svg>Mark</button>
   <p role="status" id="s"></p><script>b.onclick = () => { b.classList.toggle("on"); ${act} }</script>`;

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
  revision: 1,
  states: asLoaded,
  evidence: presses,
  targets: (presses) => presses.filter((press) => stateOf(press) || looksOnOrChosen(press)),
  judge(press) {
    const { name } = press;
    if (tellsOf(press)) return passed;
    const state = stateOf(press);
    if (state && isTabThatShows(press))
      return failed({
        en: `“${name}” shows its part when pressed, but ${state} stays “${attribute(press.element, state)}”.`,
        sv: `”${name}” visar sin del efter ett tryck, men ${state} förblir ”${attribute(press.element, state)}”.`,
      });
    if (state && (looksOnOrChosen(press) || looksChosen(press)))
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
      mark(`aria-pressed="false"`, `b.ariaPressed = String(b.className !== "")`),
    ],
    failed: [
      button(`aria-pressed="false"`, `b.classList.toggle("on")`),
      button(`role="switch" aria-checked="false"`, `b.classList.toggle("on")`),
      `${style}<div id="b" role="checkbox" tabindex="0" aria-checked="false">News</div><script>b.onclick = () => b.classList.toggle("on")</script>`,
      `<style>#b::before { content: "" / ""; display: inline-block; width: 20px; height: 20px; border: 2px solid; transition: all .5s } .on::before { background: #004 }</style>
       <span id="b" role="checkbox" tabindex="0" aria-checked="false" style="cursor: pointer">News</span><script>b.onclick = () => b.classList.toggle("on")</script>`,
      `<div role="radiogroup" aria-label="Size"><span id="b" role="radio" tabindex="0" aria-checked="false"><i>○</i> Small</span></div><script>b.onclick = () => { b.firstChild.style.color = "#060" }</script>`,
      `<div role="tablist"><button role="tab" aria-selected="true">One</button><button role="tab" id="b" aria-selected="false">Two</button></div><p id="p">First text</p><script>b.onclick = () => { p.textContent = "Second text" }</script>`,
    ],
    inapplicable: [
      mark("", `s.textContent = b.className ? "Marked" : "Not marked"`),
      mark("", `setTimeout(() => { b.className = "" }, 1500)`),
      button("", ""),
      `<button type="button">Nothing</button>`,
      `${style}<button type="button" id="b">Save</button><script>b.onclick = () => { b.className = "saved" }</script>`,
      `<button type="button" id="b">Save</button><script>b.onclick = () => { b.style.color = "#060" }</script>`,
    ],
    cantTell: [
      button("", `b.classList.toggle("on")`),
      mark("", ""),
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

/** Its name or a state of its own is another after the press. */
function tellsOf({ first, last, signs: [before, after, later] }: Press): boolean {
  const attributes = [...first.attributes, ...(last?.attributes ?? [])];
  return (
    [after, later].some(({ name }) => name !== before.name) ||
    attributes.some(([attribute]) => ON.test(attribute))
  );
}

function looksOnOrChosen(press: Press): boolean {
  return !press.first.focusMoved && (takesTurns(press) || changesPlaces(press));
}

/** It stays drawn otherwise after a press, and is as before after the next; for all that a visitor sees, that is all. */
function takesTurns(press: Press): boolean {
  const { first, signs } = press;
  const [before, after, , second] = signs;
  if (!staysOtherwise(press) || second?.face !== before.face) return false;
  if (stateOf(press)) return true;
  const { length } = [...first.shown, ...first.hidden, ...first.announced];
  const isToldElsewhere = after.around !== before.around || length > 0;
  return before.markup !== after.markup && !isToldElsewhere;
}

/** A radio button that was not chosen is drawn otherwise from the first press on. */
function looksChosen(press: Press): boolean {
  const { element, first, signs } = press;
  const isRadio = /^(radio|menuitemradio)$/.test(attribute(element, "role"));
  if (!isRadio || attribute(element, "aria-checked") !== "false" || first.focusMoved) return false;
  return staysOtherwise(press) && signs[3]?.face === signs[1].face;
}

function staysOtherwise({ signs: [before, after, last] }: Press): boolean {
  return before.face !== after.face && after.face === last.face;
}

/** It is marked and drawn otherwise after a press, and not so after the next; or another is in its place. */
function changesPlaces({ first, second }: Press): boolean {
  if (!first.attributes.some(isDrawing) || !first.lookChanged) return false;
  const back = second?.lookChanged && second.attributes.some(isDrawing);
  return Boolean(back) || (first.shown.length > 0 && first.hidden.length > 0);
}

function isDrawing([name]: Press["first"]["attributes"][number]): boolean {
  return name === "class" || name === "style";
}
