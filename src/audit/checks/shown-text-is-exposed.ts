import { cantTell, check, failed, passed } from "#audit/check.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { hiddenTexts } from "#audit/hidden-texts.ts";

export default check({
  title: {
    en: "Text that can be seen is not hidden from assistive technology",
    sv: "Text som syns är inte dold för hjälpmedel",
  },
  criteria: ["1.3.1"],
  harm: {
    en: "People who use a screen reader do not get to know what others read here.",
    sv: "Den som använder skärmläsare får inte veta det som andra läser här.",
  },
  mend: {
    en: 'Take away aria-hidden="true" from what says something.',
    sv: 'Ta bort aria-hidden="true" från det som säger något.',
  },
  impact: "serious",
  evidence: snapshot,
  targets: hiddenTexts,
  judge({ text, told, keptBack }) {
    if (told) return passed;
    const words = text.slice(0, 80);
    if (keptBack)
      return failed({
        en: `“${words}” is shown but hidden from assistive technology, and stands nowhere else on the page.`,
        sv: `”${words}” visas men är dolt för hjälpmedel, och står ingen annanstans på sidan.`,
      });
    return cantTell({
      en: `“${words}” is shown but hidden from assistive technology. Is it said in another way?`,
      sv: `”${words}” visas men är dolt för hjälpmedel. Sägs det på annat sätt?`,
    });
  },
  examples: {
    passed: [
      `<p><span aria-hidden="true">Open from Monday to Friday</span><span style="position:absolute;left:-999px">Open from Monday to Friday</span></p>`,
      `<div role="img" aria-label="Four stars out of five"><p aria-hidden="true">Four stars out of five</p></div>`,
      `<h2 aria-hidden="true">News</h2><h2>News</h2>`,
      `<svg width="200" height="80"><g aria-hidden="true"><text y="20">310 Jan</text><text y="40">295 Feb</text><text y="60">340 Mar</text><text y="80">365 Apr</text></g></svg><details><summary>As a table</summary><table><tr><th>Month</th><th>Trips</th></tr><tr><th>January</th><td>310</td></tr><tr><th>February</th><td>295</td></tr><tr><th>March</th><td>340</td></tr><tr><td>April</td><td>365</td></tr></table></details>`,
      `<section aria-label="Official website of the library"><div aria-hidden="true"><p>An official website of the library</p><p>How you know</p></div><button>How you know</button></section>`,
    ],
    failed: [
      `<p>Welcome to the library.</p><p aria-hidden="true">The office is closed on Friday this week.</p>`,
      `<h1>Deliveries</h1><div aria-hidden="true" style="border: 1px solid"><p>Bank holiday</p><p>Orders placed after noon on Thursday will leave us on Tuesday.</p></div>`,
      `<main lang="sv"><h1>Avgifter</h1><ul aria-hidden="true"><li>Det kostar tio kronor om dagen att lämna böckerna för sent.</li></ul></main>`,
    ],
    inapplicable: [
      `<div style="width: 300px; overflow: hidden"><ul style="display: flex; padding: 0; list-style: none; transform: translateX(0)"><li style="flex: 0 0 300px">Cliffs and birds in the north</li><li style="flex: 0 0 300px" aria-hidden="true">Sand and lighthouses in the south</li></ul></div>`,
      `<button><span aria-hidden="true">×</span> Close</button>`,
      `<p aria-hidden="true" hidden>This is not shown at all now</p>`,
      `<main aria-hidden="true"><p>This lies behind a dialog now</p></main><div role="dialog" aria-modal="true" aria-label="Ask">Sure?</div>`,
      `<span aria-hidden="true">home</span>`,
      `<p>A text that all may read.</p>`,
    ],
    cantTell: [
      `<svg width="200" height="80"><g aria-hidden="true"><text y="20">310 Jan</text><text y="40">295 Feb</text><text y="60">340 Mar</text><text y="80">365 Apr</text></g></svg><p>In January there were 310 trips, in February fewer, and in March more.</p>`,
      `<section aria-label="Library"><div aria-hidden="true"><p>An official website of the library</p><p>How you know</p></div><button>How you know</button></section>`,
      `<p aria-hidden="true">The office is closed on Friday this week.</p><p style="position:absolute;left:-999px">Nobody is in at the end of the week.</p>`,
      `<div aria-hidden="true"><p style="background: #eee">Can you bring the books on Friday this week?</p><p style="background: #cef">Of course, they are on the table in the hall.</p></div>`,
      `<figure><div aria-hidden="true"><p>The office is closed on Friday this week.</p></div><figcaption>The sign</figcaption></figure>`,
      `<p>On Fridays, the office of the library is often closed.</p><p aria-hidden="true">The office is closed on Friday this week.</p>`,
      `<h2 aria-hidden="true">News</h2>`,
      `<div aria-hidden="true"><h2>Contact</h2><p>Call 08-123 45 67 on weekdays.</p></div>`,
    ],
  },
});
