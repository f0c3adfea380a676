import { check, failed, passed } from "#audit/check.ts";
import { pageSource } from "#audit/evidence/page-source.ts";

/** WCAG 2.1's 4.1.1 (Parsing), which WCAG 2.2 no longer asks for. */
export default check({
  title: {
    en: "Elements are closed, the inner ones first",
    sv: "Element avslutas, de inre först",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "Browsers and screen readers have to guess where a link, a heading or an emphasis ends.",
    sv: "Webbläsare och skärmläsare får gissa var en länk, en rubrik eller en betoning slutar.",
  },
  mend: {
    en: "Close the element in the same element as it begins in.",
    sv: "Avsluta elementet i samma element som det börjar i.",
  },
  evidence: pageSource,
  states: ({ name }) => name === "desktop",
  targets: (faults) => faults.filter(({ kind }) => kind === "nesting"),
  judge: ({ first, count }) => {
    if (!first) return passed;
    const { name, other, line, kind } = first;
    const [en, sv] = [
      count > 1 ? ` The same is wrong in ${count - 1} more places.` : "",
      count > 1 ? ` Samma fel finns på ytterligare ${count - 1} ställen.` : "",
    ];
    return kind === "open"
      ? failed({
          en: `<${name}> on line ${line} of the source is never closed.${en}`,
          sv: `<${name}> på rad ${line} i källkoden avslutas aldrig.${sv}`,
        })
      : failed({
          en: `<${name}> on line ${line} of the source is still open when the <${other}> around it is closed.${en}`,
          sv: `<${name}> på rad ${line} i källkoden är ännu öppet när <${other}> runt om det avslutas.${sv}`,
        });
  },
  examples: {
    passed: [
      `<p>We are <strong>closed on <em>Friday</em></strong>.</p>`,
      `<ul><li>One<li>Two</ul><table><tr><td>1<td>2</table><p>Text<p>More<br><img src="data:," alt="">`,
      `<svg viewBox="0 0 9 9"><path d="M0 0"/><g><title>A</title></g></svg><template><div></div></template>`,
      `<!doctype html><html lang="en"><title>a < b</title><script>const text = "<b>" + "</i>";</script><p>Text<!-- </div> -->`,
      `<select><option>One<option selected>Two</select><dl><dt>A<dd>B</dl><textarea><b></textarea>`,
    ],
    failed: [
      `<p>We are <strong>closed on <em>Friday</strong> and Saturday</em>.</p>`,
      `<div><span>Text</div><p>More</p>`,
      `<main><div><p>Text</p></main>`,
      `<ul><li><a href="/a">One</li><li>Two</a></li></ul>`,
    ],
    inapplicable: [
      `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>`,
      { html: "<!doctype html><p><b></p>", url: "https://www.agency.example/notes.txt" },
      {
        html: `<!doctype html><html xmlns="http://www.w3.org/1999/xhtml"><title>T</title></html>`,
        url: "https://www.agency.example/page.xml",
      },
    ],
  },
});
