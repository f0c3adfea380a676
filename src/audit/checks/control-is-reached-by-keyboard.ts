import { WIDGETS } from "#audit/aria/widgets.ts";
import { check, failed, passed } from "#audit/check.ts";
import { shownText } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { pressedThings } from "#audit/keyboard/pressed-things.ts";
import { isReached } from "#audit/keyboard/reach.ts";

const pointer = `style="cursor:pointer" onclick="go()"`;

export default check({
  title: {
    en: "What can be pressed with a mouse can be reached with the keyboard",
    sv: "Det som går att trycka på med mus går att nå med tangentbordet",
  },
  // WCAG F54, F59, F42.
  criteria: ["2.1.1"],
  harm: {
    en: "People who use a keyboard, a switch or their voice cannot get to this, so cannot use it.",
    sv: "Den som använder tangentbord, kontakt eller rösten kommer inte åt det här och kan inte använda det.",
  },
  mend: {
    en: "Use a button element, or a link with href. Do not take it out of the tab order with tabindex=-1.",
    sv: "Använd ett button-element, eller en länk med href. Ta inte bort det ur tabbordningen med tabindex=-1.",
  },
  impact: "critical",
  revision: 2,
  evidence: snapshot,
  targets: pressedThings,
  judge(element) {
    if (isReached(element)) return passed;
    const text = shownText(element) || element.exposed?.name || "";
    const name = { en: text ? `“${text}”` : "This", sv: text ? `”${text}”` : "Det här" };
    const taken = element.attributes.get("tabindex");
    if (taken !== undefined && (WIDGETS.has(element.exposed?.role ?? "") || element.tag === "a"))
      return failed({
        en: `${name.en} can be pressed, but tabindex="${taken}" keeps the Tab key from it.`,
        sv: `${name.sv} går att trycka på, men tabindex="${taken}" gör att tabbtangenten inte når det.`,
      });
    return failed({
      en: `${name.en} can be pressed with a mouse, but the Tab key does not come to this ${element.tag} element.`,
      sv: `${name.sv} går att trycka på med mus, men tabbtangenten når inte ${element.tag}-elementet.`,
    });
  },
  examples: {
    passed: [
      `<button ${pointer}>Save</button> <a href="/a">A</a>`,
      `<div role="button" tabindex="0" ${pointer}>Save</div>`,
      `<div role="tablist"><button role="tab" aria-selected="true">One</button>
        <button role="tab" tabindex="-1" aria-selected="false">Two</button></div>`,
      `<nav><a href="/a">Card</a><a href="/a" tabindex="-1">Picture of the card</a></nav>`,
      `<ul role="menu"><li role="menuitem" tabindex="0">One</li><li role="menuitem" tabindex="-1" ${pointer}>Two</li></ul>`,
      `<p><input role="combobox" aria-expanded="false" aria-controls="l"><button type="button" tabindex="-1">Open</button></p>`,
      `<button type="button" aria-label="Search">S</button><button hidden tabindex="-1">Not shown</button>`,
    ],
    failed: [
      `<div ${pointer}>Save</div>`,
      `<a ${pointer}>Save</a>`,
      `<span id="s" style="cursor:pointer">Save</span><script>s.addEventListener("click", () => {})</script>`,
      `<img src="data:," width="40" height="40" alt="Save" ${pointer}>`,
      `<div role="button" ${pointer}>Save</div>`,
      `<div id="s" style="display:inline-block;padding:8px 16px;background:#036;color:#fff">Save now</div><script>s.addEventListener("click", () => {})</script>`,
      `<article ${pointer}><h2>The last winter of the lighthouse keeper</h2><p>She stayed on the rock for eleven years after the lamp had gone out.</p></article>`,
      `<button tabindex="-1">Save</button>`,
      `<p>Read <a href="/more" tabindex="-1">more about it</a></p>`,
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<ul onclick="go()"><li>One</ul>`,
      `<div onclick="go()">A text that one may press to close what lies over it.</div>`,
      `<div aria-hidden="true" ${pointer}>Save</div>`,
      `<button disabled tabindex="-1">Off</button>`,
      `<div ${pointer}>Card <input></div>`,
      `<ul role="tree" aria-label="Maps"><li role="treeitem" tabindex="-1"><span ${pointer}>Africa</span></li></ul>`,
      `<span id="s">New</span><script>s.addEventListener("click", () => {})</script>`,
      `<p id="s">She stayed on the rock.</p><script>s.addEventListener("click", () => {})</script>`,
    ],
  },
});
