import type { Token } from "parse5";
import {
  exitsForeign,
  isIntegrationPoint,
  maybeForeign,
  type Namespace,
  VOID,
} from "./element-names.ts";

/** Where a scan stands among HTML, SVG and MathML, without building a tree. */
export interface Foreign {
  /** How many elements are open from the outermost `<svg>` or `<math>` inwards; 0 is plain HTML. */
  depth(): number;
  /** How many of them are of SVG or MathML. */
  level(): number;
  /** Whether what comes is SVG or MathML. */
  inForeign(): boolean;
  /** Whether text here names what it stands in: SVG's title, all of MathML. */
  naming(): boolean;
  /** False where the markup is too broken to say what is HTML: nothing may be inserted there. */
  sure(): boolean;
  /** Enters an element, and says which namespace it belongs to. */
  start(tag: Token.TagToken): Namespace;
  /** Leaves an element. False when the end tag is HTML's to deal with. */
  end(name: string): boolean;
}

interface Frame {
  readonly name: string;
  readonly space: Namespace;
  /** An element of SVG or MathML whose content is HTML. */
  readonly isPoint: boolean;
}

interface State {
  readonly frames: Frame[];
  level: number;
  points: number;
  sure: boolean;
  /** Set when an unsure stretch opened elements that were not followed: there is no way back. */
  lost: boolean;
}

const MATH_IN_POINT = new Set(["mglyph", "malignmark"]);

/**
 * Follows the HTML spec's rules for foreign content (13.2.6.5) exactly in well-formed markup. Where
 * an end tag does not match, it says so by `sure()` rather than guess. Each call is amortised O(1).
 */
export function trackForeign(): Foreign {
  const state: State = { frames: [], level: 0, points: 0, sure: true, lost: false };
  const top = () => state.frames.at(-1);
  return {
    depth: () => state.frames.length,
    level: () => state.level,
    inForeign: () => state.sure && inForeign(state),
    naming: () => top()?.name === "title" || top()?.space === "math",
    sure: () => state.sure,
    start: (tag) => start(state, tag),
    end: (name) => end(state, name),
  };
}

function start(state: State, tag: Token.TagToken): Namespace {
  if (!state.sure) return startUnsure(state, tag);
  const around = state.frames.at(-1);
  if (around === undefined || !inForeign(state)) return startHtml(state, tag);
  if (exitsForeign(tag)) {
    while (inForeign(state)) pop(state);
    return startHtml(state, tag);
  }
  const isSvg = tag.tagName === "svg" && around.name === "annotation-xml";
  const space = isSvg ? "svg" : around.space;
  if (!tag.selfClosing) push(state, tag.tagName, space, isIntegrationPoint(tag, space));
  return space;
}

function startHtml(state: State, tag: Token.TagToken): Namespace {
  const name = tag.tagName;
  if (name === "svg" || name === "math") {
    if (!tag.selfClosing) push(state, name, name, false);
    return name;
  }
  const around = state.frames.at(-1);
  if (around?.space === "math" && MATH_IN_POINT.has(name)) state.sure = false;
  if (name === "a" && around?.name === "a") pop(state);
  if (state.frames.length > 0 && !VOID.has(name)) push(state, name, "html", false);
  return "html";
}

function startUnsure(state: State, tag: Token.TagToken): Namespace {
  if (maybeForeign(tag.tagName)) state.lost = true;
  if (state.points > 0 || state.lost || !exitsForeign(tag)) return "html";
  // Without an integration point there is no foreign content left around such a tag.
  while (state.frames.length > 0) pop(state);
  state.sure = true;
  return "html";
}

function end(state: State, name: string): boolean {
  const { frames } = state;
  const frame = frames.at(-1);
  if (!state.sure || frame === undefined) return false;
  if (frame.space === "html") {
    if (frame.name === name) pop(state);
    else state.sure = false;
    return false;
  }
  if (name === "p" || name === "br") {
    while (inForeign(state)) pop(state);
    return false;
  }
  let index = frames.length - 1;
  while (frames[index] && frames[index]?.space !== "html" && frames[index]?.name !== name) index--;
  state.sure = frames[index] !== undefined && frames[index]?.space !== "html";
  if (state.sure) while (frames.length > index) pop(state);
  return state.sure;
}

function inForeign({ frames }: State): boolean {
  const frame = frames.at(-1);
  return frame !== undefined && frame.space !== "html" && !frame.isPoint;
}

function push(state: State, name: string, space: Namespace, isPoint: boolean): void {
  state.frames.push({ name, space, isPoint });
  if (isPoint) state.points++;
  if (space !== "html") state.level++;
}

function pop(state: State): void {
  const frame = state.frames.pop();
  if (frame?.isPoint) state.points--;
  if (frame && frame.space !== "html") state.level--;
}
