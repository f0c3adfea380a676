import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { tabLists } from "#audit/evidence/tab-lists.ts";

const tabs = (script: string, more = "") =>
  `<div role="tablist" id="l" aria-label="Library"><button role="tab" aria-selected="true">Borrow</button><button role="tab" aria-selected="false" tabindex="-1" ${more}>Renew</button></div><script>${script}</script>`;

/** WCAG 2.1.1; in ARIA's pattern the Tab key comes to the chosen tab, and the arrow keys to the others. */
export default check({
  title: {
    en: "The arrow keys lead to the tabs that the Tab key does not come to",
    sv: "Piltangenterna leder till de flikar som tabbtangenten inte når",
  },
  criteria: ["2.1.1"],
  impact: "critical",
  harm: {
    en: "People who use a keyboard can only see the tab that was open from the beginning.",
    sv: "Den som använder tangentbord kan bara se den flik som var öppen från början.",
  },
  mend: {
    en: "Let the arrow keys move focus between the tabs, or take tabindex=-1 away so that Tab comes to each.",
    sv: "Låt piltangenterna flytta fokus mellan flikarna, eller ta bort tabindex=-1 så att tabbtangenten når var och en.",
  },
  states: asLoaded,
  evidence: tabLists,
  targets: (lists) => lists,
  judge: ({ left, moves }) =>
    moves
      ? passed
      : failed({
          en: `The Tab key does not come to ${left} of the tabs, and no arrow key leads to them.`,
          sv: `Tabbtangenten når inte ${left} av flikarna, och ingen piltangent leder till dem.`,
        }),
  examples: {
    passed: [
      tabs('l.onkeydown = ({ key }) => { if (key === "ArrowRight") l.lastElementChild.focus() }'),
      tabs('l.onkeydown = ({ key }) => { if (key === "ArrowDown") l.lastElementChild.focus() }'),
      tabs(
        'l.onkeydown = ({ key }) => { if (key === "ArrowRight") for (const t of l.children) t.ariaSelected = t === l.lastElementChild }',
      ),
    ],
    failed: [
      tabs(""),
      tabs("l.onclick = ({ target }) => target.focus()"),
      `<ul role="tablist"><li role="tab" tabindex="0" aria-selected="true">Borrow</li><li role="tab" aria-selected="false">Renew</li></ul>`,
    ],
    inapplicable: ["<p>Text</p>", tabs("").replace(' tabindex="-1"', ""), tabs("", "disabled")],
  },
});
