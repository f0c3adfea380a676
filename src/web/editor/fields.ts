import type { Request } from "express";
import { formFields } from "#web/form.ts";

/** The names of the area's form fields, the same in both languages. */
export const EDITOR_FIELDS = {
  name: "anvandarnamn",
  password: "losenord",
  back: "till",
  language: "sprak",
  session: "session",
  /** A status for the comments that are marked. */
  status: "status",
  marked: "markerad",
  /** "status id": a status for one comment. */
  set: "satt",
  verdict: "granskning",
  note: "anteckning",
  attempt: "nummer",
  format: "format",
  newPassword: "nytt",
  repeated: "igen",
} as const;
const KNOWN: ReadonlySet<string> = new Set(Object.values(EDITOR_FIELDS));
const REPEATABLE: ReadonlySet<string> = new Set([EDITOR_FIELDS.marked]);

/** What a form of the area sent: one value of each field, "" when it has none, and all that are marked. Throws MalformedForm. */
export function editorForm(request: Request) {
  const fields = formFields(request, KNOWN, REPEATABLE);
  return {
    value: (name: keyof typeof EDITOR_FIELDS) => fields.get(EDITOR_FIELDS[name])?.[0] ?? "",
    marked: fields.get(EDITOR_FIELDS.marked) ?? [],
  };
}

/** A path inside the area that somebody is to come back to; the area's own for anything else. */
export function backTo(path: unknown, root: string): string {
  const inside =
    typeof path === "string" && new RegExp(`^${root}(?:[/?][\\w\\-./?=&%+~:*]*)?$`).test(path);
  return inside && !path.includes("//") && !path.includes("/.") ? path : root;
}
