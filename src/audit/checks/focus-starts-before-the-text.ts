import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, isHidden, isSeen, texts } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { isDrawn } from "#audit/forms/lines.ts";

const MOST = 15;
const FIELD = /^(input|textarea|select)$/;
const DIALOG = /^(dialog|alertdialog)$/;

const READ =
  "<p>Read this before you fill in the form, because it tells you what you need to have at hand when you begin.</p>";
const field = (before: string, more = "autofocus") =>
  `<main><h1>Borrow</h1>${before}<form><label>Name <input ${more}></label></form></main>`;

export default check({
  title: {
    en: "A page does not begin in a field that much stands before",
    sv: "En sida börjar inte i ett fält som mycket står före",
  },
  criteria: "best-practice",
  harm: {
    en: "People who use a screen reader or zoom in are put past what they need to read before they fill in the field.",
    sv: "Den som använder skärmläsare eller förstorar hamnar förbi det som behöver läsas innan fältet fylls i.",
  },
  mend: {
    en: "Take away autofocus and let people come to the field in order.",
    sv: "Ta bort autofocus och låt användarna komma till fältet i tur och ordning.",
  },
  impact: "moderate",
  evidence: snapshot,
  targets: ({ elements }) => elements.filter(isFocused).slice(0, 1),
  judge(field) {
    const { words, heading } = before(field);
    if (words <= MOST && !heading) return passed;
    return failed({
      en: `The page puts the focus in a field that ${words} words${heading ? " and headings" : ""} stand before.`,
      sv: `Sidan sätter fokus i ett fält som ${words} ord${heading ? " och rubriker" : ""} står före.`,
    });
  },
  examples: {
    passed: [
      field(""),
      field("<p>Fill in your name.</p>"),
      `<header>${READ}</header><main><form><input aria-label="Search" autofocus></form></main>`,
      `<main>${READ}<dialog open aria-label="Name"><input aria-label="Name" autofocus></dialog></main>`,
    ],
    failed: [
      field(READ),
      field("<h2>How it works</h2><p>Write.</p><h2>Form</h2>"),
      field(`<ul><li>${READ}</li></ul>`).replace("<main>", "").replace("</main>", ""),
    ],
    inapplicable: [
      field(READ, ""),
      field(READ, "autofocus hidden"),
      field(READ, `autofocus aria-invalid="true"`),
      `<main>${READ}<button autofocus>Begin</button></main>`,
    ],
  },
});

/** A field that came back with an error is where one wants to be. */
function isFocused(element: PageElement): boolean {
  const { tag, attributes, document } = element;
  if (!FIELD.test(tag) || !attributes.has("autofocus") || document.frame) return false;
  if (attribute(element, "aria-invalid") === "true" || attributes.has("disabled")) return false;
  return attribute(element, "type") !== "hidden" && isSeen(element) && !isHidden(element);
}

/** How many words, and whether headings below the first level, stand before it in the page's own content or in its dialog. */
function before(field: PageElement) {
  const around = closest(field, isDialog) ?? closest(field, isMain) ?? field.document.root;
  const { elements } = field.document;
  const earlier = new Set(elements.slice(0, elements.indexOf(field)));
  const label = closest(field, ({ tag }) => tag === "label");
  const id = attribute(field, "id");
  const isOwn = (at: PageElement) =>
    at === label || (id !== "" && at.tag === "label" && attribute(at, "for") === id);
  const runs = texts(around).filter(
    (run) =>
      earlier.has(run.parent) &&
      isDrawn(run) &&
      !isHidden(run.parent) &&
      !closest(run.parent, (at) => isOwn(at) || isBeside(at)),
  );
  const isHeading = (at: PageElement) => /^h[2-6]$/.test(at.tag);
  const headings = new Set(
    runs.flatMap(({ parent }) => closest(parent, (at) => isHeading(at)) ?? []),
  );
  const words = runs.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []).length;
  return { words, heading: headings.size > 1 };
}

function isDialog({ tag, attributes }: PageElement): boolean {
  return tag === "dialog" || DIALOG.test(attributes.get("role") ?? "");
}

function isMain({ tag, exposed }: PageElement): boolean {
  return tag === "main" || exposed?.role === "main";
}

/** What stands on every page, or is told apart. */
function isBeside({ tag, exposed }: PageElement): boolean {
  return (
    /^(header|nav|aside|footer|h1|button|a)$/.test(tag) ||
    /^(banner|navigation|alert|status|complementary)$/.test(exposed?.role ?? "")
  );
}
