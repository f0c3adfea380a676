import { check, failed, passed } from "#audit/check.ts";
import { shownText } from "#audit/document/query.ts";
import { type Table, tables } from "#audit/evidence/tables.ts";

const LAYOUT =
  /^\s*((for|used for) )?(page )?lay-?out( table| purposes?( only)?)?\s*$|^\s*(layouttabell|(för )?layout)\s*$/i;

/** WCAG F46 and F49: what is for layout is no table, or says so and has no header or caption. */
export default check({
  title: {
    en: "A table is for data, not for layout",
    sv: "En tabell är till för data, inte för layout",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who use a screen reader hear rows and columns that mean nothing, and the parts in an order that may not make sense.",
    sv: "Den som använder skärmläsare hör rader och kolumner som inte betyder något, och delarna i en ordning som kan bli obegriplig.",
  },
  mend: {
    en: "Place the parts with CSS. If the table must stay, give it role=presentation and no th, caption, scope or summary.",
    sv: "Placera delarna med CSS. Om tabellen måste vara kvar, ge den role=presentation och inget th, caption, scope eller summary.",
  },
  evidence: tables,
  targets: (all) => all,
  judge: (table) => {
    const { presentational, rows, caption, element, nested, holdsBlocks, width } = table;
    const marks = dataMarks(table);
    if (presentational && marks.length > 0)
      return {
        ...failed({
          en: `The table says that it is for layout, and has ${marks.join(", ")} as a table of data.`,
          sv: `Tabellen säger att den är till för layout, men har ${marks.join(", ")} som en datatabell.`,
        }),
        criteria: ["1.3.1"],
      };
    const says = [caption && shownText(caption), element.attributes.get("summary")].find(
      (text) => text && LAYOUT.test(text),
    );
    if (says)
      return {
        ...failed({
          en: `The table is for layout, as it says (“${says}”), but is told as a table of data.`,
          sv: `Tabellen är till för layout, som den själv säger (”${says}”), men presenteras som en datatabell.`,
        }),
        criteria: ["1.3.1"],
      };
    const hasHeaders = rows.flat().some(({ header }) => header);
    if (presentational || hasHeaders || caption || element.attributes.has("summary")) return passed;
    const single = rows.length === 1 || width === 1;
    const texts = rows.flat().filter(({ text }) => text.length > 100).length;
    return nested || holdsBlocks || (single && rows.length > 0) || texts > 1
      ? failed({
          en: "The table places parts of the page and holds no data.",
          sv: "Tabellen placerar delar av sidan och innehåller inga data.",
        })
      : passed;
  },
  examples: {
    passed: [
      `<table><tr><th>Zone</th><th>Price</th></tr><tr><td>North</td><td>40</td></tr></table>`,
      `<table role="presentation"><tr><td><h2>Apply</h2></td><td>News</td></tr></table>`,
      `<table><caption>Offices</caption><tr><th>North</th><td><ul><li>Kim</li></ul></td></tr></table>`,
    ],
    failed: [
      `<table><tr><td><h2>Apply</h2><p>You apply on the net.</p></td><td>News</td></tr></table>`,
      `<table><tr><td><table><tr><td>Menu</td></tr></table></td><td>Text</td></tr><tr><td>1</td><td>2</td></tr></table>`,
      `<table role="presentation"><tr><th>Menu</th><td>Text</td></tr></table>`,
      `<table><tr><td>Menu</td><td>Text</td></tr></table>`,
      `<table summary="Layout table"><tr><th>Menu</th><td>Text</td></tr></table>`,
      `<table><caption>Layout</caption><tr><td>Menu</td><td>Text</td></tr></table>`,
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<div style="display: table">Text</div>`,
      `<table hidden><tr><td>1</td></tr></table>`,
    ],
  },
});

/** What makes a table one of data for assistive technology. */
function dataMarks({ rows, caption, element }: Table): string[] {
  const cells = rows.flat().map((cell) => cell.element);
  return [
    ...(cells.some(({ tag }) => tag === "th") ? ["th"] : []),
    ...(caption ? ["caption"] : []),
    ...(cells.some(({ attributes }) => attributes.has("scope")) ? ["scope"] : []),
    ...(element.attributes.get("summary")?.trim() ? ["summary"] : []),
  ];
}
