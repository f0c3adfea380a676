import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, descendants, isHidden, isSeen, roleOf } from "#audit/document/query.ts";
import { referred } from "#audit/document/referred.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const tabs = (first: string, panel = `role="tabpanel" aria-label="One"`) =>
  `<div role="tablist" aria-label="T"><button role="tab" ${first}>One</button><button role="tab" aria-selected="false">Two</button></div><div id="p" ${panel}>Text</div>`;

export default check({
  title: {
    en: "Tabs tell which of them is chosen, and what it shows",
    sv: "Flikar säger vilken av dem som är vald, och vad den visar",
  },
  criteria: ["4.1.2"],
  harm: {
    en: "People who use a screen reader do not hear which tab is chosen or where its content is.",
    sv: "Den som använder skärmläsare hör inte vilken flik som är vald eller var dess innehåll finns.",
  },
  mend: {
    en: 'Set aria-selected="true" on the chosen tab, and role="tabpanel" on what it shows.',
    sv: 'Sätt aria-selected="true" på den valda fliken, och role="tabpanel" på det som den visar.',
  },
  impact: "serious",
  evidence: snapshot,
  targets: ({ elements }) => {
    const panel = elements.some((element) => roleOf(element) === "tabpanel" && isSeen(element));
    return elements.flatMap((list) => {
      if (roleOf(list) !== "tablist" || isHidden(list)) return [];
      const tabs = descendants(list).filter((at) => attribute(at, "role") === "tab" && isSeen(at));
      return tabs.length > 1 ? [{ tabs, panel, selector: list.selector, html: list.html }] : [];
    });
  },
  judge({ tabs, panel }) {
    const chosen = tabs.filter((tab) => attribute(tab, "aria-selected") === "true");
    if (chosen.length === 0)
      return failed({
        en: "None of the tabs is told as chosen (aria-selected).",
        sv: "Ingen av flikarna sägs vara vald (aria-selected).",
      });
    if (panel || chosen.some(showsNothing)) return passed;
    return cantTell({
      en: "Where is what the chosen tab shows? Nothing that can be seen is a tab panel.",
      sv: "Var finns det som den valda fliken visar? Inget som syns är en flikpanel.",
    });
  },
  examples: {
    passed: [
      tabs(`aria-selected="true" aria-controls="p"`),
      tabs(`aria-selected="true"`),
      tabs(`aria-selected="true" aria-controls="none"`, "hidden"),
    ],
    failed: [
      tabs(""),
      tabs(`aria-selected="false"`),
      tabs(`class="active"`),
      tabs(`aria-current="true"`),
    ],
    inapplicable: [
      `<button>One</button>`,
      `<div role="tablist" hidden><button role="tab">One</button><button role="tab">Two</button></div>`,
      `<div role="tablist"><button role="tab" aria-selected="true">One</button></div>`,
    ],
    cantTell: [
      tabs(`aria-selected="true"`, ""),
      tabs(`aria-selected="true" aria-controls="p"`, ""),
    ],
  },
});

/** The tab names a panel that is not there now: it may be made when it is first shown. */
function showsNothing(tab: PageElement): boolean {
  return attribute(tab, "aria-controls") !== "" && referred(tab, "aria-controls").length === 0;
}
