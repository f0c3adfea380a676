import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, isInline, isSeen, squeeze } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

// What stands in bold by itself is put between these.
const [BOLD, END] = ["\u0001", "\u0002"];
const HEADING = new RegExp(`^(${BOLD}[^${BOLD}${END}\\n]{1,80}${END}\\s*)+$`);
const LEAST_PARTS = 2;
const LEAST_TEXT = 40;
const LEAST_WORDS = 3;
const SENTENCE = /[.!?…]["”’»)]?$/;
// Where breaks are the text's own: verse, addresses, code, what a reader writes.
const APART = /^(pre|code|address|blockquote|textarea|button|a|label|figcaption|td|th|svg)$/;
const A = "The library lends books, films and games to everyone who lives here.";
const B = "You can borrow for four weeks at a time, or longer.";

/** Technique H97 and WCAG F2's kin: text is parted by elements that say so. */
export default check({
  title: {
    en: "Paragraphs are marked up, not made with line breaks",
    sv: "Stycken är uppmärkta, inte gjorda med radbrytningar",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who use a screen reader cannot go from paragraph to paragraph, and own settings for the room between them do not work.",
    sv: "Den som använder skärmläsare kan inte gå från stycke till stycke, och egna inställningar för luften mellan dem fungerar inte.",
  },
  mend: {
    en: "Put each paragraph in a p element, and set the room between them with margins.",
    sv: "Lägg varje stycke i ett p-element, och styr luften mellan dem med marginaler.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.flatMap((element) => {
      if (isInline(element) || !isSeen(element) || closest(element, isApart)) return [];
      const parts = partsOf(element);
      const [first = ""] = parts;
      if (first.length < LEAST_TEXT || !SENTENCE.test(plain(first))) return [];
      return [{ selector: element.selector, html: element.html, parts }];
    }),
  judge: ({ parts }) =>
    areParagraphs(parts)
      ? failed({
          en: `${parts.length} paragraphs stand in one element, parted by line breaks; the first is “${plain(parts[0]).slice(0, 60)}”.`,
          sv: `${parts.length} stycken står i ett element med radbrytningar mellan; det första är ”${plain(parts[0]).slice(0, 60)}”.`,
        })
      : passed,
  examples: {
    passed: [
      `<p>${A}</p><p>${B}</p>`,
      `<p>${A}<br>${B}</p>`,
      `<p>${A}<br><br>The librarian</p>`,
      `<p>${A}<br>And so we sing.<br><br>${B}<br>And so we dance.<br><br>${A}</p>`,
    ],
    failed: [
      `<div>${A}<br><br>${B}<br><br>Bring your card.</div>`,
      `<p>${A}<br> <br>${B}</p>`,
      `<div>${A}<br><br><b>Borrow</b><br><br>${B}<br><br><strong>Your card</strong><br><br>Bring your card.</div>`,
      `<p><b>${A}</b><br>\n<br/><span>${B}</span><br><br>Bring your card.</p>`,
    ],
    inapplicable: [
      `<address>${A}<br><br>${B}</address>`,
      `<div>Short.<br><br>Texts.</div>`,
      `<div hidden>${A}<br><br>${B}</div>`,
    ],
  },
});

function isApart(element: PageElement): boolean {
  return APART.test(element.tag) || attribute(element, "contenteditable") !== "";
}

/** The texts between two breaks in a row, with "\n" for each single break in them. */
function partsOf(element: PageElement): string[] {
  return lined(element)
    .split("\n")
    .map(squeeze)
    .join("\n")
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The text that flows in the element itself, with "\n" for each break. */
function lined(element: PageElement): string {
  return element.content
    .map((child) => {
      if (child.kind === "text")
        return child.generated || child.lines.length === 0 ? "" : child.text.replace(/\s+/g, " ");
      if (child.tag === "br") return "\n";
      if (!isInline(child)) return "";
      return isBold(child) && !isBold(element) ? `${BOLD}${lined(child)}${END}` : lined(child);
    })
    .join("");
}

function plain(part = ""): string {
  return part.replaceAll(BOLD, "").replaceAll(END, "");
}

function isBold({ style }: PageElement): boolean {
  return Number(style?.["font-weight"]) >= 600;
}

/** Whole sentences in each part, of some length in two, and no verse; a bold line heads what follows it. */
function areParagraphs(parts: readonly string[]): boolean {
  const texts = parts.filter((part) => !HEADING.test(part) || SENTENCE.test(plain(part)));
  const whole = texts.every(
    (part) =>
      SENTENCE.test(plain(part)) && !part.includes("\n") && part.split(" ").length >= LEAST_WORDS,
  );
  const long = texts.filter(({ length }) => length >= LEAST_TEXT).length;
  return whole && long >= LEAST_PARTS;
}
