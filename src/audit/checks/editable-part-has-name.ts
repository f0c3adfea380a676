import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, isHidden, isSeen, textOf } from "#audit/document/query.ts";
import { referred } from "#audit/document/referred.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

/** What is edited in its place, as a heading or a cell, and may be known by that place. */
const IN_PLACE = /^(h[1-6]|td|th|li|dd|dt|figcaption|caption|a|span|code)$/;

export default check({
  title: {
    en: "A part of the page that can be written in has a name",
    sv: "En del av sidan som går att skriva i har ett namn",
  },
  criteria: ["4.1.2"],
  harm: {
    en: "People who use a screen reader come to a place to write in, and do not hear what for.",
    sv: "Den som använder skärmläsare kommer till en plats att skriva i, och får inte höra vad den är till för.",
  },
  mend: {
    en: 'Give it role="textbox", aria-multiline="true" and a name with aria-labelledby or aria-label.',
    sv: 'Ge den role="textbox", aria-multiline="true" och ett namn med aria-labelledby eller aria-label.',
  },
  impact: "serious",
  evidence: snapshot,
  targets: ({ elements }) => elements.filter(isWrittenIn),
  judge(element) {
    if (hasName(element)) return passed;
    if (IN_PLACE.test(element.tag))
      return cantTell({
        en: "What is written here is edited in its place. Does assistive technology get to know what it is?",
        sv: "Texten här redigeras på sin plats. Får hjälpmedel veta vad det är man skriver?",
      });
    return failed({
      en: "The part can be written in, but has no name.",
      sv: "Delen går att skriva i, men har inget namn.",
    });
  },
  examples: {
    passed: [
      `<div contenteditable="true" role="group" aria-label="Message">Write here</div>`,
      `<p id="l">Message</p><div contenteditable aria-labelledby="l"></div><style>div{height:40px}</style>`,
      `<div contenteditable="plaintext-only" title="Message">Write here</div>`,
    ],
    failed: [
      `<div contenteditable="true">Write here</div>`,
      `<p>Message</p><div contenteditable style="height: 60px; border: 1px solid"></div>`,
      `<section contenteditable="plaintext-only"><p>Text</p></section>`,
      `<div contenteditable="true" aria-labelledby="gone">Text</div>`,
    ],
    inapplicable: [
      `<div contenteditable="false">Text</div>`,
      `<div contenteditable="true" hidden>Text</div>`,
      `<div contenteditable="true" role="textbox">Text</div>`,
      `<textarea aria-label="Message"></textarea>`,
    ],
    cantTell: [
      `<h2 contenteditable="true">My list</h2>`,
      `<table><tr><th>Name<th>Town<tr><td contenteditable>Ann<td contenteditable>Oslo</table>`,
    ],
  },
});

/** Other checks judge the names of what has a role of a widget; a whole document is named by its frame. */
function isWrittenIn(element: PageElement): boolean {
  if (!isEditable(element) || ancestors(element).some(isEditable)) return false;
  if (/^(textbox|searchbox|combobox|gridcell)$/.test(attribute(element, "role"))) return false;
  return element.tag !== "body" && element.tag !== "html" && isSeen(element) && !isHidden(element);
}

function isEditable({ attributes }: PageElement): boolean {
  return /^(|true|plaintext-only)$/i.test(attributes.get("contenteditable") ?? "false");
}

function hasName(element: PageElement): boolean {
  if (attribute(element, "aria-label") || attribute(element, "title")) return true;
  return referred(element, "aria-labelledby").some((at) => textOf(at) || hasLabel(at));
}

function hasLabel(element: PageElement): boolean {
  return attribute(element, "aria-label") !== "";
}
