import { asLoaded } from "#audit/asked-in.ts";
import { check } from "#audit/check.ts";
import { destinations } from "#audit/evidence/destinations.ts";
import { judgeLikeness } from "#audit/likeness-verdict.ts";
import { files, sameNameLinks } from "#audit/same-name-examples.ts";

/** ACT b20e66. */
export default check({
  title: {
    en: "Links of the same name lead to the same content",
    sv: "Länkar med samma namn leder till samma innehåll",
  },
  criteria: ["2.4.9"],
  act: ["b20e66"],
  impact: "minor",
  harm: {
    en: "People who go from link to link with a screen reader cannot know which of them leads where.",
    sv: "Den som går från länk till länk med en skärmläsare kan inte veta vilken av dem som leder vart.",
  },
  mend: {
    en: "Say in each link what sets it apart from the other.",
    sv: "Skriv i varje länk det som skiljer den från den andra.",
  },
  least: "AAA",
  states: asLoaded,
  evidence: destinations,
  targets: ({ links }) => links,
  judge: (link) =>
    judgeLikeness(link, {
      en: `“${link.name}” leads to ${link.address} here and to ${link.other} elsewhere.`,
      sv: `”${link.name}” leder till ${link.address} här och till ${link.other} på ett annat ställe.`,
    }),
  examples: {
    ...sameNameLinks,
    inapplicable: [
      { html: `<p><a href="/a">Visit us</a> <a href="/b">Call us</a></p>`, files },
      { html: `<p><a href="/a#one">Visit us</a> <a href="/a#two">Visit us</a></p>`, files },
      "<p>Text</p>",
    ],
    cantTell: [
      `<p><a href="https://a.example/">Rules</a> <a href="https://b.example/">Rules</a></p>`,
    ],
  },
});
