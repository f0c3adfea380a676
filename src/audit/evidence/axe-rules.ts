import axeCore from "axe-core";

/** The rule that asks for AA's contrast. */
export const CONTRAST = "color-contrast";

/** The rule that asks for AAA's contrast: run apart, since it costs as much as all others. */
export const ENHANCED = "color-contrast-enhanced";

/** Asks of every page with anything hidden; the auditor opens what is hidden instead. */
const ASKS_ALWAYS = "hidden-content";

/** Every rule that is run. */
export const RULES = axeCore
  .getRules()
  .filter(
    ({ ruleId, tags }) => ![ENHANCED, ASKS_ALWAYS].includes(ruleId) && !tags.includes("deprecated"),
  )
  .map(({ ruleId }) => ruleId);

/** Rules whose questions our own checks answer: they turn the window, read what sets a link apart, and fetch what links and frames lead to. */
export const ASKS_WHERE_OTHERS_KNOW = [
  "css-orientation-lock",
  "link-in-text-block",
  "identical-links-same-purpose",
  "frame-title-unique",
];

/** The rules that judge colours: of a page that only changes colour, no other can say anything new. */
export const COLOUR_RULES = [CONTRAST, "link-in-text-block"];

/** Those that judge where things stand and how they are drawn: of a page that says the same, no other can say anything new. */
export const SIGHT_RULES = [
  ...COLOUR_RULES,
  "aria-hidden-focus",
  "css-orientation-lock",
  "label-content-name-mismatch",
  "p-as-heading",
  "region",
  "scrollable-region-focusable",
  "skip-link",
  "target-size",
];

/** Those that judge how something is pressed: on paper nothing is. */
export const PRESS_RULES = ["scrollable-region-focusable", "target-size"];
