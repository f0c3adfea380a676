import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import {
  attribute,
  closest,
  descendants,
  isHidden,
  isSeen,
  roleOf,
} from "#audit/document/query.ts";
import { referred } from "#audit/document/referred.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { isNative } from "#audit/keyboard/reach.ts";

const WIDGETS = /^(tablist|menu|menubar|listbox|radiogroup|tree|treegrid|grid|toolbar)$/;

/** ARIA APG "Keyboard Interface": one part of a widget is in the tab order. */
export default check({
  title: {
    en: "The Tab key comes to a widget that arrow keys move in",
    sv: "Tabbtangenten når fram till en komponent där piltangenterna flyttar fokus",
  },
  criteria: ["2.1.1"],
  impact: "critical",
  revision: 3,
  harm: {
    en: "People who use a keyboard or a switch cannot get into it, so cannot use anything in it.",
    sv: "Den som använder tangentbord eller kontakt kommer inte in i den och kan inte använda något i den.",
  },
  mend: {
    en: "Give one part of it tabindex=0, the chosen one, or the widget itself with aria-activedescendant.",
    sv: "Ge en del av den tabindex=0, den som är vald, eller komponenten själv med aria-activedescendant.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        WIDGETS.test(attribute(element, "role")) &&
        isSeen(element) &&
        !isHidden(element) &&
        attribute(element, "aria-disabled") !== "true" &&
        descendants(element).some((part) => isSeen(part) && attribute(part, "role") !== ""),
    ),
  judge: (element) =>
    [element, ...descendants(element)].some(isTabbed) ||
    isOpenedByField(element) ||
    isPartOfReached(element)
      ? passed
      : failed({
          en: `Nothing in this ${roleOf(element) || attribute(element, "role")} is in the tab order.`,
          sv: `Inget i den här komponenten (${attribute(element, "role")}) ingår i tabbordningen.`,
        }),
  examples: {
    passed: [
      `<div role="tablist"><button role="tab" aria-selected="true">A</button><button role="tab" tabindex="-1" aria-selected="false">B</button></div>`,
      `<ul role="listbox" tabindex="0" aria-label="Towns" aria-activedescendant="a"><li id="a" role="option">A</li></ul>`,
      `<input role="combobox" aria-expanded="true" aria-controls="l"><ul id="l" role="listbox"><li role="option">A</li></ul>`,
      `<div role="toolbar" aria-label="Text"><button>Bold</button><div role="radiogroup" aria-label="Side"><button role="radio" aria-checked="true" tabindex="-1">Left</button></div></div>`,
    ],
    failed: [
      `<ul role="menubar"><li role="none"><a role="menuitem" href="/a" tabindex="-1">A</a></li></ul>`,
      `<div role="radiogroup" aria-label="Town"><span role="radio" aria-checked="false">A</span></div>`,
      `<ul role="listbox" aria-label="Towns"><li role="option">A</li><li role="option">B</li></ul>`,
      `<div role="toolbar" aria-label="Text"><div role="radiogroup" aria-label="Side"><button role="radio" aria-checked="true" tabindex="-1">Left</button></div></div>`,
      `<ul id="towns" role="listbox" aria-label="Towns"><li role="option">A</li></ul><x-field><template shadowrootmode="open"><button aria-controls="towns">Open</button><p id="towns">None.</p></template></x-field>`,
    ],
    inapplicable: [
      `<ul><li><a href="/a">A</a></li></ul>`,
      `<ul role="menu" hidden><li role="menuitem" tabindex="-1">A</li></ul>`,
      `<div role="toolbar"></div>`,
    ],
  },
});

/** It is a part of another widget, as radio buttons of a toolbar, which Tab comes to. */
function isPartOfReached({ parent }: PageElement): boolean {
  const around = parent && closest(parent, (at) => WIDGETS.test(attribute(at, "role")));
  return around !== undefined && descendants(around).some(isTabbed);
}

function isTabbed(element: PageElement): boolean {
  const tabindex = attribute(element, "tabindex");
  if (element.attributes.has("disabled") || !isSeen(element)) return false;
  return tabindex === "" ? isNative(element) : /^\d+$/.test(tabindex);
}

/** A field or a button steers it: what it controls, or owns, or opened. */
function isOpenedByField(element: PageElement): boolean {
  return element.document.elements.some(
    (other) =>
      attribute(other, "role") === "combobox" ||
      ["aria-controls", "aria-owns", "list"].some((name) =>
        referred(other, name).includes(element),
      ),
  );
}
