import type { CDPSession, Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { luminance } from "#audit/colour.ts";
import type { PageSnapshot } from "#audit/document/element.ts";
import { attribute, isSeen } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { sessionOf } from "#audit/session.ts";
import { flashesIn } from "#audit/time/flash.ts";
import { actsByItself } from "#audit/time/timers.ts";
import type { Flashing } from "./flashes.ts";
import { inPage, selectorOf, snippetOf } from "./place.ts";
import { decodePng } from "./png.ts";
import { snapshot } from "./snapshot.ts";

// Each pixel of the pictures stands for so many of the window's, each way.
const COARSE = 8;
const WATCH = 1_300;
const SECOND = 1_000;
const LEAST = 3;
// With fewer looks than this flashes go by unseen: a busy machine looks again.
const FEW = 26;
const AGAIN = 2;

/** A look at the window: when, and the luminance of each of its coarse pixels. */
interface Glance {
  readonly at: number;
  readonly light: readonly number[];
}

/** What flashes in the window as it is first shown, by a script, a picture or a film. A slow machine sees fewer flashes, never more. */
export const flicker: Evidence<readonly Flashing[]> = {
  seen: {
    en: "By taking pictures of the window as fast as they come, for a second.",
    sv: "Genom att ta bilder av fönstret så tätt som det går under en sekund.",
  },
  async collect({ page, collect, again, limited }) {
    const seen = await collect(snapshot);
    if (!(hasMovingPictures(seen) || (await actsByItself({ page, limited }, seen)))) return [];
    const other = await again();
    const session = await sessionOf(other);
    let glances: readonly Glance[] = await watch(session, seen.window);
    for (let more = 0; more < AGAIN && glances.length < FEW; more++)
      glances = longer(glances, await watch(session, seen.window));
    const width = Math.floor(seen.window.width / COARSE);
    return flashing(other, glances, width);
  },
};

function longer(a: readonly Glance[], b: readonly Glance[]): readonly Glance[] {
  return b.length > a.length ? b : a;
}

function hasMovingPictures({ elements }: PageSnapshot): boolean {
  return elements.some(
    (element) =>
      isSeen(element) &&
      ((element.tag === "img" &&
        /\.(gif|webp|apng)\b|^data:image\/(gif|webp|apng)/i.test(element.currentSource ?? "")) ||
        (element.tag === "video" && element.attributes.has("autoplay")) ||
        /\.(gif|webp)\b/i.test(attribute(element, "style"))),
  );
}

async function watch(
  session: CDPSession,
  { width, height }: PageSnapshot["window"],
): Promise<Glance[]> {
  const glances: Glance[] = [];
  const began = performance.now();
  while (performance.now() - began < WATCH) {
    const at = performance.now();
    const { data } = await session.send("Page.captureScreenshot", {
      format: "png",
      optimizeForSpeed: true,
      captureBeyondViewport: false,
      clip: { x: 0, y: 0, width, height, scale: 1 / COARSE },
    });
    const { pixels, channels } = decodePng(Buffer.from(data, "base64"));
    const light: number[] = [];
    for (let from = 0; from < pixels.length; from += channels)
      light.push(luminance([pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0]));
    glances.push({ at, light });
  }
  return glances;
}

/** The part that flashes, told by the element in the middle of it. */
async function flashing(page: Page, glances: readonly Glance[], width: number) {
  const [first] = glances;
  const counts = (first?.light ?? []).map((_, pixel) => worstSecond(glances, pixel));
  const found = counts.flatMap((flashes, pixel) => (flashes > LEAST ? [{ flashes, pixel }] : []));
  const middle = found[Math.floor(found.length / 2)];
  if (!middle) return [];
  const point = {
    x: ((middle.pixel % width) + 0.5) * COARSE,
    y: (Math.floor(middle.pixel / width) + 0.5) * COARSE,
  };
  const target = await page.evaluate<Target>(
    `(${inPage(elementAt)}).call(${JSON.stringify(point)})`,
  );
  return [
    {
      ...target,
      flashes: Math.max(...found.map(({ flashes }) => flashes)),
      area: found.length * COARSE * COARSE,
    },
  ];
}

/** The most flashes of one coarse pixel within a second. */
function worstSecond(glances: readonly Glance[], pixel: number): number {
  const all = glances.map(({ at, light }) => ({ at, light: light[pixel] ?? 0 }));
  const [least, most] = [
    Math.min(...all.map(({ light }) => light)),
    Math.max(...all.map(({ light }) => light)),
  ];
  if (most - least < 0.1) return 0;
  return Math.max(
    ...all.map(({ at: from }) =>
      flashesIn(all.filter(({ at }) => at >= from && at < from + SECOND).map(({ light }) => light)),
    ),
  );
}

function elementAt({ x, y }: { readonly x: number; readonly y: number }): Target {
  const element = document.elementFromPoint(x, y) ?? document.documentElement;
  return { selector: selectorOf(element), html: snippetOf(element) };
}
