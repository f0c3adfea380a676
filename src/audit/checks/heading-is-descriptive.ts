import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { closest, isHidden, languageOf, roleOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { placeholderHeadings, vagueHeadings } from "#audit/language/lists/placeholder-headings.ts";
import { alike } from "#audit/language/words-by-language.ts";

export default check({
  title: {
    en: "A heading says what the text under it is about",
    sv: "En rubrik säger vad texten under den handlar om",
  },
  criteria: ["2.4.6"],
  act: ["b49b2e"],
  impact: "moderate",
  harm: {
    en: "People who go from heading to heading to find their way do not learn what is under this one.",
    sv: "Den som går från rubrik till rubrik för att hitta får inte veta vad som står under den här.",
  },
  mend: {
    en: "Write what the text under the heading is about; if nothing is under it, take it away.",
    sv: "Skriv vad texten under rubriken handlar om; ta bort rubriken om inget står under den.",
  },
  evidence: snapshot,
  targets: ({ elements }) => {
    const asked = new Set<string>();
    return elements
      .filter(
        (element) =>
          roleOf(element) === "heading" && element.exposed?.name.trim() && !isHidden(element),
      )
      .map((element) => {
        const name = element.exposed?.name.trim() ?? "";
        const plain = plainOf(name);
        // The same question is asked once.
        const language = languageOf(element);
        const isVague =
          vagueHeadings(language).has(plain) && isInContent(element) && !asked.has(plain);
        if (isVague) asked.add(plain);
        const isPlaceholder = placeholderHeadings(language).has(plain);
        const { selector, html } = element;
        return { selector, html, name, plain, isPlaceholder, isVague };
      });
  },
  judge({ name, plain, isPlaceholder, isVague }) {
    if (
      !/[\p{L}\p{N}\p{S}\p{Extended_Pictographic}]/u.test(name) ||
      isPlaceholder ||
      /^lorem ipsum/.test(plain)
    )
      return failed({
        en: `The heading “${name}” says nothing of what is under it.`,
        sv: `Rubriken ”${name}” säger inget om vad som står under den.`,
      });
    return isVague
      ? cantTell({
          en: `Does the heading “${name}” say what the text under it is about, to one who hears it among other headings?`,
          sv: `Säger rubriken ”${name}” vad texten under den handlar om, för den som hör den bland andra rubriker?`,
        })
      : passed;
  },
  examples: {
    passed: [
      `<h1>Opening hours</h1><p>Monday to Friday 10–16</p>`,
      `<h2>2026</h2><ul><li>January</li></ul>`,
      `<h2>Section 4 of the Planning Act</h2><p>It says …</p>`,
      `<h2>Läs mer</h2><ul><li><a href="/a">Parkering</a></li></ul>`,
      `<main lang="fr"><h2>Mer</h2><p>La mer est froide.</p></main>`,
      `<h2>C++</h2><p>A language.</p>`,
      `<footer><h2>Information</h2><ul><li><a href="/a">About us</a></li></ul></footer>`,
    ],
    failed: [
      `<h1>Heading</h1><p>The library is open every day.</p>`,
      `<h2>...</h2><p>The library is open every day.</p>`,
      `<div role="heading" aria-level="2">Lorem ipsum dolor</div>`,
      `<h2>Rubrik 1</h2><p>Biblioteket är öppet.</p>`,
      `<h3>Section 2:</h3>`,
      `<div lang="de"><h2>Überschrift 1</h2><p>Die Bibliothek ist offen.</p></div>`,
    ],
    inapplicable: [
      `<p>Heading</p>`,
      `<h1></h1>`,
      `<h1 hidden>Heading</h1>`,
      `<h1 role="presentation">Heading</h1>`,
    ],
    cantTell: [
      `<h1>Library</h1><h2>Info</h2><p>Borrow books for four weeks.</p>`,
      `<main><h2>Mer</h2><p>Ta med ditt kort.</p></main>`,
      `<main lang="fr"><h2>Plus d’infos</h2><p>Prenez votre carte.</p></main>`,
    ],
  },
});

function plainOf(name: string): string {
  return alike(name)
    .replace(/\s+/g, " ")
    .replace(/[\s.…:!?#-]+$/u, "")
    .replace(/^[#[(]+/u, "");
}

/** Not in a part that all pages share, where a word that says little heads a list of links. */
function isInContent(heading: PageElement): boolean {
  const shared = /^(contentinfo|navigation|banner|complementary)$/;
  return !closest(
    heading,
    (at) => shared.test(roleOf(at)) || /^(footer|nav|header|aside)$/.test(at.tag),
  );
}
