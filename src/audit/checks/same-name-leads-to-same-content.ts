import { asLoaded } from "#audit/asked-in.ts";
import { check } from "#audit/check.ts";
import { destinations } from "#audit/evidence/destinations.ts";
import { judgeLikeness } from "#audit/likeness-verdict.ts";
import { files, sameNameLinks } from "#audit/same-name-examples.ts";

/** WCAG F63; ACT fd3a94. */
export default check({
  title: {
    en: "Links of the same name in the same context lead to the same content",
    sv: "Länkar med samma namn i samma sammanhang leder till samma innehåll",
  },
  criteria: ["2.4.4"],
  act: ["fd3a94"],
  impact: "serious",
  harm: {
    en: "People who go from link to link with a screen reader cannot know which of them leads where.",
    sv: "Den som går från länk till länk med en skärmläsare kan inte veta vilken av dem som leder vart.",
  },
  mend: {
    en: "Say in each link what sets it apart from the other.",
    sv: "Skriv i varje länk det som skiljer den från den andra.",
  },
  states: asLoaded,
  evidence: destinations,
  targets: ({ links }) => links.filter(({ sameContext }) => sameContext),
  judge: (link) =>
    judgeLikeness(link, {
      en: `“${link.name}” leads to ${link.address} here and to ${link.other} elsewhere in the same context.`,
      sv: `”${link.name}” leder till ${link.address} här och till ${link.other} på ett annat ställe i samma sammanhang.`,
    }),
  examples: {
    ...sameNameLinks,
    inapplicable: [
      { html: `<p><a href="/a">Visit us</a> <a href="/b">Call us</a></p>`, files },
      {
        html: `<h2>Visit</h2><p><a href="/a">Read more</a></p><h2>Call</h2><p><a href="/b">Read more</a></p>`,
        files,
      },
      {
        html: `<p><a href="/a">Read more</a> about visits.</p><p><a href="/b">Read more</a> about calls.</p>`,
        files,
      },
      { html: `<p><a href="/a#one">Visit us</a> <a href="/a#two">Visit us</a></p>`, files },
    ],
    cantTell: [
      `<p><a href="https://a.example/">Rules</a> <a href="https://b.example/">Rules</a></p>`,
    ],
  },
});
