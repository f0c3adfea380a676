import { check, failed, passed } from "#audit/check.ts";
import { isHidden, roleOf } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const MOST_WORDS = 25;
const words = (count: number) =>
  "The library lends ".repeat(20).split(" ").slice(0, count).join(" ");

export default check({
  title: {
    en: "A heading is short, and no paragraph is marked as one",
    sv: "En rubrik är kort, och inget stycke är uppmärkt som rubrik",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who go from heading to heading with a screen reader have to hear a whole paragraph to know what comes.",
    sv: "Den som går från rubrik till rubrik med skärmläsare måste lyssna på ett helt stycke för att veta vad som kommer.",
  },
  mend: {
    en: "Write a heading of a few words, and mark up the rest as a paragraph.",
    sv: "Skriv en rubrik på några få ord, och märk upp resten som ett stycke.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        roleOf(element) === "heading" && element.exposed?.name.trim() && !isHidden(element),
    ),
  judge: ({ exposed }) => {
    const name = exposed?.name.trim() ?? "";
    const count = name.split(/\s+/).length;
    return count > MOST_WORDS
      ? failed({
          en: `The heading has ${count} words: “${name.slice(0, 60)}…”`,
          sv: `Rubriken har ${count} ord: ”${name.slice(0, 60)}…”`,
        })
      : passed;
  },
  examples: {
    passed: [
      `<h1>Opening hours</h1>`,
      `<h2>${words(20)}</h2>`,
      `<div role="heading" aria-level="2">Opening hours</div>`,
    ],
    failed: [
      `<h2>${words(30)}</h2>`,
      `<div role="heading" aria-level="2">${words(40)}</div>`,
      `<h1><span>${words(20)}</span> <span>${words(15)}</span></h1>`,
    ],
    inapplicable: [
      `<p>${words(30)}</p>`,
      `<h2 hidden>${words(30)}</h2>`,
      `<h2 role="presentation">${words(30)}</h2>`,
    ],
  },
});
