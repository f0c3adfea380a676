import { check, failed, passed } from "#audit/check.ts";
import { linkTexts } from "#audit/evidence/link-texts.ts";

export default check({
  title: {
    en: "A link says by itself where it leads",
    sv: "En länk säger i sig själv vart den leder",
  },
  criteria: ["2.4.9"],
  act: ["aizyf1"],
  impact: "moderate",
  harm: {
    en: "People who list a page's links with a screen reader, or see little of it at a time, do not learn where the link leads.",
    sv: "Den som listar länkarna med skärmläsare, eller bara ser lite av sidan i taget, får inte veta vart länken leder.",
  },
  mend: {
    en: "Write in the link what one finds when following it: “The report on parking (PDF)”, not “click here”.",
    sv: "Skriv i länken vad man kommer till: ”Rapporten om parkering (pdf)”, inte ”klicka här”.",
  },
  evidence: linkTexts,
  targets: (links) => links,
  judge: ({ name, vague }) =>
    vague === undefined
      ? passed
      : failed({
          en:
            vague === "format"
              ? `“${name}” says what kind of file the link leads to, but not what it is about.`
              : `“${name}” does not by itself say where the link leads.`,
          sv:
            vague === "format"
              ? `”${name}” säger vilken sorts fil länken leder till, men inte vad den handlar om.`
              : `”${name}” säger inte i sig själv vart länken leder.`,
        }),
  examples: {
    passed: [
      `<a href="/permits">Parking permits</a>`,
      `<a href="/a" aria-label="Read more about parking">Read more</a>`,
      `<a href="/a">Read more about parking</a> <a href="/b">Ulysses (EPUB)</a>`,
      `<nav><a href="#more">More</a></nav><h2 id="more">More</h2><p>Books for you.</p>`,
      `<nav aria-label="Breadcrumb"><a href="/">Start</a> <a href="/a/documents/">Documents</a></nav>`,
      `<nav><ol><li><a href="/">Start</a></li><li>Permits</li></ol></nav>`,
      `<a href="/a"><img src="data:," alt="Go to the main content"></a>`,
    ],
    failed: [
      `<p>The report on parking is published, <a href="/a">read more</a>.</p>`,
      `<p>Se rapporten <a href="/a">här</a>.</p>`,
      `<p lang="fi">Raportti on valmis, <a href="/a">lue lisää</a>.</p>`,
      `<p lang="ar" dir="rtl">نُشر التقرير <a href="/a">اقرأ المزيد</a></p>`,
      `<p>Apply for a permit: <a href="/a">Start</a></p>`,
      `<p>See the description of <a href="/a">this product</a>.</p>`,
      `<ul><li>Ulysses <ul><li><a href="/a">EPUB</a></li></ul></li></ul>`,
      `<svg width="90" height="30"><a href="#main"><text x="9" y="20">Go</text></a></svg>`,
    ],
    inapplicable: [`<p>Click here</p>`, `<a>Click here</a>`, `<a href="/a" role="button">More</a>`],
  },
});
