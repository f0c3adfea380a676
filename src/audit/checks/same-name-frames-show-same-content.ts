import { asLoaded } from "#audit/asked-in.ts";
import { check } from "#audit/check.ts";
import { destinations } from "#audit/evidence/destinations.ts";
import { judgeLikeness } from "#audit/likeness-verdict.ts";
import { files } from "#audit/same-name-examples.ts";

/** ACT 4b1c6c. */
export default check({
  title: {
    en: "Frames of the same name show the same content",
    sv: "Ramar med samma namn visar samma innehåll",
  },
  criteria: ["4.1.2"],
  act: ["4b1c6c"],
  impact: "moderate",
  harm: {
    en: "People who choose among frames with a screen reader cannot know which of them shows what.",
    sv: "Den som väljer mellan ramar med en skärmläsare kan inte veta vilken av dem som visar vad.",
  },
  mend: {
    en: "Give each frame a title that says what it shows.",
    sv: "Ge varje ram en titel som säger vad den visar.",
  },
  states: asLoaded,
  evidence: destinations,
  targets: ({ frames }) => frames,
  judge: (frame) =>
    judgeLikeness(frame, {
      en: `“${frame.name}” is the name of the frame that shows ${frame.address} and of one that shows ${frame.other}.`,
      sv: `”${frame.name}” är namnet på ramen som visar ${frame.address} och på en som visar ${frame.other}.`,
    }),
  examples: {
    passed: [
      {
        html: `<iframe title="Hours" src="/a"></iframe><iframe title="Hours" src="/c"></iframe>`,
        files,
      },
      {
        html: `<iframe title="Hours" src="/a"></iframe><iframe title="Hours" src="/c"></iframe><iframe title="Calls" src="/b"></iframe>`,
        files,
      },
      {
        html: `<iframe aria-label="Hours" src="/a"></iframe><iframe title="hours" src="/c"></iframe>`,
        files,
      },
    ],
    failed: [
      {
        html: `<iframe title="Frame" src="/a"></iframe><iframe title="Frame" src="/b"></iframe>`,
        files,
      },
      {
        html: `<iframe aria-label="Frame" src="/a"></iframe><iframe title="Frame" src="/b"></iframe>`,
        files,
      },
      {
        html: `<iframe title="Frame" src="/a"></iframe><iframe title="Frame" src="/c"></iframe><iframe title="Frame" src="/b"></iframe>`,
        files,
      },
    ],
    inapplicable: [
      {
        html: `<iframe title="Hours" src="/a"></iframe><iframe title="Calls" src="/b"></iframe>`,
        files,
      },
      {
        html: `<iframe title="Hours" src="/a"></iframe><iframe title="Hours" src="/a"></iframe>`,
        files,
      },
      { html: `<iframe src="/a"></iframe><iframe src="/b"></iframe>`, files },
    ],
    cantTell: [
      `<iframe title="Map" src="https://a.example/"></iframe><iframe title="Map" src="https://b.example/"></iframe>`,
    ],
  },
});
