import type { Foreign } from "./foreign.ts";
import type { Link } from "./link.ts";
import { collectContent, type LinkContent } from "./link-content.ts";

/** The links that are open, innermost last: HTML forbids more than one, SVG and mistakes do not. */
export interface OpenLinks {
  isEmpty(): boolean;
  /** The innermost, if it lies (or none is asked for) at this level of foreign content. */
  at(level?: number): LinkContent | undefined;
  /** Opens a link; `depth` and `level` are of the foreign content around it. */
  begin(link: Link, depth: number, level: number): void;
  /** Ends the innermost; true if that ended something embedded in the link around it. */
  finishInnermost(end: number, after?: number): boolean;
  /** Ends the innermost HTML link of this name and what is in it. `after`: where its end tag ends. */
  finish(name: string, end: number, after?: number): Link | undefined;
  finishAll(end: number): void;
  /** Ends what ended with the foreign content around it; true if something embedded ended. */
  settle(at: number, after?: number): boolean;
  /** Lets nothing be inserted in the innermost. */
  spoil(): void;
  spoilAll(): void;
}

interface Open extends LinkContent {
  readonly depth: number;
  readonly level: number;
}

interface State {
  readonly foreign: Foreign;
  readonly stack: Open[];
  /** How many HTML links of each name are open. */
  readonly names: Map<string, number>;
}

export function openLinks(foreign: Foreign): OpenLinks {
  const state: State = { foreign, stack: [], names: new Map() };
  const { stack } = state;
  const innermost = () => stack.at(-1);
  return {
    isEmpty: () => stack.length === 0,
    at: (level) => (level === undefined || innermost()?.level === level ? innermost() : undefined),
    begin(link, depth, level) {
      stack.push({ ...collectContent(link), depth, level });
      count(state, link, 1);
    },
    finishInnermost: (end, after = end) => finishInnermost(state, end, after),
    finish: (name, end, after = end) => finish(state, name, end, after),
    finishAll(end) {
      for (const { link } of stack.slice(0, -1)) link.plain = false;
      while (stack.length > 0) finishInnermost(state, end, end);
    },
    settle: (at, after = at) => settle(state, at, after),
    spoil() {
      const inner = innermost();
      if (inner) inner.link.plain = false;
    },
    spoilAll() {
      for (const { link } of stack) link.plain = false;
    },
  };
}

function finishInnermost(state: State, end: number, after: number): boolean {
  const { foreign, stack } = state;
  const content = stack.pop();
  if (content === undefined) return false;
  const { link, depth } = content;
  link.end = end;
  if (!foreign.sure() || foreign.depth() !== depth || content.isOpen("template"))
    link.plain = false;
  count(state, link, -1);
  const around = stack.at(-1);
  return around?.level === foreign.level() && around.embedded(after);
}

function finish(state: State, name: string, end: number, after: number): Link | undefined {
  if (!state.names.get(name)) return undefined;
  for (let isInnermost = true; state.stack.length > 0; isInnermost = false) {
    const { link } = state.stack.at(-1) as Open;
    if (!isInnermost) link.plain = false;
    finishInnermost(state, end, after);
    if (link.kind !== "svg" && link.tag.tagName === name) return link;
  }
  return undefined;
}

function settle(state: State, at: number, after: number): boolean {
  const { foreign, stack } = state;
  let isEnded = false;
  while (foreign.sure()) {
    const inner = stack.at(-1);
    if (inner?.link.kind !== "svg" || foreign.depth() > inner.depth) break;
    isEnded = finishInnermost(state, at, after);
  }
  const inner = stack.at(-1);
  return (inner?.level === foreign.level() && inner.embedded(after)) || isEnded;
}

function count({ names }: State, { kind, tag }: Link, change: number): void {
  if (kind !== "svg") names.set(tag.tagName, (names.get(tag.tagName) ?? 0) + change);
}
