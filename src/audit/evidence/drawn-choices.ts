import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors, attribute, descendants, isShown, texts } from "#audit/document/query.ts";
import { isChoice, isSmall, partsOf } from "#audit/forms/drawn-parts.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { sessionOf } from "#audit/session.ts";
import { fields } from "./fields.ts";
import { area, around, type Box, covers, shared } from "./screenshot.ts";
import { snapshot } from "./snapshot.ts";
import { grown, spread } from "./spread.ts";
import { isStillThere } from "./still-there.ts";
import { holdSize, picture, whole } from "./text-pictures.ts";

/** A box to tick, a radio button or a switch that the page draws itself. */
export interface DrawnChoice extends Target {
  /** The contrast of the lightest and the darkest pixel in it and right around it. */
  readonly best: number;
  /** Whether only a picture is drawn, which may show something else. */
  readonly isPicture: boolean;
}

// One of each kind that is drawn alike; at most so many.
const MOST = 16;
const WHAT = {
  en: "Kinds of drawn boxes, radio buttons and switches",
  sv: "Slags ritade kryssrutor, alternativknappar och reglage",
};
// How far from where it stands its surroundings are looked at.
const NEAR = 3;

/** The boxes, radio buttons and switches that a style sheet draws, as they are painted. */
export const drawnChoices: Evidence<readonly DrawnChoice[]> = {
  seen: {
    en: "By comparing the pixels that each box, radio button and switch is painted with.",
    sv: "Genom att jämföra bildpunkterna som varje kryssruta, alternativknapp och reglage är målat med.",
  },
  async collect({ page, collect, limited }) {
    const [{ elements, width, height }] = (await collect(snapshot)).documents;
    const tied = new Map((await collect(fields)).map(({ element, labels }) => [element, labels]));
    const kinds = new Map<string, { choice: PageElement; box: Box; isPicture: boolean }>();
    for (const choice of elements.filter(isChoice)) {
      const parts = partsOf(choice, tied.get(choice) ?? []);
      if (parts.length === 0) continue;
      const box = whole(grown(parts.map((part) => part.box).reduce(around), NEAR));
      if (!isSmall(box, 3 * NEAR) || !covers({ x: 0, y: 0, width, height }, box)) continue;
      const kind = [choice, ...ancestors(choice).slice(0, 2)].map((one) => attribute(one, "class"));
      const key = [box.width, box.height, choice.checked, ...kind].join(" ");
      if (kinds.has(key) || isCrossed(box, choice, elements)) continue;
      kinds.set(key, { choice, box, isPicture: parts.every((part) => part.isPicture) });
    }
    if (kinds.size === 0) return [];
    await holdSize(page);
    const session = await sessionOf(page);
    const found: DrawnChoice[] = [];
    for (const { choice, box, isPicture } of firstOf([...kinds.values()], MOST, WHAT, {
      limited,
    })) {
      const best = spread(await picture(session, box), box);
      const { selector, html } = choice;
      if (await isStillThere(session, choice)) found.push({ selector, html, best, isPicture });
    }
    return found;
  },
};

/** Whether text, or a positioned part that has nothing to do with it and is painted later, is in the way. */
function isCrossed(box: Box, choice: PageElement, elements: readonly PageElement[]): boolean {
  const around = choice.parent ?? choice;
  const lines = texts(around).flatMap((run) => (isShown(run.parent) ? run.lines : []));
  if (lines.some((line) => area(shared(line, grown(box, -NEAR - 1))) > 0)) return true;
  const own = new Set([...ancestors(choice), ...descendants(around)]);
  return elements.some(
    (one) =>
      one.paintOrder > choice.paintOrder &&
      one.box !== undefined &&
      /fixed|absolute|sticky/.test(one.style?.position ?? "") &&
      !own.has(one) &&
      area(shared(one.box, box)) > 0 &&
      isShown(one),
  );
}
