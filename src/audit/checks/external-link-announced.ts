import { check } from "#audit/check.ts";
import { said } from "#audit/claims.ts";
import { links } from "#audit/evidence/links.ts";

export default check({
  title: "A link to another website says so",
  // WCAG asks nothing of it; W3C's advice is to say it where the reader is not told otherwise.
  criteria: "best-practice",
  evidence: links,
  targets: (links) => links.filter((link) => link.leads === "elsewhere"),
  judge: (link) => said("external", link),
  examples: {
    passed: [
      `<a href="https://www.unhcr.example/">UNHCR<span> (link to another website)</span></a>`,
      `<a href="//www.unhcr.example/"><img src="data:," alt="UNHCR, external link"></a>`,
      {
        html: `<!doctype html><html lang="sv-SE"><title>Exempel</title>
          <a href="https://www.unhcr.example/" aria-label="UNHCR (länk till annan webbplats)">UNHCR</a>`,
      },
      {
        html: `<!doctype html><html lang="ar"><title>مثال</title>
          <a href="https://www.unhcr.example/">المفوضية (رابط إلى موقع آخر، يُفتح في نافذة جديدة)</a>`,
      },
    ],
    failed: [
      `<a href="https://www.unhcr.example/">UNHCR</a>`,
      `<base href="https://www.unhcr.example/"><a href="about">About UNHCR</a>`,
      `<a href="https://www.unhcr.example/" aria-label="UNHCR">UNHCR (link to another website)</a>`,
      `<svg width="90" height="20"><a href="https://www.unhcr.example/"><text y="15">UNHCR</text></a></svg>`,
      `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" width="90" height="90" alt="World" usemap="#m"><map name="m">
        <area shape="rect" coords="0,0,50,50" href="https://www.unhcr.example/" alt="UNHCR"></map>`,
      `<div><template shadowrootmode="open"><a href="https://www.unhcr.example/">UNHCR</a></template></div>`,
      {
        html: `<a href="https://www.agency.example.com/">Not us</a>`,
        state: { javaScript: false, width: 320 },
      },
    ],
    inapplicable: [
      `<a href="/about">About us</a> <a href="https://www.agency.example/contact">Contact</a>`,
      `<a href="mailto:info@unhcr.example">Write to us</a> <a href="tel:+4680000000">Call us</a>`,
      `<a href="https://data.agency.example/">Open data</a>`,
      `<div hidden><a href="https://www.unhcr.example/">UNHCR</a></div>`,
      {
        html: `<link rel="canonical" href="https://www.agency.example/a">
          <a href="https://www.agency.example/b">B</a>`,
        url: "http://127.0.0.1:8080/a",
      },
    ],
    cantTell: [
      `<a href="https://www.unhcr.example/">UNHCR (länk till annan webbplats)</a>`,
      `<a href="https://www.unhcr.example/" title="Link to another website">UNHCR</a>`,
      {
        html: `<!doctype html><html lang="fi"><title>Esimerkki</title>
          <a href="https://www.unhcr.example/">UNHCR (linkki toiselle sivustolle)</a>`,
      },
    ],
  },
});
