import { check, failed, passed } from "#audit/check.ts";
import { isHidden, isSeen } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

export default check({
  title: {
    en: "A bar of progress or a meter has a name",
    sv: "En förloppsindikator eller mätare har ett namn",
  },
  criteria: ["4.1.2"],
  harm: {
    en: "People who use a screen reader hear a number, but not what it measures.",
    sv: "Den som använder skärmläsare hör ett tal, men inte vad det mäter.",
  },
  mend: {
    en: "Put it in a label element with its text, or name it with aria-labelledby or aria-label.",
    sv: "Sätt den i ett label-element med dess text, eller ge den ett namn med aria-labelledby eller aria-label.",
  },
  impact: "serious",
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) =>
        (element.tag === "progress" || element.tag === "meter") &&
        // axe-core judges those with a role of their own.
        !element.attributes.has("role") &&
        element.exposed !== undefined &&
        isSeen(element) &&
        !isHidden(element),
    ),
  judge: ({ exposed }) =>
    exposed?.name.trim()
      ? passed
      : failed({
          en: "Nothing tells assistive technology what it measures.",
          sv: "Inget säger till hjälpmedel vad den mäter.",
        }),
  examples: {
    passed: [
      `<label>Uploaded <progress value="3" max="10"></progress></label>`,
      `<p id="l">Space left</p><meter aria-labelledby="l" value="3" max="10">3 of 10</meter>`,
      `<progress aria-label="Question 3 of 10" value="3" max="10"></progress>`,
    ],
    failed: [
      `<progress value="3" max="10"></progress>`,
      `<p>Uploaded</p><progress value="3" max="10">30 %</progress>`,
      `<meter value="3" max="10">3 of 10</meter>`,
    ],
    inapplicable: [
      `<progress value="3" max="10" hidden></progress>`,
      `<progress value="3" max="10" aria-hidden="true"></progress>`,
      `<div class="progress"><div class="bar"></div></div>`,
    ],
  },
});
