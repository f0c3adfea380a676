import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { dropdowns } from "#audit/evidence/dropdowns.ts";
import {
  exampleDropdown,
  NO_DROPDOWN,
  ON_ESCAPE,
  ON_LEAVING,
} from "#audit/keyboard/example-dropdown.ts";

const FIXED = "position: fixed; background: #fff; top: 40px; left: 0; right: 0; height: 300px";

/** WCAG 2.4.11 and its note 2: what the user has opened may cover focus only when it can be taken away without moving focus. */
export default check({
  title: {
    en: "What a button has opened does not stay over what gets focus after it",
    sv: "Det som en knapp har öppnat ligger inte kvar över det som får fokus efter det",
  },
  criteria: ["2.4.11"],
  impact: "serious",
  harm: {
    en: "People who use a keyboard and look at the page do not see where they are when they go on from what they opened.",
    sv: "Den som använder tangentbord och tittar på sidan ser inte var den är när den går vidare från det den öppnade.",
  },
  mend: {
    en: "Close it when focus leaves it, and when Escape is pressed.",
    sv: "Stäng det när fokus lämnar det och när man trycker på Esc.",
  },
  states: asLoaded,
  evidence: dropdowns,
  targets: (all) =>
    all.map(({ covered, ...dropdown }) => ({
      ...dropdown,
      ...covered,
      isCovered: covered !== undefined,
    })),
  judge: ({ name, isCovered }) =>
    isCovered
      ? failed({
          en: `It has focus but lies entirely under what “${name}” opened, and Escape does not take that away.`,
          sv: `Det har fokus men ligger helt under det som ”${name}” öppnade, och Esc tar inte bort det.`,
        })
      : passed,
  examples: {
    passed: [
      exampleDropdown({ script: ON_ESCAPE }),
      exampleDropdown({ script: ON_LEAVING }),
      // Nothing that takes focus lies under it.
      exampleDropdown({ after: "<p>You can borrow for four weeks at a time.</p>" }),
      // The page can be scrolled under it.
      exampleDropdown({
        style: FIXED,
        after: `<p><a href="/x">Opening hours</a></p><p style="height: 2000px">You can borrow for four weeks at a time.</p>`,
      }),
      // What is under it is seen through it.
      exampleDropdown({ style: "position: absolute; width: 400px; height: 300px" }),
      // It does not lie over all of it.
      exampleDropdown({
        style: "position: absolute; background: #fff; padding: 0; width: 30px; height: 200px",
      }),
    ],
    failed: [
      exampleDropdown(),
      exampleDropdown({ style: FIXED }),
      exampleDropdown({ after: `<p>Text</p><p><button type="button">Renew</button></p>` }),
    ],
    inapplicable: NO_DROPDOWN,
  },
});
