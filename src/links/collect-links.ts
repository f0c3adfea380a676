import type { Token } from "parse5";
import type { Namespace } from "./element-names.ts";
import type { Foreign } from "./foreign.ts";
import type { Link } from "./link.ts";
import type { OpenElements } from "./open-elements.ts";
import { type OpenLinks, openLinks } from "./open-links.ts";
import type { Form } from "./page-facts.ts";
import { readLink } from "./read-link.ts";
import { span } from "./span.ts";

/** Finds links as a page's tags and texts go by. */
export interface LinkCollector {
  readonly links: Link[];
  /** Whether the next text matters. */
  listens(): boolean;
  text(text: string, start: number, end: number): void;
  /** A tag that `foreign` has entered and `elements` has not. */
  start(tag: Token.TagToken, space: Namespace, form: Form | undefined): void;
  /** A tag that `foreign` has left, as one of its own or not, and `elements` has not. */
  end(tag: Token.TagToken, isForeign: boolean): void;
  /** No more links are to be found; those that are open are not to be written in. */
  stop(): void;
  finish(end: number): void;
}

interface State {
  readonly foreign: Foreign;
  readonly elements: OpenElements;
  readonly links: Link[];
  readonly open: OpenLinks;
  ended: { readonly link: Link; readonly at: number } | undefined;
  isStopped: boolean;
}

export function collectLinks(foreign: Foreign, elements: OpenElements): LinkCollector {
  const open = openLinks(foreign);
  const state: State = { foreign, elements, links: [], open, ended: undefined, isStopped: false };
  return {
    links: state.links,
    listens: () => !open.isEmpty() || state.ended !== undefined,
    text: (text, start, end) => addText(state, text, start, end),
    start: (tag, space, form) => startTag(state, tag, space, form),
    end: (tag, isForeign) => endTag(state, tag, isForeign),
    stop() {
      state.isStopped = true;
      open.spoilAll();
    },
    finish: (end) => open.finishAll(end),
  };
}

function startTag(state: State, tag: Token.TagToken, space: Namespace, form: Form | undefined) {
  const { foreign, open } = state;
  const [at, after] = span(tag);
  const isHtml = space === "html";
  const isCarrier = tag.tagName === "a" || tag.tagName === "button";
  state.ended = undefined;
  // An element that breaks out of SVG must stay: without it, what follows would be SVG.
  if (isHtml && open.settle(at)) open.spoil();
  if (isHtml && isCarrier) open.finish(tag.tagName, at);

  const isFramed = isHtml ? isCarrier && foreign.depth() > 0 : !tag.selfClosing;
  const level = foreign.level() - (isHtml || tag.selfClosing ? 0 : 1);
  const inner = open.at(level);
  const link = state.isStopped ? undefined : readLink(tag, space, form, state.elements);
  if (inner && isHtml && !link) inner.open(tag);
  else inner?.embed(tag, link === undefined);
  if (link) {
    link.plain = foreign.sure();
    state.links.push(link);
    const isEmpty = link.kind === "area" || link.kind === "input";
    if (!isEmpty) open.begin(link, foreign.depth() - (isFramed ? 1 : 0), level);
  }
  // What has no content has ended.
  if (link?.kind === "svg" && tag.selfClosing) open.settle(after);
  else if (link?.kind === "area" || link?.kind === "input" || (!isHtml && tag.selfClosing))
    inner?.embedded(after);
}

function endTag(state: State, tag: Token.TagToken, isForeign: boolean): void {
  const { foreign, elements, open } = state;
  const [at, after] = span(tag);
  const name = tag.tagName;
  state.ended = undefined;
  open.settle(at, after);
  if (isForeign) return;
  const link = name === "a" || name === "button" ? open.finish(name, at, after) : undefined;
  if (link) state.ended = { link, at: after };
  else
    while (open.at(foreign.level())?.close(tag) === false) {
      // An end tag of nothing in the link ends the link if it ends something around it.
      if (!elements.has(name)) return;
      open.finishInnermost(at);
      open.spoil();
    }
}

function addText(state: State, text: string, start: number, end: number): void {
  const { foreign, open, ended } = state;
  const inner = open.at();
  if (inner?.link.kind === "svg") inner.text(text, start, end, foreign.naming());
  else if (inner && open.at(foreign.level())) inner.text(text, start, end);
  else if (inner && foreign.naming()) inner.embeddedText(text);
  else if (!inner && ended?.at === start) ended.link.after = { start, end, text };
  state.ended = undefined;
}
