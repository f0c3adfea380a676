import { hash } from "node:crypto";
import type { CDPSession, Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { type Colour, contrast } from "#audit/colour.ts";
import type { PageElement } from "#audit/document/element.ts";
import { ancestors } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { hold, sheets } from "#audit/pointer/held-page.ts";
import { coloursOf, isAlike } from "#audit/pointer/mixed-colours.ts";
import { type PaintedText, textColours } from "#audit/pointer/text-colours.ts";
import { isTouchable, kindOf } from "#audit/pointer/touchable.ts";
import { sessionOf } from "#audit/session.ts";
import { snapshot } from "./snapshot.ts";
import { holdSize, picture, pixels, whole } from "./text-pictures.ts";

export type Touch = "hover" | "focus";

/** A text in a link or a button whose colours the pointer on it, or the keyboard's focus, changes. */
export interface TouchedText extends Target {
  readonly text: string;
  readonly touch: Touch;
  readonly colours: readonly [text: Colour, ground: Colour];
  readonly contrast: number;
  readonly needed: number;
}

const MOST = 30;
const WHAT = { en: "Kinds of links and buttons in use", sv: "Slag av länkar och knappar i bruk" };
// As many elements around it may have styles for being hovered.
const AROUND = 4;
// Of 255: what two colours that were meant to be one may differ by as they are painted.
const SLIP = 6;
const FORCED = {
  hover: ["hover"],
  focus: ["focus", "focus-visible"],
} as const satisfies Record<Touch, readonly string[]>;
const STILL = "*, *::before, *::after { transition: none !important }";

/** The texts of one link or button of each kind, as they are painted when it is hovered or has focus. */
export const touchedTexts: Evidence<readonly TouchedText[]> = {
  seen: {
    en: "By giving links and buttons the styles they have under the pointer and with focus.",
    sv: "Genom att ge länkar och knappar det utseende som de har under pekaren och med fokus.",
  },
  async collect({ page, state, memory, collect, limited }) {
    const [{ elements }] = (await collect(snapshot)).documents;
    const kinds = Map.groupBy(elements.filter(isTouchable), kindOf);
    const some = [...kinds].flatMap(([kind, [first]]) => (first ? [{ kind, first }] : []));
    if (some.length === 0) return [];
    const drawn = hash("sha256", `${JSON.stringify(state)} ${await page.evaluate(sheets)}`);
    // What was seen of one that is drawn alike, on another page too, need not be looked at again.
    const known = (kind: string) =>
      memory.get(`touched ${drawn} ${kind}`) as readonly TouchedText[] | undefined;
    const fresh = some.filter(({ kind }) => !known(kind)).slice(0, MOST);
    if (fresh.length > 0)
      for (const [index, texts] of (
        await inTouch(
          page,
          fresh.map(({ first }) => first),
        )
      ).entries())
        memory.set(`touched ${drawn} ${fresh[index]?.kind}`, texts);
    limited({ what: WHAT, looked: some.filter((one) => known(one.kind)).length, of: some.length });
    return some.flatMap(({ kind, first: { selector, html } }) =>
      (known(kind) ?? []).map((text) => ({ ...text, selector, html })),
    );
  },
};

/** What is seen of each element. */
async function inTouch(page: Page, elements: readonly PageElement[]): Promise<TouchedText[][]> {
  const session = await sessionOf(page);
  await page.evaluate(hold, STILL);
  try {
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    await session.send("DOM.getDocument", { depth: 0 });
    const found: TouchedText[][] = [];
    for (const element of elements)
      found.push([
        ...(await touched(page, session, element, "hover")),
        ...(await touched(page, session, element, "focus")),
      ]);
    return found;
  } finally {
    await session.send("CSS.disable").catch(() => undefined);
    await session.send("DOM.disable").catch(() => undefined);
    await page.evaluate(hold, "");
  }
}

async function touched(page: Page, session: CDPSession, element: PageElement, touch: Touch) {
  const { selector, html } = element;
  const chain = [element, ...(touch === "hover" ? ancestors(element).slice(0, AROUND) : [])];
  const { nodeIds } = await session.send("DOM.pushNodesByBackendIdsToFrontend", {
    backendNodeIds: chain.map(({ backendNodeId }) => backendNodeId),
  });
  const force = async (forcedPseudoClasses: string[]) => {
    for (const nodeId of nodeIds)
      if (nodeId) await session.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses });
  };
  const before = await read(session, element);
  const found: TouchedText[] = [];
  const changed: PaintedText[] = [];
  await force([...FORCED[touch]]);
  try {
    for (const [index, now] of (await read(session, element)).entries()) {
      const then = before[index];
      const colours = coloursOf(now);
      if (!then || then.text !== now.text || isAlike(then, now) || !colours) continue;
      const [needed, ratio] = [now.large ? 3 : 4.5, contrast(...colours)];
      // A colour that faintness hangs on is looked for in a picture too.
      if (ratio < needed && !(await isPainted(page, session, now, colours[1]))) continue;
      changed.push(then);
      found.push({ selector, html, text: now.text, touch, colours, contrast: ratio, needed });
    }
  } finally {
    await force([]);
  }
  if (found.length === 0) return [];
  // What changes by itself, as it fades in, was not changed by being touched.
  const again = await read(session, element);
  const stays = changed.every((then) => again.some((now) => isAlike(then, now)));
  return stays ? found : [];
}

async function read(session: CDPSession, { backendNodeId }: PageElement): Promise<PaintedText[]> {
  // A page that draws itself anew may have taken it away.
  const found = await session.send("DOM.resolveNode", { backendNodeId }).catch(() => undefined);
  if (!found) return [];
  const { result } = await session.send("Runtime.callFunctionOn", {
    objectId: found.object.objectId as string,
    functionDeclaration: textColours(),
    returnByValue: true,
  });
  return (result.value as PaintedText[] | undefined) ?? [];
}

/** Whether the most common colour where the text stands is the one that was worked out. */
async function isPainted(page: Page, session: CDPSession, { box }: PaintedText, ground: Colour) {
  const part = whole(box);
  if (part.x < 0 || part.y < 0) return false;
  await holdSize(page);
  const all = pixels(await picture(session, part), part).map((colour) => colour.join());
  const alike = [...Map.groupBy(all, (colour) => colour)];
  const [common = ""] = alike.sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return common
    .split(",")
    .every((value, at) => Math.abs(Number(value) - (ground[at] ?? 0)) <= SLIP);
}
