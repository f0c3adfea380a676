import { check, failed, passed } from "#audit/check.ts";
import { attribute, isHidden, isSeen } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

/** Titles that say no more than that there is a frame, in lower case. */
const EMPTY = new Set(
  (
    "iframe|i-frame|frame|inline frame|embed|embedded|embedded content|embedded iframe|external content|content|object|widget|title|untitled|" +
    "untitled document|iframe title|frame title|page|web page|window|blank|about:blank|null|undefined|none|main|src|test|lorem ipsum|" +
    "ram|en ram|inbäddat|inbäddat innehåll|innehåll|extern sida|externt innehåll|titel|sida|tom|namnlös"
  ).split("|"),
);
const frame = (title: string, more = "") =>
  `<iframe title="${title}" srcdoc="&lt;!doctype html&gt;&lt;html lang='en'&gt;&lt;title&gt;Hours&lt;/title&gt;&lt;p&gt;Ten to six" ${more}></iframe>`;

/** WCAG technique H64; 2.4.1 and 4.1.2 as W3C's failure of a frame without a useful title. */
export default check({
  title: {
    en: "The title of a frame says what it shows",
    sv: "Ramens titel säger vad den visar",
  },
  criteria: ["4.1.2"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader cannot tell what is in the frame, and whether to go into it.",
    sv: "Den som använder skärmläsare kan inte veta vad som finns i ramen, och om det är värt att gå in i den.",
  },
  mend: {
    en: "Give the frame a title that says what it shows: “Map of how to find us”.",
    sv: "Ge ramen en titel som säger vad den visar: ”Karta till oss”.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        /^i?frame$/.test(element.tag) &&
        attribute(element, "title") !== "" &&
        isSeen(element) &&
        !isHidden(element),
    ),
  judge(element) {
    const name = element.exposed?.name || attribute(element, "title");
    const plain = name
      .toLowerCase()
      .replace(/[\s\d.…:!*#-]+$/u, "")
      .trim();
    if (!EMPTY.has(plain) && /\p{L}/u.test(name) && !/^(https?:|www\.)/i.test(name)) return passed;
    return failed({
      en: `The frame is called “${name}”, which says nothing of what it shows.`,
      sv: `Ramen heter ”${name}”, vilket inte säger något om vad den visar.`,
    });
  },
  examples: {
    passed: [frame("Opening hours"), frame("Karta över staden"), frame("YouTube: how to renew")],
    failed: [
      frame("iframe"),
      frame("Frame 1"),
      frame("Inbäddat innehåll"),
      frame("https://player.example/embed/12"),
    ],
    inapplicable: [
      frame(""),
      frame("iframe", "hidden"),
      frame("iframe", 'aria-hidden="true" tabindex="-1"'),
      "<p>Text</p>",
    ],
  },
});
