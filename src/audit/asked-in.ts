import type { State } from "./state.ts";

/** The page as most meet it, in light colours or dark: what is painted differs in these alone. */
export function asPainted(state: State): boolean {
  return asLoaded({ ...state, colorScheme: "light" });
}

/** The page as most meet it: a desktop window, scripts, nothing of the reader's own. What presses and clicks asks here alone. */
export function asLoaded(state: State): boolean {
  return (
    state.javaScript &&
    state.media === "screen" &&
    state.width >= 1000 &&
    state.textSize === 100 &&
    !state.textSpacing &&
    !state.forcedColors &&
    !state.reducedMotion &&
    state.colorScheme === "light"
  );
}
