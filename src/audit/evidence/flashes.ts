import type { Evidence } from "#audit/check.ts";
import { luminance, over, parseColour } from "#audit/colour.ts";
import type { PageElement } from "#audit/document/element.ts";
import { isSeen } from "#audit/document/query.ts";
import { groundOf } from "#audit/ground.ts";
import type { Target } from "#audit/outcome.ts";
import { flashesIn } from "#audit/time/flash.ts";
import { snapshot } from "./snapshot.ts";

/** A plane whose colour or opacity an animation changes. */
export interface Flashing extends Target {
  /** Pairs of opposing changes in the worst second (WCAG 2.2, "general flash"). */
  readonly flashes: number;
  /** Square CSS pixels. */
  readonly area: number;
}

const MOST = 100;
const WHAT = { en: "Animations, for flashes", sv: "Animeringar, för blinkningar" };

/** Every plane that changes its colour or opacity by an animation; how often is computed, not waited for. */
export const flashes: Evidence<readonly Flashing[]> = {
  seen: {
    en: "By computing the colours of each running animation through one second.",
    sv: "Genom att räkna ut färgerna i varje pågående animering under en sekund.",
  },
  async collect({ page, collect, limited }) {
    const [document] = (await collect(snapshot)).documents;
    const light = document.elements.filter(({ inShadow }) => !inShadow);
    const { all, read } = await page.evaluate(readSecond, MOST);
    limited({ what: WHAT, looked: Math.min(all, MOST), of: all });
    return read.flatMap(({ index, looks }) => {
      const element = light[index];
      if (!element?.box || !isPlaced(element)) return [];
      const behind = (element.parent && groundOf(element.parent)) ?? [255, 255, 255];
      const series = looks.map(({ colour, opacity }) => {
        const [red, green, blue, alpha] = parseColour(colour) ?? [0, 0, 0, 0];
        return luminance(over([red, green, blue, alpha * opacity], behind));
      });
      const { selector, html, box } = element;
      return [{ selector, html, area: box.width * box.height, flashes: flashesIn(series) }];
    });
  },
};

/** Whether it stands where it can be seen; it may have been faint at the very moment of the look. */
function isPlaced({ box, parent, document }: PageElement): boolean {
  if (!box || box.x + box.width <= 0 || box.y + box.height <= 0) return false;
  return box.x < document.width && box.y < document.height && (!parent || isSeen(parent));
}

/** In the page: how each animated element looks sixty times in a second of its animation. */
function readSecond(most: number) {
  const all = [...document.querySelectorAll("*")];
  const running = document.getAnimations();
  const read = running.slice(0, most).flatMap((animation) => {
    const { effect, playState, timeline } = animation;
    if (!(effect instanceof KeyframeEffect) || !effect.target || effect.pseudoElement) return [];
    if (playState !== "running" || timeline !== document.timeline) return [];
    const { target } = effect;
    const now = animation.currentTime;
    const begin = Number(effect.getTiming().delay ?? 0);
    const looks = Array.from({ length: 60 }, (_, frame) => {
      animation.currentTime = begin + (frame * 1000) / 60;
      const style = getComputedStyle(target);
      const opacity = style.visibility === "visible" ? Number(style.opacity) : 0;
      return { colour: style.backgroundColor, opacity };
    });
    animation.currentTime = now;
    return [{ index: all.indexOf(target), looks }];
  });
  return { all: running.length, read };
}
