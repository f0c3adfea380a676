import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import type { PageElement, TextRun } from "#audit/document/element.ts";
import { isSeen, squeeze, texts } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

// WCAG 1.4.8 allows 80; a line is taken for long when there can be no doubt.
const MOST = 100;
const LEAST_LINES = 2;

const LONG =
  "Once upon a midnight dreary, while I pondered, weak and weary, over many a quaint and curious volume of forgotten lore. ".repeat(
    5,
  );

export default check({
  title: { en: "Lines of text are not too long", sv: "Textraderna är inte för långa" },
  criteria: ["1.4.8"],
  harm: {
    en: "People with dyslexia or low vision lose their place on the way from one long line to the next.",
    sv: "Den som har dyslexi eller ser dåligt tappar bort sig på vägen från en lång rad till nästa.",
  },
  mend: {
    en: "Give text a width of at most 80 characters, for example max-width: 65ch.",
    sv: "Låt texten vara högst 80 tecken bred, till exempel med max-width: 65ch.",
  },
  impact: "minor",
  least: "AAA",
  states: asLoaded,
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) => element.tag === "p" && isSeen(element) && lines(element) >= LEAST_LINES,
    ),
  judge: (paragraph) => {
    const length = Math.round(
      squeeze(
        texts(paragraph)
          .map(({ text }) => text)
          .join(""),
      ).length / lines(paragraph),
    );
    if (length <= MOST) return passed;
    return failed({
      en: `The lines are about ${length} characters long; 80 is as long as is easy to read.`,
      sv: `Raderna är ungefär ${length} tecken långa; längre än 80 tecken blir svårläst.`,
    });
  },
  examples: {
    passed: [
      `<p style="max-width: 65ch">${LONG}</p>`,
      `<p style="width: 400px">${LONG}</p>`,
      `<p style="font-size: 30px">${LONG}</p>`,
    ],
    failed: [
      `<p>${LONG}</p>`,
      `<main style="max-width: 1100px"><p>${LONG}</p></main>`,
      `<p>${LONG} <a href="/more">More</a></p>`,
    ],
    inapplicable: ["<p>Short.</p>", `<p hidden>${LONG}</p>`, "<ul><li>One</li></ul>"],
  },
});

/** The lines that its text takes, by the places where they start. */
function lines(paragraph: PageElement): number {
  const boxes = texts(paragraph).flatMap((run: TextRun) => run.lines);
  return new Set(boxes.map(({ y, height }) => Math.round((y + height / 2) / 8))).size;
}
