import type { Page } from "playwright";
import { within } from "./collector.ts";
import type { State } from "./state.ts";

const LIMIT = 5_000;

/** The state that differs from `state` in that scripts run, when it is among `states`. */
export function withScripts(state: State, states: readonly State[]): State | undefined {
  const { name: _, ...kept } = { ...state, javaScript: true };
  return states.find(({ name, ...other }) => isSame(kept, other) && name !== state.name);
}

function isSame(a: Omit<State, "name">, b: Omit<State, "name">): boolean {
  return (Object.keys(a) as (keyof typeof a)[]).every((key) => a[key] === b[key]);
}

/**
 * Whether the page has nothing that a browser without JavaScript leaves out, or shows instead: no
 * script, no `noscript`, no frame, no style sheet that asks for scripting or cannot be read.
 */
export async function isScriptless(page: Page): Promise<boolean> {
  if (page.frames().length > 1) return false;
  return within(LIMIT, page.evaluate(hasNoScripts), new Error()).catch(() => false);
}

function hasNoScripts(): boolean {
  const scripts = [...document.scripts].filter(({ type }) => !/json|importmap/.test(type));
  const acts = [...document.querySelectorAll("*")].some(
    ({ localName, shadowRoot, attributes }) =>
      /^(noscript|object|embed|svg:script)$/.test(localName) ||
      shadowRoot !== null ||
      [...attributes].some(
        ({ name, value }) => name.startsWith("on") || /^\s*javascript:/i.test(value),
      ),
  );
  const isQuiet = (rules: CSSRuleList): boolean =>
    [...rules].every(({ cssText }) => !/\(\s*scripting\b/.test(cssText));
  try {
    return (
      scripts.length === 0 &&
      !acts &&
      [...document.styleSheets].every(({ cssRules }) => isQuiet(cssRules))
    );
  } catch {
    // A style sheet of another site does not let itself be read.
    return false;
  }
}
