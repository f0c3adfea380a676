import type { Token } from "parse5";
import { attribute } from "./attributes.ts";
import type { Namespace } from "./element-names.ts";

/** A form as its buttons see it. */
export interface Form {
  readonly target: string | undefined;
  readonly method: string | undefined;
}

/** What a page says outside its links that decides what they do. */
export interface PageFacts {
  lang: string | undefined;
  baseHref: string | undefined;
  baseTarget: string | undefined;
  /** A frameset page has no text to write in. */
  frameset: boolean;
  readonly ids: Set<string>;
  /** The first element of each id, where it is a form. */
  readonly forms: Map<string, Form>;
}

/** Gathers a page's facts as its tags go by. */
export interface PageReader {
  readonly facts: PageFacts;
  /** The form that a button at this place belongs to, when it names none (HTML spec 4.10.18.3). */
  form(): Form | undefined;
  start(tag: Token.TagToken, space: Namespace): void;
  end(name: string): void;
}

export function readPage(): PageReader {
  const facts: PageFacts = {
    lang: undefined,
    baseHref: undefined,
    baseTarget: undefined,
    frameset: false,
    ids: new Set(),
    forms: new Map(),
  };
  let form: Form | undefined;
  // What is inside a template is not in the page: the outer form waits here.
  const templates: (Form | undefined)[] = [];

  function start(tag: Token.TagToken, space: Namespace): void {
    const id = attribute(tag, "id");
    if (space === "html") startHtml(tag, id);
    if (id !== undefined) facts.ids.add(id);
  }

  function startHtml(tag: Token.TagToken, id: string | undefined): void {
    const name = tag.tagName;
    if (name === "form" && form === undefined) {
      form = { target: attribute(tag, "target"), method: attribute(tag, "method") };
      if (id !== undefined && !facts.ids.has(id)) facts.forms.set(id, form);
    } else if (name === "frameset") facts.frameset = true;
    else if (name === "template") {
      templates.push(form);
      form = undefined;
    } else if (templates.length === 0 && name === "html") facts.lang ??= attribute(tag, "lang");
    else if (templates.length === 0 && name === "base") {
      facts.baseHref ??= attribute(tag, "href");
      facts.baseTarget ??= attribute(tag, "target");
    }
  }

  function end(name: string): void {
    if (name === "form") form = undefined;
    else if (name === "template" && templates.length > 0) form = templates.pop();
  }

  return { facts, form: () => form, start, end };
}
