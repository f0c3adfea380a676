import type { PageElement } from "./document/element.ts";
import { shownText } from "./document/query.ts";

/** Words that a text of something done in steps begins with, step by step. */
const STEPS = [
  /^(first of all|first|firstly|to begin with|först|till att börja med)[, ]/i,
  /^(then|next,|after that|afterwards|därefter|sedan (?!dess\b|\d))[, ]?/i,
  /^(finally|lastly|last of all|slutligen|till sist|till slut|avslutningsvis)[, ]/i,
];

/** Whether the parts that say which step they are come step by step; also where none does. */
export function isToldInOrder(parts: readonly PageElement[]): boolean {
  const steps = parts
    .map((part) => STEPS.findIndex((words) => words.test(shownText(part))))
    .filter((step) => step >= 0);
  return steps.every((step, at) => at === 0 || step >= (steps[at - 1] ?? 0));
}
