import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { type Passage, passages } from "#audit/evidence/passages.ts";

const LEAST_WORDS = 4;
const RIGHT_TO_LEFT =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/gu;
const ARABIC = "مرحبا بكم في المكتبة، نحن نفتح كل يوم.";

export default check({
  title: {
    en: "Text runs in the direction of its script",
    sv: "Texten löper åt det håll som dess skrift läses",
  },
  criteria: ["1.3.2"],
  impact: "serious",
  harm: {
    en: "People who read the text meet full stops, numbers and foreign words in the wrong place.",
    sv: "Den som läser texten möter punkter, siffror och främmande ord på fel ställe.",
  },
  mend: {
    en: 'Put dir="rtl" on the element around text in Arabic, Persian, Hebrew and other scripts that run to the left, dir="ltr" on other text.',
    sv: 'Sätt dir="rtl" på elementet runt text på arabiska, persiska, hebreiska och annat som läses åt vänster, dir="ltr" på annan text.',
  },
  evidence: passages,
  targets: (all) => {
    const pageRuns = share(all);
    return all
      .filter(({ words, seen }) => seen && words >= LEAST_WORDS)
      .map((passage) => ({
        ...runs(passage, pageRuns),
        selector: passage.selector,
        html: passage.html,
      }))
      .filter(({ script }) => script !== undefined);
  },
  judge({ script, direction, text }) {
    if (script === direction) return passed;
    const words = text.slice(0, 60);
    return script === "rtl"
      ? failed({
          en: `“${words}” is read from right to left, but runs from left to right.`,
          sv: `”${words}” läses från höger till vänster men löper från vänster till höger.`,
        })
      : failed({
          en: `“${words}” is read from left to right, but the page runs from right to left.`,
          sv: `”${words}” läses från vänster till höger, men sidan löper från höger till vänster.`,
        });
  },
  examples: {
    passed: [
      `<p dir="rtl" lang="ar">${ARABIC}</p>`,
      `<p dir="auto" lang="ar">${ARABIC}</p>`,
      {
        html: `<!doctype html><html lang="ar" dir="rtl"><title>${ARABIC}</title><p>${ARABIC} ${ARABIC}</p><p>Open every day of the week.</p>`,
      },
      `<ul><li>Arabic: <span dir="rtl" lang="ar">${ARABIC}</span></li></ul>`,
      `<ul style="direction: rtl"><li>${ARABIC}</li></ul>`,
    ],
    failed: [
      `<p lang="ar">${ARABIC}</p>`,
      {
        html: `<!doctype html><html lang="he"><title>ספרייה</title><p>הספרייה פתוחה בכל יום בשבוע.</p>`,
      },
      {
        html: `<!doctype html><html lang="en" dir="rtl"><title>Library</title><p>The library is open every day of the week.</p>`,
      },
    ],
    inapplicable: [
      `<p>The library is open every day.</p>`,
      `<p><a href="/ar" lang="ar">العربية</a></p>`,
      `<p lang="ar" hidden>${ARABIC}</p>`,
    ],
  },
});

function share(all: readonly Passage[]): number {
  const text = all.map(({ text }) => text).join("");
  return rightToLeft(text);
}

/** In which direction a passage is read and runs; text that is read to the right counts only in a page that is. */
function runs({ element, text, runs }: Passage, page: number) {
  const part = rightToLeft(text);
  const isWrong = part < 0.1 && page < 0.1 && element.style?.direction === "rtl";
  if (part <= 0.7)
    return { script: isWrong ? ("ltr" as const) : undefined, direction: "rtl", text };
  // What is marked inside the block runs as it is marked.
  const unmarked = runs.filter(({ parent }) => runsRight(parent)).map(({ text }) => text);
  const direction = rightToLeft(unmarked.join("")) > 0.7 ? "ltr" : "rtl";
  return { script: "rtl" as const, direction, text };
}

function runsRight({ style }: PageElement): boolean {
  return style?.direction === "ltr" && style["unicode-bidi"] !== "plaintext";
}

function rightToLeft(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0
    ? 0
    : (text.match(RIGHT_TO_LEFT)?.filter((sign) => /\p{L}/u.test(sign)).length ?? 0) / letters;
}
