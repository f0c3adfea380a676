import { verdictCommand } from "#commands/verdict.ts";

export default verdictCommand(
  "held",
  "Holds responses, which are then neither shown nor counted, by their ids; release undoes it.",
  "held",
);
