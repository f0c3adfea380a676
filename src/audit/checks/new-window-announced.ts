import { check } from "#audit/check.ts";
import { said } from "#audit/claims.ts";
import { links } from "#audit/evidence/links.ts";

export default check({
  title: {
    en: "A link or button that opens a window says so",
    sv: "En länk eller knapp som öppnar ett fönster säger det",
  },
  criteria: ["3.2.5"],
  impact: "moderate",
  harm: {
    en: "People who do not see the whole screen, or are easily confused, do not understand why they cannot go back.",
    sv: "Den som inte ser hela skärmen, eller lätt tappar tråden, förstår inte varför det inte går att backa.",
  },
  mend: {
    en: "Let the link open in the same window, or write in it that it opens a new one.",
    sv: "Låt länken öppnas i samma fönster, eller skriv i den att den öppnar ett nytt.",
  },
  evidence: links,
  targets: (links) => links.filter((link) => link.opensWindow),
  judge: (link) => said("newWindow", link),
  examples: {
    passed: [
      `<a href="/a" target="_blank">Report (opens in new tab)</a>`,
      `<a href="/a" target="report">Report <img src="data:," alt="opens in a new window"></a>`,
      `<form action="/a" target="_blank"><button>Search (opens in new window)</button></form>`,
      `<form action="/a"><input type="submit" formtarget="_blank" value="Search – opens in new window"></form>`,
      {
        html: `<!doctype html><html lang="fr"><title>Horaires</title><a href="/a" target="_blank">les horaires (s’ouvre dans une nouvelle fenêtre)</a>`,
      },
      {
        html: `<!doctype html><html lang="sv"><title>Exempel</title>
          <a href="/a" target="_BLANK">Rapport<span> (öppnas i nytt fönster)</span></a>`,
        state: { javaScript: false, forcedColors: true },
      },
    ],
    failed: [
      `<a href="/a" target="_blank">Report</a>`,
      `<base target="_blank"><a href="/a">Report</a>`,
      `<form action="/a" target="results"><button>Search</button></form>`,
      `<form action="/a"><button formtarget="_blank">Search</button></form>`,
      `<form id="f" action="/a" target="_blank"></form><input type="submit" form="f" value="Search">`,
      `<a href="/a" target="_blank">Report (link to another website)</a>`,
      `<svg width="90" height="20"><a href="/a" target="_blank"><text y="15">Report</text></a></svg>`,
    ],
    inapplicable: [
      `<a href="/a">Report</a> <form action="/a"><button>Search</button></form>`,
      `<base target="_blank"><a href="/a" target="_self">Report</a>`,
      `<a href="/a" target="reader">Report</a><iframe name="reader" title="Reader"></iframe>`,
      `<a href="/a.pdf" target="_blank" download>Report</a>`,
      `<button type="button">Menu</button> <a href="/a" target="_top">Report</a>`,
    ],
    cantTell: [
      {
        html: `<!doctype html><html lang="de"><title>Bericht</title><a href="/a" target="_blank">Bericht in einem anderen Fenster</a>`,
      },
      `<a href="/a" target="_blank" title="Opens in new window">Report</a>`,
    ],
  },
});
