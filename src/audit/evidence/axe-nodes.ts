import type { NodeResult } from "axe-core";
import { type Colour, contrast } from "#audit/colour.ts";
import type { State } from "#audit/state.ts";
import { CONTRAST, ENHANCED } from "./axe-rules.ts";

/** axe cannot tell whether a lone sign is text; what a question about it would find is an icon. */
const LONE_SIGNS = ["shortTextContent", "nonBmp"];

/** What stands instead of scripts is read before all else, whatever part of the page it is in. */
const INSTEAD = "<noscript";

/** Links to places in the page, in whatever holds them; and what else may be in such a part. */
const SKIPS = /<a\b[^>]*\shref="#[^"]+"[^>]*>.*?<\/a>/gs;
const TAG = /<[^>]*>/g;

/** What is like it stands in another document, in a frame, which has landmarks of its own. */
function isAloneInDocument({ target, any }: NodeResult): boolean {
  const frame = (path: readonly unknown[]) => JSON.stringify(path.slice(0, -1));
  const alike = any.flatMap(({ relatedNodes = [] }) => relatedNodes);
  return alike.length > 0 && alike.every((other) => frame(other.target) !== frame(target));
}

/** A cell's controls, with the labels that name them. */
const CONTROLS =
  /<(button|a|label|select|textarea)\b.*?<\/\1>|<input\b(?![^>]*type="hidden")[^>]*>/gs;

const PAPER: Colour = [255, 255, 255];

/** Whether a careful reader would say of the element what axe says by the rule. */
export function stands(rule: string, node: NodeResult, state: State): boolean {
  if (rule === "region") return !node.html.startsWith(INSTEAD) && !isSkip(node.html);
  if (rule === "landmark-unique") return !isAloneInDocument(node);
  if (rule === "td-has-header") return !holdsControls(node);
  if (rule === CONTRAST || rule === ENHANCED)
    return state.media !== "print" || !isReadOnPaper(node);
  return true;
}

/** Whether a question of axe's is one for a person. */
export function isWorthAsking({ any }: NodeResult): boolean {
  return !any.some(({ data }) => LONE_SIGNS.includes(data?.messageKey));
}

/** A skip link is met before all landmarks: axe knows it only when no other link stands before it. */
function isSkip(html: string): boolean {
  const rest = html.replace(SKIPS, "");
  return rest !== html && !/<a\b/.test(rest) && rest.replace(TAG, "").trim() === "";
}

/** A box to choose a row by, or what can be done with it, says what it is without a heading above it. */
function holdsControls({ any, all, none }: NodeResult): boolean {
  const cells = [...any, ...all, ...none].flatMap(({ relatedNodes }) => relatedNodes ?? []);
  return (
    cells.length > 0 &&
    cells.every(({ html }) => {
      const rest = html.replace(CONTROLS, "");
      return rest !== html && rest.replace(TAG, "").trim() === "";
    })
  );
}

/** Browsers leave backgrounds out in print: the text stands on white paper. */
function isReadOnPaper({ any }: NodeResult): boolean {
  const { fgColor, expectedContrastRatio } = any[0]?.data ?? {};
  const [red, green, blue] = (/^#(..)(..)(..)$/.exec(fgColor ?? "") ?? [])
    .slice(1)
    .map((part) => Number.parseInt(part, 16));
  if (red === undefined || green === undefined || blue === undefined) return false;
  return contrast([red, green, blue], PAPER) >= Number.parseFloat(expectedContrastRatio ?? "");
}
