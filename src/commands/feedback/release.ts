import { verdictCommand } from "#commands/verdict.ts";

export default verdictCommand(
  "shown",
  "Shows responses that were held, by their ids; hold undoes it.",
  "shown",
);
