import { attribute, tokensOf } from "./attributes.ts";
import type { Content } from "./content.ts";
import type { Label, LabelName } from "./label.ts";
import type { Link } from "./link.ts";
import type { PageContext } from "./page-context.ts";

const OWN_ID = /^announcement-\d+$/;

export type Labels = Readonly<Partial<Record<LabelName, Label>>>;

/** What gives a link its accessible name: an attribute or its content; undefined for nothing at all. */
export type NameSource = LabelName | "aria-labelledby" | "content" | undefined;

/** Finds the source of a link's name, in the order of the accessible name computation (accname 1.2). */
export function nameSource(
  link: Link,
  content: Content,
  labels: Labels,
  context: PageContext,
): NameSource {
  if (labellers(link, content, context).some(context.hasId)) return "aria-labelledby";
  if (labels["aria-label"]?.text.trim()) return "aria-label";
  if (labels.alt?.text.trim()) return "alt";
  if (link.kind === "input" && attribute(link.tag, "type")?.toLowerCase() === "submit")
    return "value";
  if (content.name !== "") return "content";
  return labels.title?.text.trim() ? "title" : undefined;
}

/** The ids in its aria-labelledby, without those of announcements of ours. */
export function labellers(link: Link, { ownIds }: Content, { hasId }: PageContext): string[] {
  return tokensOf(attribute(link.tag, "aria-labelledby")).filter(
    (id) => !ownIds.includes(id) && (hasId(id) || !OWN_ID.test(id)),
  );
}
