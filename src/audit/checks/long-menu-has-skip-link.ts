import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import type { PageDocument, PageElement } from "#audit/document/element.ts";
import { attribute, closest, isHidden, isShown, roleOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

// Presses of the Tab key before the content, from which a way past them is worth a press of its own.
const MANY = 8;
// Among how many of the first stops a way past is looked for.
const FIRST = 4;
const links = (count: number) =>
  Array.from({ length: count }, (_, at) => `<li><a href="/${at}">Page ${at}</a></li>`).join("");
const page = (count: number, before = "") =>
  `${before}<nav aria-label="Pages"><ul>${links(count)}</ul></nav><main id="m"><h1>Library</h1><p>Open.</p></main>`;

/** Technique G1 for those who see: landmarks and headings, which meet WCAG 2.4.1, do not help them. */
export default check({
  title: {
    en: "A long menu can be passed with one press",
    sv: "En lång meny går att hoppa över med ett tryck",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who use a keyboard or a switch without a screen reader go through the whole menu on each page.",
    sv: "Den som använder tangentbord eller kontakt utan skärmläsare får gå igenom hela menyn på varje sida.",
  },
  mend: {
    en: "Let the first link on the page lead to the main content.",
    sv: "Låt den första länken på sidan leda till huvudinnehållet.",
  },
  states: asLoaded,
  evidence: snapshot,
  targets: ({ documents: [document] }) => {
    const main = document.elements.find((element) => roleOf(element) === "main");
    if (!main) return [];
    const stops = stopsBefore(main, document);
    const skips = stops.slice(0, FIRST).some((element) => /^#./.test(attribute(element, "href")));
    const [first] = stops;
    return first && stops.length >= MANY
      ? [{ selector: first.selector, html: first.html, count: stops.length, skips }]
      : [];
  },
  judge: ({ count, skips }) =>
    skips
      ? passed
      : failed({
          en: `The Tab key comes to ${count} links and fields before the main content, and nothing leads past them.`,
          sv: `Tabbtangenten kommer till ${count} länkar och fält före huvudinnehållet, och inget leder förbi dem.`,
        }),
  examples: {
    passed: [
      page(9, `<a href="#m">Skip to the content</a>`),
      page(12, `<a href="/">Start</a><a href="#m">Skip</a>`),
      page(8, `<a href="#m" style="position: absolute; left: -999px">Skip</a>`),
    ],
    failed: [page(8), page(20), page(9, `<a href="/">Start</a>`)],
    inapplicable: [
      page(5),
      page(12).replace("<nav", "<nav hidden"),
      page(12).replace(/<\/?main[^>]*>/g, ""),
    ],
  },
});

function stopsBefore(main: PageElement, { elements }: PageDocument): PageElement[] {
  return elements
    .slice(0, elements.indexOf(main))
    .filter(
      (element) =>
        isStop(element) &&
        isShown(element) &&
        !isHidden(element) &&
        closest(element, ({ attributes }) => attributes.has("inert")) === undefined,
    );
}

function isStop({ tag, attributes }: PageElement): boolean {
  if (/^-/.test(attributes.get("tabindex") ?? "") || attributes.has("disabled")) return false;
  if (tag === "a") return attributes.has("href");
  if (tag === "input") return attributes.get("type") !== "hidden";
  return /^(button|select|textarea|summary)$/.test(tag) || attributes.has("tabindex");
}
