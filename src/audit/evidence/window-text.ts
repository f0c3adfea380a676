import type { CDPSession } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { sessionOf } from "#audit/session.ts";
import { inPage, selectorOf, snippetOf } from "./place.ts";
import { hasWindowUnits } from "./window-units.ts";

/** A text whose size is a share of the window's width, or the page as a whole. */
export interface WindowText extends Target {
  readonly text: string;
  /** CSS pixels in the window, and in one half and a quarter as wide, as zoom makes it. */
  readonly sizes: readonly [full: number, half: number, quarter: number];
}

interface Size {
  readonly size: number;
  readonly parentSize: number;
}

// The whole window again at the end: there the texts are named.
const SHARES = [1, 1 / 2, 1 / 4, 1] as const;
const MOST = 20;
const MOST_ELEMENTS = 5_000;
const ELEMENTS = {
  en: "Elements, for text that follows the window",
  sv: "Element, för text som följer fönstret",
};
const WHAT = {
  en: "Texts that follow the width of the window",
  sv: "Texter som följer fönstrets bredd",
};

/** The outermost texts whose size is set in shares of the window, measured in three windows. */
export const windowTexts: Evidence<readonly WindowText[]> = {
  seen: {
    en: "By comparing the size of text in the window and in ones half and a quarter as wide, as zoom makes them.",
    sv: "Genom att jämföra textens storlek i fönstret och i sådana som är hälften och en fjärdedel så breda, som vid zoom.",
  },
  async collect({ page, again, state, limited }) {
    if (!(await hasWindowUnits(page))) return [];
    const other = await again();
    const session = await sessionOf(other);
    const elements = await session.send("Runtime.evaluate", {
      expression: `(${findTexts})(${MOST_ELEMENTS})`,
    });
    const objectId = elements.result.objectId as string;
    const sizes: Size[][] = [];
    for (const share of SHARES) {
      await other.setViewportSize({
        width: Math.round(state.width * share),
        height: Math.round(state.height * share),
      });
      await other.evaluate(drawnAnew);
      sizes.push(await call(session, objectId, readSizes));
    }
    const most = sizes[0]?.length ?? 0;
    if (most >= MOST_ELEMENTS) limited({ what: ELEMENTS, looked: most, of: undefined });
    return named(session, objectId, firstOf(outermost(sizes), MOST, WHAT, { limited }));
  },
};

/** A text by its place in the list. */
type Found = Pick<WindowText, "sizes"> & { readonly index: number };

/** The sizes of those that shrink more than what they stand in does, by their place in the list. */
function outermost([full = [], half = [], quarter = []]: readonly Size[][]): Found[] {
  const found: Found[] = [];
  for (const [index, { size, parentSize }] of full.entries()) {
    const [second, third] = [half[index], quarter[index]];
    if (!second?.size || !third?.size || second.size >= size * 0.99) continue;
    const share = second.size / size;
    if (parentSize > 0 && second.parentSize / parentSize <= share * 1.02) continue;
    found.push({ index, sizes: [size, second.size, third.size] });
  }
  return found;
}

async function named(session: CDPSession, objectId: string, found: readonly Found[]) {
  const names = await call(
    session,
    objectId,
    readNames,
    found.map(({ index }) => index),
  );
  return found.flatMap(({ sizes }, at) => {
    const name = names[at];
    return name?.text ? [{ ...name, sizes }] : [];
  });
}

async function call<T>(
  session: CDPSession,
  objectId: string,
  main: (elements: readonly Element[]) => T,
  only?: readonly number[],
): Promise<T> {
  const declaration = inPage(main);
  const some = `function () { return (${declaration}).call(${JSON.stringify(only)}.map((at) => this[at])); }`;
  const { result } = await session.send("Runtime.callFunctionOn", {
    objectId,
    functionDeclaration: only ? some : declaration,
    returnByValue: true,
  });
  return result.value as T;
}

/** In the page: what may have text in it, the outermost first. */
function findTexts(most: number): Element[] {
  return [document.documentElement, ...document.querySelectorAll("body, body *")]
    .filter((element) => !element.matches("script, style, svg, svg *, template, noscript"))
    .slice(0, most);
}

/** For scripts that act when the size of the window changes, as they are told before it is drawn. */
function drawnAnew(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

function readSizes(elements: readonly Element[]): Size[] {
  const sizes = elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const sizeOf = new Map(elements.map((element, index) => [element, sizes[index] ?? 0]));
  return elements.map(({ parentElement }, index) => ({
    size: sizes[index] ?? 0,
    parentSize: (parentElement && sizeOf.get(parentElement)) ?? 0,
  }));
}

function readNames(elements: readonly Element[]) {
  return elements.map((element) => {
    const shown = element.isConnected && element.checkVisibility({ visibilityProperty: true });
    // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is the question here.
    const words = shown && element instanceof HTMLElement ? element.innerText : "";
    return {
      selector: selectorOf(element),
      html: snippetOf(element),
      text: words.replace(/\s+/g, " ").trim().slice(0, 60),
    };
  });
}
