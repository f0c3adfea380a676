import type { OpenElements } from "./open-elements.ts";

/**
 * Follows a page in and out of `<select>`, where tags make no elements: there are no links, and an
 * announcement would be bare text. (Browsers that allow more in a select lose nothing by it.)
 */
export interface Select {
  readonly isOpen: boolean;
  /** Whether a tag makes or ends an element outside of any select. */
  passes(name: string, isStart: boolean): boolean;
}

// HTML spec, 13.2.6.4.16 and 17 as they were until 2025.
const ENDS = new Set(["select", "input", "textarea", "keygen"]);
const ENDS_IN_TABLE = new Set("caption table tbody tfoot thead tr td th".split(" "));

/** `elements` are those around the select. */
export function followSelect(elements: OpenElements): Select {
  let isOpen = false;
  let templates = 0;

  function ends(name: string, isStart: boolean): boolean {
    if (name === "template") {
      templates += isStart ? 1 : -1;
      if (templates >= 0) return false;
      templates = 0;
      return elements.has("template");
    }
    if (templates > 0) return false;
    if (isStart ? ENDS.has(name) : name === "select") return true;
    if (!ENDS_IN_TABLE.has(name) || !elements.has("table")) return false;
    return isStart || elements.has(name);
  }

  return {
    get isOpen() {
      return isOpen;
    },
    passes(name, isStart) {
      if (!isOpen) {
        isOpen = isStart && name === "select";
        return true;
      }
      if (!ends(name, isStart)) return false;
      isOpen = false;
      return name !== "select";
    },
  };
}
