import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { dropdowns } from "#audit/evidence/dropdowns.ts";
import {
  exampleDropdown,
  NO_DROPDOWN,
  ON_ESCAPE,
  ON_LEAVING,
} from "#audit/keyboard/example-dropdown.ts";

/** ARIA APG "Disclosure Navigation Menu". */
export default check({
  title: {
    en: "Escape closes what a button has opened over the page",
    sv: "Esc stänger det som en knapp har öppnat över sidan",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who use a keyboard must go all the way back to the button to see what lies under it.",
    sv: "Den som använder tangentbord måste gå hela vägen tillbaka till knappen för att se det som ligger under.",
  },
  mend: {
    en: "Close it when Escape is pressed, and put focus on the button that opened it.",
    sv: "Stäng det när man trycker på Esc, och flytta fokus till knappen som öppnade det.",
  },
  states: asLoaded,
  evidence: dropdowns,
  targets: (all) => all,
  judge({ name, closes, loses }) {
    if (!closes)
      return failed({
        en: `What “${name}” opens lies over other text, and Escape does not close it.`,
        sv: `Det som ”${name}” öppnar ligger över annan text, och Esc stänger det inte.`,
      });
    return loses
      ? failed({
          en: `Escape closes what “${name}” opens, and focus is nowhere then.`,
          sv: `Esc stänger det som ”${name}” öppnar, och sedan finns fokus ingenstans.`,
        })
      : passed;
  },
  examples: {
    passed: [
      exampleDropdown({ script: ON_ESCAPE }),
      exampleDropdown({ script: ON_ESCAPE + ON_LEAVING }),
      exampleDropdown({
        script: ON_ESCAPE,
        style: "position: fixed; background: #fff; top: 40px; left: 0; right: 0; height: 200px",
      }),
    ],
    failed: [
      exampleDropdown(),
      exampleDropdown({ script: ON_LEAVING }),
      exampleDropdown({ script: ON_ESCAPE.replace("; b.focus()", "") }),
      exampleDropdown({
        style: "position: fixed; background: #fff; top: 40px; left: 0; right: 0; height: 200px",
      }),
    ],
    inapplicable: NO_DROPDOWN,
  },
});
