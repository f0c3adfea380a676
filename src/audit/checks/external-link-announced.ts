import { type OnPage, siteCheck } from "#audit/check.ts";
import { claims, said } from "#audit/claims.ts";
import { type Link, links } from "#audit/evidence/links.ts";

const SAYS = `<p><a href="https://www.un.example/">UN (external link)</a></p>`;
const announced = (html: string) => ({ html, files: { "/other": SAYS } });

export default siteCheck({
  title: {
    en: "On a site that announces links to other websites, all of them are announced",
    sv: "Webbplatsen upplyser om alla länkar till andra webbplatser, om den gör det för någon",
  },
  // WCAG asks nothing of it, and neither does this of a site that announces none.
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who rely on the announcement in other links believe that they stay on the site when they leave it.",
    sv: "Den som litar på upplysningen i de andra länkarna tror sig vara kvar på webbplatsen när de lämnar den.",
  },
  mend: {
    en: "Write in this link too that it leads to another website, or in none.",
    sv: "Skriv även i den här länken att den leder till en annan webbplats, eller inte i någon.",
  },
  evidence: links,
  targets(pages) {
    const all = pages.flatMap(({ url, evidence }) =>
      evidence.flatMap((link) => (link.leads === "elsewhere" ? [{ ...link, url }] : [])),
    );
    return all.some(announces) ? all : [];
  },
  judge: (link) => said("external", link),
  examples: {
    passed: [
      `<a href="https://www.unhcr.example/">UNHCR<span> (link to another website)</span></a>`,
      `<a href="//www.unhcr.example/"><img src="data:," alt="UNHCR, external link"></a>`,
      {
        html: `<!doctype html><html lang="sv-SE"><title>Exempel</title>
          <a href="https://www.unhcr.example/" aria-label="UNHCR (länk till annan webbplats)">UNHCR</a>`,
        files: { "/other": SAYS },
      },
      {
        html: `<!doctype html><html lang="ar"><title>مثال</title>
          <a href="https://www.unhcr.example/">المفوضية (رابط إلى موقع آخر، يُفتح في نافذة جديدة)</a>`,
      },
    ],
    failed: [
      `<a href="https://www.unhcr.example/">UNHCR</a> ${SAYS}`,
      announced(`<a href="https://www.unhcr.example/">UNHCR</a>`),
      announced(`<base href="https://www.unhcr.example/"><a href="about">About UNHCR</a>`),
      announced(
        `<a href="https://www.unhcr.example/" aria-label="UNHCR">UNHCR (link to another website)</a>`,
      ),
      announced(
        `<svg width="90" height="20"><a href="https://www.unhcr.example/"><text y="15">UNHCR</text></a></svg>`,
      ),
      announced(
        `<div><template shadowrootmode="open"><a href="https://www.unhcr.example/">UNHCR</a></template></div>`,
      ),
    ],
    inapplicable: [
      `<a href="https://www.unhcr.example/">UNHCR</a>`,
      {
        html: `<a href="https://www.unhcr.example/">UNHCR</a>`,
        files: { "/other": `<a href="https://www.un.example/">UN</a>` },
      },
      `<a href="/about">About us</a> <a href="https://www.agency.example/contact">Contact</a>`,
      `<a href="mailto:info@unhcr.example">Write to us</a> <a href="tel:+4680000000">Call us</a>`,
      `<a href="https://data.agency.example/">Open data</a>`,
      `<div hidden>${SAYS}</div>`,
      {
        html: `<link rel="canonical" href="https://www.agency.example/a">
          <a href="https://www.agency.example/b">B</a>`,
        url: "http://127.0.0.1:8080/a",
      },
    ],
    cantTell: [
      `<a href="https://www.unhcr.example/">UNHCR (länk till annan webbplats)</a>`,
      announced(`<a href="https://www.unhcr.example/" title="Link to another website">UNHCR</a>`),
      announced(
        `<!doctype html><html lang="hu"><title>Példa</title>
          <a href="https://www.unhcr.example/">UNHCR (hivatkozás másik webhelyre)</a>`,
      ),
    ],
  },
});

function announces(link: Link & OnPage): boolean {
  return claims(link).some(({ fact }) => fact === "external");
}
