import { cantTell, check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { closest, roleOf } from "#audit/document/query.ts";
import { dashedSentences, drawnItems, linesFrom } from "#audit/drawn-list.ts";
import { type Block, blocks } from "#audit/evidence/blocks.ts";
import type { Target } from "#audit/outcome.ts";

const OTHER = /^(ul|ol|dl|menu|pre|code|table|nav|textarea|select|svg|label|fieldset|address)$/;

/** WCAG F2, and technique H48. */
export default check({
  title: { en: "What looks like a list is one", sv: "Det som ser ut som en lista är en lista" },
  criteria: ["1.3.1"],
  impact: "moderate",
  harm: {
    en: "People who use a screen reader do not hear that it is a list, how long it is, or where it ends.",
    sv: "Den som använder skärmläsare hör inte att det är en lista, hur lång den är eller var den slutar.",
  },
  mend: {
    en: "Mark it up with ul or ol and an li for each item, and take the signs out of the text.",
    sv: "Märk upp den med ul eller ol och ett li för varje punkt, och ta bort tecknen ur texten.",
  },
  evidence: blocks,
  targets: (all) => {
    const marked = all
      .filter(({ element }) => roleOf(element) === "listitem")
      .map(({ element }) => ({ ...at(element), items: undefined, certain: true }));
    return [...marked, ...drawnLists(all)];
  },
  judge: ({ items, certain }) => {
    if (items === undefined) return passed;
    if (certain)
      return failed({
        en: `${items.length} lines are written as items of a list, the first “${items[0]}”, and marked up as running text.`,
        sv: `${items.length} rader är skrivna som punkter i en lista, den första ”${items[0]}”, men uppmärkta som löpande text.`,
      });
    return cantTell({
      en: `${items.length} lines begin with a dash, the first “${items[0]}”. Are they items of a list? Then they must be marked up as one.`,
      sv: `${items.length} rader börjar med ett tankstreck, den första ”${items[0]}”. Är de punkter i en lista? I så fall måste de märkas upp som en.`,
    });
  },
  examples: {
    passed: [
      `<ul><li>your address</li><li>your car</li><li>a card</li></ul>`,
      `<ol><li>1. Apply</li><li>2. Wait</li><li>3. Pay</li></ol>`,
      `<div role="list"><div role="listitem">- One</div><div role="listitem">- Two</div><div role="listitem">- Three</div></div>`,
    ],
    failed: [
      `<p>- your address<br>- your car<br>- a card</p>`,
      `<p>1. Apply</p><p>2. Wait</p><p>3. Pay</p>`,
      `<div>You need:<br>• your address<br>• your car<br>• a card</div>`,
      `<div><div>* One</div><div>* Two</div><div>* Three</div></div>`,
    ],
    inapplicable: [
      `<p>– Hello, said Kim.<br>– Good day, said Robin.<br>– Well, said Kim.</p>`,
      `<p>- Hello, said Kim.<br>- Good day, said Robin.<br>- Well, said Kim.</p>`,
      `<p>1.5 km to town</p><p>2.0 km to the sea</p><p>3.2 km to the station</p>`,
      `<p>1. Apply</p><p>Then wait.</p><p>3. Pay</p>`,
      `<p>- one<br>- two</p>`,
      `<pre>- a\n- b\n- c</pre>`,
      `<p>Kim told us:</p><p>– I came here by boat.</p><p>– It was cold that year.</p><p>– Now I know the harbour.</p>`,
      `<p>Kim asked:<br>– How do you do?<br>– I am quite well.<br>– I am glad to hear that.</p>`,
    ],
    cantTell: [
      `<p>Remember:<br>– Wear shoes that are closed.<br>– Leave large bags in the lockers.<br>– You may take photographs.</p>`,
      `<div>Att tänka på:<br>- Ta med legitimation.<br>- Kom i god tid före resan.<br>- Barn åker gratis med vuxen.</div>`,
      `<p>Come in time.<br>You need:<br>— A ticket for each child.<br>— A coat for the lower hall.<br>— Coins for the lockers.</p>`,
    ],
  },
});

function at({ selector, html }: PageElement): Target {
  return { selector, html };
}

/** What is written as a list, each once. */
function drawnLists(all: readonly Block[]) {
  const taken = new Set<string>();
  return all.flatMap(({ element, lines }, index) => {
    if (closest(element, ({ tag, exposed }) => OTHER.test(tag) || exposed?.role === "list"))
      return [];
    const sure = drawnItems(linesFrom(all, index));
    const items = sure ?? dashedSentences(lines);
    const [first = ""] = items ?? [];
    if (!items || taken.has(first)) return [];
    taken.add(first);
    return [{ ...at(element), items, certain: sure !== undefined }];
  });
}
