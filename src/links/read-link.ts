import type { Token } from "parse5";
import { attribute, tokensOf } from "./attributes.ts";
import type { Namespace } from "./element-names.ts";
import type { Link } from "./link.ts";
import type { OpenElements } from "./open-elements.ts";
import type { Form } from "./page-facts.ts";
import { span } from "./span.ts";

const SUBMIT_INPUTS = new Set(["submit", "image"]);
const OTHER_BUTTONS = new Set(["button", "reset"]);

/** The link, without its content, that a start tag begins; undefined if it begins none. */
export function readLink(
  tag: Token.TagToken,
  space: Namespace,
  form: Form | undefined,
  elements: OpenElements,
): Link | undefined {
  const kind = linkKind(tag, space);
  if (kind === undefined) return undefined;
  const labels = tokensOf(attribute(tag, "aria-labelledby"));
  const id = attribute(tag, "id");
  return {
    kind,
    tag,
    form,
    pieces: [],
    end: span(tag)[1],
    after: undefined,
    plain: true,
    crossed: false,
    labelledFromOutside: labels.some((label) => label === id || elements.hasId(label)),
  };
}

function linkKind(tag: Token.TagToken, space: Namespace): Link["kind"] | undefined {
  const type = attribute(tag, "type")?.toLowerCase() ?? "";
  if (space === "svg") return tag.tagName === "a" ? "svg" : undefined;
  if (space === "math") return undefined;
  if (tag.tagName === "a" || tag.tagName === "area") return tag.tagName;
  if (tag.tagName === "button") return OTHER_BUTTONS.has(type) ? undefined : "button";
  return tag.tagName === "input" && SUBMIT_INPUTS.has(type) ? "input" : undefined;
}
