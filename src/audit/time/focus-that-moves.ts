import { selectorOf, snippetOf } from "#audit/evidence/place.ts";
import type { Target } from "#audit/outcome.ts";
import type { Waited } from "./waiting.ts";

type Noting = Waited & { auditFocused?: Set<Element> };

/** In a page before its own scripts, after `noteWaiting`: notes what focus comes to when some time has passed. */
export function noteFocus(): void {
  const [soon, late] = [2_000, 20_000];
  const usual = new Set<Element>();
  const focused = new Set<Element>();
  const { auditWaiting } = Object.assign(globalThis as Noting, { auditFocused: focused });
  addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    const { waited } = auditWaiting;
    const isMoved = waited >= soon && waited < late && !usual.has(target);
    (isMoved ? focused : usual).add(target);
  });
}

/** In the page: those that are shown still; no alert, which may have to come at its own time. */
export function focusThatMoved(): Target[] {
  return [...((globalThis as Noting).auditFocused ?? [])]
    .filter((element) => element.isConnected && element.checkVisibility())
    .filter((element) => !element.closest("[role=alertdialog], [role=alert]"))
    .map((element) => ({ selector: selectorOf(element), html: snippetOf(element) }));
}
