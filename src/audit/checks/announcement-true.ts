import { cantTell, check, failed, passed, type Verdict } from "#audit/check.ts";
import { claims } from "#audit/claims.ts";
import { type Link, links } from "#audit/evidence/links.ts";

export default check({
  title: {
    en: "What a link announces is what it does",
    sv: "En länk gör det som den upplyser om",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who cannot see what happens believe that they are in a new window or on another website when they are not.",
    sv: "Den som inte ser vad som händer tror sig vara i ett nytt fönster eller på en annan webbplats utan att vara det.",
  },
  mend: {
    en: "Take the announcement away, or let the link do what it says.",
    sv: "Ta bort upplysningen, eller låt länken göra det som den säger.",
  },
  evidence: links,
  targets: (links) => links.filter((link) => claims(link).length > 0),
  judge: (link) => {
    const facts = claims(link).map(({ fact }) => fact);
    const window = facts.includes("newWindow") && !link.opensWindow ? noWindow(link) : passed;
    const site = facts.includes("external") && link.kind === "link" ? otherSite(link) : passed;
    return (
      [window, site].find(({ outcome }) => outcome === "failed") ??
      (window === passed ? site : window)
    );
  },
  examples: {
    passed: [
      `<a href="/a" target="_blank">Report (opens in new tab)</a>`,
      `<a href="https://www.unhcr.example/" target="_blank">UNHCR (link to another website, opens in new window)</a>`,
      `<form action="/a" target="_blank"><button>Search (opens in new window)</button></form>`,
    ],
    failed: [
      `<a href="/a">Report (opens in new tab)</a>`,
      `<a href="/a">Report<span>link to another website</span></a>`,
      `<a href="https://www.agency.example/a">Report (external link)</a>`,
      `<a href="https://www.unhcr.example/">UNHCR (link to another website, opens in new window)</a>`,
      `<a href="mailto:info@unhcr.example">Write to UNHCR (link to another website)</a>`,
      {
        html: `<!doctype html><html lang="sv"><title>Exempel</title>
          <a href="/a">Rapport<img src="data:," alt="Länk till annan webbplats, öppnas i nytt fönster."></a>`,
      },
    ],
    inapplicable: [
      `<a href="/a">What is an external link?</a> <a href="/b">Why no link opens in a new window here</a>`,
      `<a href="https://www.unhcr.example/">UNHCR</a>`,
      `<p>Links marked (opens in new window) do so.</p>`,
    ],
    cantTell: [
      `<a href="https://data.agency.example/">Open data (link to another website)</a>`,
      `<a href="/a" onclick="open(this.href)">Report (opens in new window)</a><script src="/a.js"></script>`,
    ],
  },
});

function noWindow({ scripted }: Link): Verdict {
  return scripted
    ? cantTell({
        en: "The link says that it opens a window. Does a script open one?",
        sv: "Länken säger att den öppnar ett fönster. Öppnar ett skript något?",
      })
    : failed({
        en: "The link says that it opens a window, but it opens none.",
        sv: "Länken säger att den öppnar ett fönster, men den öppnar inget.",
      });
}

function otherSite({ leads, href }: Link): Verdict {
  if (leads === "elsewhere") return passed;
  if (leads === "related")
    return cantTell({
      en: `The link says that it leads to another website. Is ${href} another website?`,
      sv: `Länken säger att den leder till en annan webbplats. Är ${href} en annan webbplats?`,
    });
  return failed({
    en: `The link says that it leads to another website, but ${href ?? "it"} is not one.`,
    sv: `Länken säger att den leder till en annan webbplats, men ${href ?? "den"} är ingen sådan.`,
  });
}
