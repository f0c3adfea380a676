import type { MarkdownIt, StateBlock, Token } from "markdown-it";
import { findings } from "./findings.ts";
import { isLanguage } from "./language.ts";

const MARKER = /^(:{3,})[ \t]*([^\s:]*)[ \t]*(.*?)[ \t]*$/;
const CODE = /^(`{3,}|~{3,})/;
const CODE_INDENT = 4;

type Container = (state: StateBlock, kind: string, title: string) => Token;

const CONTAINERS: Readonly<Record<string, Container>> = {
  info: notice,
  warning: notice,
  details: (state, _kind, title) => {
    const open = state.push("details_open", "details", 1);
    line(state, "summary", title);
    return open;
  },
  table: (state, _kind, title) => {
    const open = state.push("region_open", "div", 1);
    line(state, "caption", title);
    return open;
  },
  lang: (state, _kind, tag) => {
    const open = state.push("lang_open", "div", 1);
    open.attrSet("lang", tag);
    return open;
  },
};

/**
 * `::: info Title`, `::: warning Title`, `::: details Summary`, `::: table Caption` and `::: lang fi`,
 * each up to its own `:::`; they may stand in each other.
 */
export function containers(md: MarkdownIt): void {
  md.block.ruler.before("fence", "container", container, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
}

function container(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if ((state.sCount[start] as number) - state.blkIndent >= CODE_INDENT) return false;
  const marker = MARKER.exec(textOf(state, start));
  if (!marker) return false;
  if (silent) return true;
  const [, markup, kind = "", title = ""] = marker;
  const report = (message: string) => findings(state).problems.push({ line: start + 1, message });
  if (kind === "") {
    report(`${markup} ends nothing; expected an opening line like ::: info Title before it`);
    state.line = start + 1;
    return true;
  }
  const known = Object.hasOwn(CONTAINERS, kind);
  if (!known)
    report(`::: ${kind} is unknown; expected ::: ${Object.keys(CONTAINERS).join(", ::: ")}`);
  else if (kind === "lang" ? !isLanguage(title) : title === "")
    report(
      kind === "lang"
        ? `::: lang ${title} names no language; expected a BCP 47 tag like en, ar or fit`
        : `::: ${kind} has no title; expected ::: ${kind} and its title on the same line`,
    );
  const close = closingLine(state, start, end);
  if (close === undefined) report(`::: ${kind} is never ended; expected a line ::: after it`);
  const open = known ? (CONTAINERS[kind] as Container) : plain;
  fill(state, open(state, kind, title), start, close ?? end);
  state.line = close === undefined ? end : close + 1;
  return true;
}

function fill(state: StateBlock, open: Token, start: number, end: number): void {
  const { parentType, lineMax } = state;
  state.parentType = "container";
  state.lineMax = end;
  open.map = [start, end];
  state.md.block.tokenize(state, start + 1, end);
  state.push(open.type.replace("_open", "_close"), open.tag, -1);
  state.parentType = parentType;
  state.lineMax = lineMax;
}

function closingLine(state: StateBlock, start: number, end: number): number | undefined {
  let depth = 1;
  let fence = "";
  for (let at = start + 1; at < end; at++) {
    // What stands further out ends the list item that holds the container, and so the container.
    if ((state.sCount[at] as number) < state.blkIndent && !state.isEmpty(at)) return undefined;
    const text = textOf(state, at);
    const code = CODE.exec(text)?.[1];
    if (fence !== "") {
      if (code?.startsWith(fence) && text.trim() === code) fence = "";
    } else if (code) fence = code;
    else if (text.startsWith(":::")) depth += MARKER.exec(text)?.[2] === "" ? -1 : 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function plain(state: StateBlock): Token {
  return state.push("plain_open", "div", 1);
}

function notice(state: StateBlock, kind: string, title: string): Token {
  const open = state.push("notice_open", "div", 1);
  open.attrSet("class", `notice notice-${kind}`);
  line(state, "p", title, "notice-title");
  return open;
}

function line(state: StateBlock, tag: string, content: string, className?: string): void {
  const map: [number, number] = [state.line, state.line + 1];
  const open = state.push(`${tag}_title_open`, tag, 1);
  if (className) open.attrSet("class", className);
  const inline = state.push("inline", "", 0);
  Object.assign(inline, { content, children: [], map });
  open.map = map;
  state.push(`${tag}_title_close`, tag, -1);
}

function textOf(state: StateBlock, at: number): string {
  return state.src.slice(
    (state.bMarks[at] as number) + (state.tShift[at] as number),
    state.eMarks[at],
  );
}
