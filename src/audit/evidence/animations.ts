import type { Page } from "playwright";
import type { LimitTold } from "#audit/limits.ts";

const MOST = 100;
const WHAT = { en: "Animations that go on", sv: "Animeringar som pågår" };

/** An animation that started by itself and goes on for more than five seconds, with what it does to its element. */
export interface RunningAnimation {
  /** How the element is found: its place among all elements of the document. */
  readonly index: number;
  /** How far, in CSS pixels, its element moves or grows. */
  readonly distance: number;
  /** How much its opacity changes, 0–1. */
  readonly fading: number;
  /** Whether the picture behind its content moves. */
  readonly background: boolean;
  /** Whether it can be seen at any time of its cycle: what blinks may be invisible at the moment. */
  readonly shown: boolean;
  /** The text that it shows then. */
  readonly text: string;
}

/** The animations of style sheets and scripts that run. Takes no time: each one's clock is turned, and turned back. */
export async function readAnimations(
  page: Page,
  { limited }: LimitTold,
): Promise<RunningAnimation[]> {
  const functions = [goesOn, measured, look, widest].join(";\n");
  const { all, read } = await page.evaluate<{ all: number; read: RunningAnimation[] }>(
    `(() => { ${functions}; const all = document.getAnimations().filter(goesOn);
      return { all: all.length, read: all.slice(0, ${MOST}).map(measured) } })()`,
  );
  limited({ what: WHAT, looked: read.length, of: all });
  return read;
}

function goesOn({ effect, playState, timeline }: Animation): boolean {
  if (!(effect instanceof KeyframeEffect) || !effect.target || playState !== "running")
    return false;
  // What follows the scrolling moves as the reader does.
  if (timeline !== document.timeline) return false;
  const { endTime } = effect.getComputedTiming();
  return Number(endTime) > 5_000;
}

function measured(animation: Animation): RunningAnimation {
  const steps = 8;
  const { target, pseudoElement } = animation.effect as KeyframeEffect;
  const { delay, duration, direction } = (animation.effect as KeyframeEffect).getComputedTiming();
  const now = animation.currentTime;
  const cycle = Number(duration) * (direction?.startsWith("alternate") ? 2 : 1);
  const looks = Array.from({ length: steps }, (_, step) => {
    animation.currentTime = Number(delay ?? 0) + (cycle * (step + 0.01)) / steps;
    return look(target as Element, pseudoElement);
  });
  animation.currentTime = now;
  const seen = looks.filter(({ shown }) => shown);
  return {
    index: [...document.querySelectorAll("*")].indexOf(target as Element),
    distance:
      widest(looks.map(({ x }) => x)) +
      widest(looks.map(({ y }) => y)) +
      widest(looks.map(({ size }) => size)),
    fading: widest(looks.map(({ opacity }) => opacity)),
    background: new Set(looks.map(({ background }) => background)).size > 1,
    shown: seen.length > 0,
    text: seen.find(({ text }) => text !== "")?.text ?? "",
  };
}

/** Of what stands before or after an element no place is known but by its style. */
function look(target: Element, pseudo: string | null) {
  const style = getComputedStyle(target, pseudo);
  const opacity = style.visibility === "visible" ? Number(style.opacity) : 0;
  const background = style.backgroundPosition;
  const shown = target.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  // biome-ignore lint/performance/useDomNodeTextContent: the text that is drawn is asked for.
  const text = (target instanceof HTMLElement ? target.innerText : target.textContent).trim();
  const looks = { opacity, background, shown, text };
  if (pseudo) {
    const { m41: x, m42: y } = new DOMMatrix(style.transform);
    return { x, y, size: 0, ...looks };
  }
  const { x, y, width, height } = target.getBoundingClientRect();
  return { x, y, size: width + height, ...looks };
}

function widest(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers);
}
