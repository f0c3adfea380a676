import type { Token } from "parse5";
import { attribute } from "./attributes.ts";
import { VOID } from "./element-names.ts";

/** Which HTML elements are open, counted by name: enough to tell an end tag that ends something. */
export interface OpenElements {
  has(name: string): boolean;
  /** Whether an element with this id is open. */
  hasId(id: string): boolean;
  start(tag: Token.TagToken): void;
  end(name: string): void;
}

export function countOpenElements(): OpenElements {
  // The ids of the open elements of each name: a stack per name never has to be searched.
  const names = new Map<string, (string | undefined)[]>();
  const ids = new Map<string, number>();

  return {
    has: (name) => (names.get(name)?.length ?? 0) > 0,
    hasId: (id) => (ids.get(id) ?? 0) > 0,
    start(tag) {
      if (VOID.has(tag.tagName)) return;
      const id = attribute(tag, "id");
      const open = names.get(tag.tagName);
      if (open) open.push(id);
      else names.set(tag.tagName, [id]);
      if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1);
    },
    end(name) {
      const id = names.get(name)?.pop();
      if (id !== undefined) ids.set(id, (ids.get(id) ?? 1) - 1);
    },
  };
}
