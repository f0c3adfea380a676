import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, passed } from "#audit/check.ts";
import { charts } from "#audit/evidence/charts.ts";

const chart = (one: string, other: string, more = "", text = "") =>
  `<svg role="img" aria-label="Loans and visits rise" width="300" height="120" viewBox="0 0 300 120"><path d="M0 90L90 40L290 9" stroke="${one}" fill="none" stroke-width="3"/><path d="M0 99L90 90L290 60" stroke="${other}" fill="none" stroke-width="3" ${more}/>${text}</svg>`;
const legend = (one: string, other: string) =>
  `<ul>${[
    [one, "Loans"],
    [other, "Visits"],
  ]
    .map(
      ([colour, text]) =>
        `<li><span style="display: inline-block; width: 14px; height: 14px; background: ${colour}"></span> ${text}</li>`,
    )
    .join("")}</ul>`;

/** WCAG 1.4.1, technique G111. */
export default check({
  title: {
    en: "The lines of a chart are told apart by more than their colours",
    sv: "Linjerna i ett diagram skiljs åt av mer än färgen",
  },
  criteria: ["1.4.1"],
  impact: "serious",
  harm: {
    en: "People who do not see the colours cannot tell which line is which.",
    sv: "Den som inte ser färgerna kan inte veta vilken linje som är vilken.",
  },
  mend: {
    en: "Write the names at the lines, or give the lines dashes or signs of their own.",
    sv: "Skriv namnen vid linjerna, eller ge linjerna egna streckningar eller tecken.",
  },
  states: asLoaded,
  evidence: charts,
  targets: (all) => all,
  judge: ({ legend }) =>
    legend.length < 2
      ? passed
      : cantTell({
          en: `Only colours tie the words “${legend.join("”, “")}” to what is drawn. Is there another way to tell what is what?`,
          sv: `Bara färger knyter orden ”${legend.join("”, ”")}” till det som är ritat. Finns det något annat sätt att se vad som är vad?`,
        }),
  examples: {
    passed: [
      chart("#c00", "#070"),
      chart("#c00", "#070", 'stroke-dasharray="4"') + legend("#c00", "#070"),
      chart("#c00", "#070", "", "<text x='9' y='20'>Loans</text><text x='9' y='90'>Visits</text>") +
        legend("#c00", "#070"),
    ],
    failed: [],
    inapplicable: [
      "<p>Text</p>",
      legend("#c00", "#070"),
      chart("#c00", "#070").replace(/role="img" aria-label="[^"]*"/, 'aria-hidden="true"'),
    ],
    cantTell: [
      chart("#c00", "#070") + legend("#c00", "#070"),
      legend("#036", "#a50") + chart("#036", "#a50"),
      `<figure>${chart("#036", "#a50")}<figcaption>${legend("#036", "#a50")}</figcaption></figure>`,
    ],
  },
});
