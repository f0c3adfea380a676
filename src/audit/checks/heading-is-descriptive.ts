import { check, failed, passed } from "#audit/check.ts";
import { isHidden, roleOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { PLACEHOLDER_HEADINGS } from "#audit/language/placeholders.ts";

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
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        roleOf(element) === "heading" && element.exposed?.name.trim() && !isHidden(element),
    ),
  judge({ exposed }) {
    const name = exposed?.name.trim() ?? "";
    const plain = name
      .toLowerCase()
      .replace(/\s+/g, " ")
      .replace(/[\s.…:!?#-]+$/u, "")
      .replace(/^[#[(]+/u, "");
    if (
      !/[\p{L}\p{N}\p{S}\p{Extended_Pictographic}]/u.test(name) ||
      PLACEHOLDER_HEADINGS.has(plain) ||
      /^lorem ipsum/.test(plain)
    )
      return failed({
        en: `The heading “${name}” says nothing of what is under it.`,
        sv: `Rubriken ”${name}” säger inget om vad som står under den.`,
      });
    return passed;
  },
  examples: {
    passed: [
      `<h1>Opening hours</h1><p>Monday to Friday 10–16</p>`,
      `<h2>2026</h2><ul><li>January</li></ul>`,
      `<h2>Section 4 of the Planning Act</h2><p>It says …</p>`,
      `<h2>Läs mer</h2><ul><li><a href="/a">Parkering</a></li></ul>`,
      `<h2>C++</h2><p>A language.</p>`,
    ],
    failed: [
      `<h1>Heading</h1><p>The library is open every day.</p>`,
      `<h2>...</h2><p>The library is open every day.</p>`,
      `<div role="heading" aria-level="2">Lorem ipsum dolor</div>`,
      `<h2>Rubrik 1</h2><p>Biblioteket är öppet.</p>`,
      `<h3>Section 2:</h3>`,
    ],
    inapplicable: [
      `<p>Heading</p>`,
      `<h1></h1>`,
      `<h1 hidden>Heading</h1>`,
      `<h1 role="presentation">Heading</h1>`,
    ],
  },
});
