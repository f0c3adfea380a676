import { attribute } from "./attributes.ts";
import type { Link } from "./link.ts";
import type { Form, PageFacts } from "./page-facts.ts";

const SAME_WINDOW = new Set(["", "_self", "_parent", "_top"]);

/** Whether a target opens a window: every name but these does (HTML spec 7.3.1.7). */
export function opensWindow(target: string | undefined): boolean {
  // Names are compared without regard to ASCII case only.
  return target !== undefined && !SAME_WINDOW.has(target.replace(/[A-Z]/g, (c) => c.toLowerCase()));
}

/** The target that a link has: its own, even if empty, else the page's (HTML spec 4.6.1). */
export function linkTarget(link: Link, facts: PageFacts): string | undefined {
  return attribute(link.tag, "target") ?? facts.baseTarget;
}

/** The target of a submit button: its own, else its form's, else the page's; none where nothing is sent. */
export function buttonTarget(link: Link, facts: PageFacts): string | undefined {
  const own = attribute(link.tag, "formtarget");
  const named = attribute(link.tag, "form");
  const form: Form | undefined = named === undefined ? link.form : facts.forms.get(named);
  const method = attribute(link.tag, "formmethod") ?? form?.method;
  if (method?.toLowerCase() === "dialog") return undefined;
  return own ?? (form && (form.target ?? facts.baseTarget));
}
