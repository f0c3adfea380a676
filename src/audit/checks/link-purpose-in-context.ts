import { check, failed, passed } from "#audit/check.ts";
import { linkTexts } from "#audit/evidence/link-texts.ts";

export default check({
  title: {
    en: "A link says where it leads, by itself or with the text around it",
    sv: "En länk säger vart den leder, själv eller med texten runt den",
  },
  criteria: ["2.4.4"],
  act: ["5effbb"],
  impact: "serious",
  harm: {
    en: "People who go from link to link with a screen reader do not learn where the link leads, not even from the text around it.",
    sv: "Den som går från länk till länk med skärmläsare får inte veta vart länken leder, inte ens av texten runt den.",
  },
  mend: {
    en: "Write in the link what one finds when following it, for example the heading of the page.",
    sv: "Skriv i länken vad man kommer till, till exempel sidans rubrik.",
  },
  evidence: linkTexts,
  targets: (links) => links,
  judge: ({ name, inContext, underHeading }) =>
    inContext || underHeading
      ? passed
      : failed({
          en: `“${name}” does not say where the link leads, and neither does what stands around it.`,
          sv: `”${name}” säger inte vart länken leder, och det gör inte texten runt den heller.`,
        }),
  examples: {
    passed: [
      `<a href="/permits">Parking permits</a>`,
      `<p>The report on parking is published, <a href="/a">read more</a>.</p>`,
      `<ul><li>Ulysses <ul><li><a href="/a">EPUB</a></li></ul></li></ul>`,
      `<article><h2>Parking</h2><div><a href="/a">Read more</a></div></article>`,
      `<a href="/a" aria-label="Read more about parking">Read more</a>`,
      `<table><tr><th>Parking report</th><td><a href="/a">PDF</a></td></tr></table>`,
      `<nav aria-label="Du är här"><ol><li><a href="/">Start</a></li><li>Bygga</li></ol></nav>`,
      `<div><a href="/api/url.html">URL</a></div>`,
      `<div lang="fr"><a href="/mer">Mer</a></div>`,
      `<p lang="de">Der Bericht zum Parken ist da: <a href="/a">weiterlesen</a></p>`,
      `<p id="d">Parking permits</p><div><a href="/a" aria-describedby="d">More</a></div>`,
    ],
    failed: [
      `<div><a href="/a">Click here</a></div>`,
      `<p><a href="/a">Läs mer »</a></p>`,
      `<p><a href="/a">More</a> <a href="/b">More</a></p>`,
      `<p>Please <a href="/a">click here</a></p>`,
      `<a href="/a"><img src="data:," alt="link"></a>`,
      `<p>...</p><a href="/a">&gt;&gt;</a>`,
      `<p lang="es"><a href="/a">Leer más…</a></p>`,
      `<p lang="fr"><a href="/a">Plus d’infos</a></p>`,
      `<p lang="de">Oder auch: <a href="/a">hier klicken</a></p>`,
    ],
    inapplicable: [
      `<p>Click here</p>`,
      `<a>Click here</a>`,
      `<a href="/a" hidden>Click here</a>`,
      `<a href="/a" role="button">More</a>`,
    ],
  },
});
