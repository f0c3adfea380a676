import { subject } from "#commands/subject.ts";

export default subject(
  "feedback",
  "Exports, counts, deletes, backs up and judges what visitors answered.",
  new URL("../feedback/", import.meta.url),
);
