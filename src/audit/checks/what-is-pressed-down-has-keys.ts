import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, closest, descendants, isHidden } from "#audit/document/query.ts";
import { type PressedDown, pressedDown } from "#audit/evidence/pressed-down.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { isReached } from "#audit/keyboard/reach.ts";
import { together } from "#audit/together.ts";

const slider = (more = "", inner = "") =>
  `<p>Hours: <b id="v">3</b></p><div id="t" style="width: 200px; height: 20px; background: #ccc" ${more}>${inner}</div>
  <script>t.onmousedown = (e) => { v.textContent = Math.round(e.offsetX / 10) + 20 }</script>`;

/** WCAG F54: only the events of a pointer are listened to. */
export default check({
  title: {
    en: "What a pointer sets by being pressed down can be set with the keyboard",
    sv: "Det som pekaren ställer in när den trycks ned går att ställa in med tangentbordet",
  },
  criteria: ["2.1.1"],
  impact: "critical",
  harm: {
    en: "People who use a keyboard, a switch or speech cannot set the value.",
    sv: "Den som använder tangentbord, kontakt eller tal kan inte ställa in värdet.",
  },
  mend: {
    en: 'Use <input type="range"> or another control of HTML’s own, or give it a role, a place in the tab order and arrow keys.',
    sv: 'Använd <input type="range"> eller någon annan av HTML:s egna kontroller, eller ge det en roll, en plats i tabbordningen och piltangenter.',
  },
  states: asLoaded,
  evidence: together(pressedDown.seen, { presses: pressedDown, page: snapshot }),
  targets: ({ presses, page }) =>
    presses.flatMap((press) => {
      const element = page.elements.find(({ selector }) => selector === press.selector);
      return element && doesSomething(press) && !isHidden(element) ? [{ ...press, element }] : [];
    }),
  judge({ element, change }) {
    const near = [element, ...groupAround(element)].flatMap((at) => [at, ...descendants(at)]);
    const isPart = closest(element, (at) => PART.test(attribute(at, "role"))) !== undefined;
    if (isPart || ancestors(element).some(isReached) || near.some(isReached)) return passed;
    const said = change.shown[0]?.text ?? "";
    return failed({
      en: `A pointer that is pressed down here changes the page (“${said}”), and nothing here can be come to with the keyboard.`,
      sv: `En pekare som trycks ned här ändrar sidan (”${said}”), och inget här går att nå med tangentbordet.`,
    });
  },
  examples: {
    passed: [
      slider('tabindex="0" role="slider" aria-valuenow="3" aria-label="Hours"').replace(
        'role="slider"',
        'role="group"',
      ),
      slider("", "<button>More</button>"),
      `<div><label>Hours <input type="number"></label>${slider()}</div>`,
    ],
    failed: [
      slider(),
      `<nav><a href="/a">A</a></nav><main>${slider()}</main>`,
      slider('class="slider"', '<span style="display: block; width: 20px; height: 20px"></span>'),
      slider().replace("onmousedown", "onpointerdown"),
    ],
    inapplicable: [
      "<p>Text</p>",
      slider().replace("v.textContent =", "e.ownValue ="),
      slider('aria-hidden="true"'),
    ],
  },
});

const PART = /^(listbox|menu|menubar|tablist|grid|tree|radiogroup|slider|combobox)$/;

/** The elements right around it, short of the page's main parts: a field of the same group may stand there. */
function groupAround(element: PageElement): PageElement[] {
  const around = ancestors(element).slice(0, 2);
  const end = around.findIndex(({ tag }) => /^(main|body|html|article|section|form)$/.test(tag));
  return end < 0 ? around : around.slice(0, end);
}

function doesSomething({ change, left }: PressedDown): boolean {
  return left || change.shown.length > 0;
}
