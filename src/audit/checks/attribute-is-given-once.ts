import { check, failed, passed } from "#audit/check.ts";
import { pageSource } from "#audit/evidence/page-source.ts";

/** WCAG 2.1's 4.1.1 (Parsing), which WCAG 2.2 no longer asks for. */
export default check({
  title: {
    en: "No element is given the same attribute twice",
    sv: "Inget element får samma attribut två gånger",
  },
  criteria: "best-practice",
  act: ["e6952f"],
  impact: "minor",
  harm: {
    en: "The second is thrown away: a name, a label or an address that was meant for readers does not reach them.",
    sv: "Det andra kastas bort: ett namn, en etikett eller en adress som var avsedd för läsarna når dem inte.",
  },
  mend: {
    en: "Keep the attribute that is meant and take the other away.",
    sv: "Behåll det attribut som är avsett och ta bort det andra.",
  },
  evidence: pageSource,
  states: ({ name }) => name === "desktop",
  targets: (faults) => faults.filter(({ kind }) => kind === "attributes"),
  judge: ({ first, count }) => {
    if (!first) return passed;
    const { name, line } = first;
    return failed({
      en: `On line ${line} of the source ${name} is given twice${count > 1 ? `, and attributes on ${count - 1} more elements are` : ""}. Browsers take the first only.`,
      sv: `På rad ${line} i källkoden anges ${name} två gånger${count > 1 ? `, och attribut på ytterligare ${count - 1} ställen gör det` : ""}. Webbläsare tar bara det första.`,
    });
  },
  examples: {
    passed: [
      `<p>See the <a href="/hours" title="a=b a=c">opening hours</a>.</p>`,
      `<!doctype html><html lang="en"><title>T</title><script>const text = '<a href="/a" href="/b">';</script>`,
      `<!-- <a href="/a" href="/b"> --><p>Text</p>`,
    ],
    failed: [
      `<p>See the <a href="/hours" href="/contact">opening hours</a>.</p>`,
      `<img src="data:," alt="" class="a" ALT="Map">`,
      `<main><p class='a' id=b class>Text</p></main>`,
    ],
    inapplicable: [
      `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>`,
      { html: "<!doctype html><p a a>", url: "https://www.agency.example/notes.txt" },
      {
        html: `<!doctype html><html xmlns="http://www.w3.org/1999/xhtml"><title>T</title></html>`,
        url: "https://www.agency.example/page.xml",
      },
    ],
  },
});
