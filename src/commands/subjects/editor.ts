import { subject } from "#commands/subject.ts";

export default subject(
  "editor",
  "Adds, lists and disables the accounts of those who work with what visitors answered, and sends them the digest.",
  new URL("../editor/", import.meta.url),
);
