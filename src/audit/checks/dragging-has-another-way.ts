import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, closest, descendants, isSeen } from "#audit/document/query.ts";
import { type Listeners, listeners } from "#audit/evidence/listeners.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { together } from "#audit/together.ts";

const DRAGS = ["dragstart", "drag"];
const MOVES = ["pointermove", "mousemove", "touchmove"];
const STARTS = ["pointerdown", "mousedown", "touchstart"];
const PRESSES = ["click", "pointerup", "mouseup", "touchend"];
const HAND = /^(grab|grabbing|move|(ew|ns|nesw|nwse|col|row)-resize)$/;
const TELLS = ["aria-haspopup", "aria-expanded", "aria-pressed", "popovertarget", "commandfor"];
const VALUED = /^(slider|scrollbar|separator|spinbutton)$/;

/** WCAG F108, technique G219. */
export default check({
  title: {
    en: "What is dragged can be done with single presses too",
    sv: "Det som dras går också att göra med enstaka tryck",
  },
  criteria: ["2.5.7"],
  impact: "serious",
  revision: 1,
  harm: {
    en: "People whose hand trembles, or who point with their head or eyes, cannot hold and drag.",
    sv: "Den som är darrhänt, eller pekar med huvudet eller ögonen, kan inte hålla fast och dra.",
  },
  mend: {
    en: "Add buttons that move it, or a field for its value; they help people with keyboards too.",
    sv: "Lägg till knappar som flyttar det, eller ett fält för värdet; det hjälper även den som har tangentbord.",
  },
  states: asLoaded,
  evidence: together(
    {
      en: "Read from what the page marks as draggable and what its scripts listen for.",
      sv: "Läst ur det som sidan märker som dragbart och det som dess skript lyssnar efter.",
    },
    { page: snapshot, listening: listeners },
  ),
  targets: ({ page, listening }) => {
    const dragged = page.elements.filter(
      (element) =>
        isSeen(element) &&
        (attribute(element, "draggable") === "true" ||
          listens(listening, element, DRAGS) ||
          (HAND.test(element.style?.cursor ?? "") &&
            listens(listening, element, [...STARTS, ...MOVES]))),
    );
    // Of a list that is sorted, its first part stands for all.
    const groups = Map.groupBy(dragged, itemOf);
    const lists = Map.groupBy(groups.keys(), ({ parent }) => parent);
    return [...lists.values()].flatMap(([item]) => {
      const element = item && groups.get(item)?.[0];
      return element ? [{ ...target(element), hasOtherWay: hasOtherWay(element, listening) }] : [];
    });
  },
  judge: ({ hasOtherWay }) =>
    hasOtherWay
      ? passed
      : cantTell({
          en: "This can be dragged. Can the same be done without dragging, with presses of a pointer?",
          sv: "Det här går att dra. Går det att göra samma sak utan att dra, med enstaka tryck?",
        }),
  examples: {
    passed: [
      `<ul><li draggable="true">Books <button>Up</button> <button>Down</button></li></ul>`,
      `<input type="range" aria-label="Size"><div draggable="true" role="slider" tabindex="0" aria-valuenow="3" aria-label="Size">3</div>`,
      `<ul><li draggable="true">Books <select aria-label="Place"><option>1</option><option>2</option></select></li></ul>`,
      `<ul id="l"><li><button draggable="true">Books</button></li><li><button draggable="true">Films</button></li></ul><script>l.onclick = () => {}</script>`,
    ],
    failed: [],
    inapplicable: [
      `<p>Text</p>`,
      `<img src="data:," alt="Map" draggable="false">`,
      `<button style="cursor: pointer" onmousedown="1">Save</button>`,
    ],
    cantTell: [
      `<ul><li draggable="true">Books</li><li draggable="true">Films</li></ul>`,
      `<div style="cursor: grab; width: 40px; height: 40px; background: #003" onpointerdown="1"></div>`,
      `<div id="d" style="cursor: move">Map</div><script>d.addEventListener("mousedown", () => {})</script>`,
      `<p>Drag, or press an arrow key.</p><ul id="l"><li><button draggable="true">Books</button></li><li><button draggable="true">Films</button></li></ul><script>l.onkeydown = () => {}</script>`,
    ],
  },
});

/** There are buttons or a field in it; or it is a slider, which can be pressed where the value is to be. */
function hasOtherWay(element: PageElement, listening: Listeners): boolean {
  if (VALUED.test(attribute(element, "role")) && element.attributes.has("tabindex")) return true;
  const controls = descendants(itemOf(element)).filter(({ tag }) =>
    /^(button|select|input)$/.test(tag),
  );
  return controls.some((control) => control !== element || isPressedToo(control, listening));
}

/** A button that is dragged may be picked up and put down with presses as well; keys are no way for who points. */
function isPressedToo(button: PageElement, listening: Listeners): boolean {
  return (
    TELLS.some((name) => button.attributes.has(name)) ||
    [button, ...ancestors(button)].some((at) => listens(listening, at, PRESSES))
  );
}

function listens(listening: Listeners, element: PageElement, types: readonly string[]): boolean {
  return types.some((type) => listening.get(element.backendNodeId)?.has(type));
}

/** What is moved when it is dragged. */
function itemOf(element: PageElement): PageElement {
  return closest(element, ({ tag }) => /^(li|tr)$/.test(tag)) ?? element;
}

function target({ selector, html }: PageElement) {
  return { selector, html };
}
