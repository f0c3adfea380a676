import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement, TextRun } from "#audit/document/element.ts";
import { attribute, isHidden, isSeen, textOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const SAYS_REQUIRED = /^[^\p{L}]*(required|optional|obligatoriskt?|valfritt?)[^\p{L}]*$/iu;

export default check({
  title: {
    en: "Words stand in the page, not in its style sheet",
    sv: "Ord står i sidan, inte i dess stilmall",
  },
  criteria: ["1.3.1"],
  impact: "serious",
  harm: {
    en: "People who use their own style sheet, a reading mode, translation or some screen readers do not get the words.",
    sv: "Den som använder egen stilmall, läsläge, översättning eller vissa skärmläsare får inte orden.",
  },
  mend: {
    en: "Write the words in the HTML and leave to content in CSS what only decorates.",
    sv: "Skriv orden i HTML-koden och låt content i CSS bara stå för det som är utsmyckning.",
  },
  states: asLoaded,
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.flatMap((element) => {
      const written = element.content.filter(
        (child): child is TextRun => child.kind === "text" && isWritten(child),
      );
      if (written.length === 0 || !isSeen(element) || isHidden(element)) return [];
      const words = written.map(({ text }) => text.trim()).join(" ");
      return [
        {
          words,
          alone: textOf(element) === "",
          said: saidOtherwise(element, words),
          selector: element.selector,
          html: element.html,
        },
      ];
    }),
  judge({ words, alone, said }) {
    if (said) return passed;
    if (alone || words.split(/\s+/).length >= 3)
      return failed({
        en: `The style sheet writes “${words.slice(0, 80)}”, which is nowhere in the page.`,
        sv: `Stilmallen skriver ”${words.slice(0, 80)}”, som inte finns i sidan.`,
      });
    return cantTell({
      en: `Does “${words}”, which the style sheet writes, tell more than decoration?`,
      sv: `Säger ”${words}”, som stilmallen skriver, något som behövs?`,
    });
  },
  examples: {
    passed: [
      `<style>td::before { content: attr(aria-label) }</style><table><tr><td aria-label="Monday">10–16</td></tr></table>`,
      `<style>b::after { content: "required" }</style><b title="required">Name</b>`,
      `<style>label::after { content: " (required)" }</style><label>Name <input required></label>`,
      `<style>p::before { content: "Library" }</style><p>Library</p>`,
    ],
    failed: [
      `<style>p::before { content: "The library is closed today." }</style><p></p>`,
      `<style>.warn::before { content: "Warning" }</style><div class="warn"></div>`,
      `<style>h1::after { content: " of the city of Example" }</style><h1>Library</h1>`,
    ],
    inapplicable: [
      `<style>p::after { content: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='20' height='20'%3E%3Ccircle r='9' cx='9' cy='9'/%3E%3C/svg%3E") }</style><p>Prices</p>`,
      `<style>p::before { content: "→ " }</style><p>Library</p>`,
      `<style>q::before { content: "“" }</style><p><q>Library</q></p>`,
      `<style>p::before { content: "The library" }</style><p aria-hidden="true">x</p>`,
      `<style>ol { counter-reset: a } li::before { counter-increment: a; content: counter(a, lower-alpha) ". " }</style><ol><li>Library</li></ol>`,
      `<style>i::before { content: "\\f0c9"; font-family: icons }</style><i></i>`,
    ],
    cantTell: [`<style>p::before { content: "Note" }</style><p>The library is closed.</p>`],
  },
});

/** Words, not signs, numbers, single letters and the names of icons in an icon font. */
function isWritten({ generated, text, lines, parent }: TextRun): boolean {
  if (!generated || generated === "marker" || lines.length === 0) return false;
  const icons = /icon|symbol|awesome|glyph/i.test(
    `${parent.style?.["font-family"]} ${attribute(parent, "class")}`,
  );
  return !icons && /\p{L}{3}/u.test(text) && !/^\(?\s*(https?:|data:|www\.|\/|#)/.test(text.trim());
}

function saidOtherwise(element: PageElement, words: string): boolean {
  // A field's own attribute says it too, and browsers take the word into its name.
  if (SAYS_REQUIRED.test(words)) return true;
  const said = [
    textOf(element),
    ...["aria-label", "title", "alt"].map((name) => attribute(element, name)),
  ];
  return said.some((text) => text.toLowerCase().includes(words.toLowerCase()));
}
