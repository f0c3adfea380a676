import type { Request } from "express";
import type { Sender } from "#feedback/abuse/guard.ts";
import { FIELDS, type Fields } from "#feedback/form.ts";
import type { SiteSettings } from "#site/settings.ts";
import { formFields } from "#web/form.ts";
import { origin } from "#web/security.ts";

/** A form that arrived: what it says, and what there is to say about where it came from. */
export interface SentForm {
  readonly fields: Fields;
  readonly sender: Sender;
}

/** Reads a form that the page's question or its next step sends. Throws MalformedForm. */
export function sentForm(request: Request, { baseUrl, feedback }: SiteSettings): SentForm {
  const known = new Set<string>([...Object.values(FIELDS), feedback.honeypot]);
  const fields = formFields(request, known);
  return {
    fields,
    sender: {
      address: request.ip,
      trapped: !!fields.get(feedback.honeypot)?.[0],
      originKnown: origin(request, new URL(baseUrl).host) === "own",
    },
  };
}
