import type { Evidence, Look } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { ancestors, attribute, isPlaced, isSeen, shownText } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { pauseControl } from "#audit/pause-control.ts";
import { playTime } from "#audit/play-time.ts";
import { readAnimations } from "./animations.ts";
import { imageBytes } from "./image-bytes.ts";
import { snapshot } from "./snapshot.ts";

/** Something that moves, blinks or changes for more than five seconds from when the page loads. */
export interface Motion extends Target {
  readonly kind: "moves" | "blinks" | "picture" | "background";
  /** Whether it shows text or is large: hard not to look at. */
  readonly prominent: boolean;
  /** What the control is called that stops it; undefined without one. */
  readonly stoppedBy: string | undefined;
  /** Whether the page's style sheets ask if the reader wants less motion. */
  readonly asksReader: boolean;
}

// CSS pixels. What is smaller than this each way is a sign that something is going on.
const SMALL = 64;
const SMALL_PICTURE = 32;
const LEAST_DISTANCE = 8;
const LEAST_FADING = 0.5;
const LIMIT = 5_000;

/** What goes on moving by itself beside other content: animations of style sheets and scripts, SVG and pictures. */
export const motion: Evidence<readonly Motion[]> = {
  seen: {
    en: "By reading each running animation and the frames of animated pictures.",
    sv: "Genom att läsa av varje animering som pågår och rutorna i rörliga bilder.",
  },
  async collect(look) {
    const { page } = look;
    const seen = await look.collect(snapshot);
    const found = [...(await animated(look, seen)), ...(await pictures(look, seen))];
    if (found.length === 0) return [];
    const stoppedBy = pauseControl(seen.elements);
    const asksReader = await page.evaluate(asksForMotion);
    const all = new Set(found.map(({ element }) => element));
    return found
      .filter(({ element }) => !isProgress(element) && hasOtherText(seen, element))
      .filter(({ element }) => !ancestors(element).some((at) => all.has(at)))
      .map(({ element, kind, text }) => ({
        selector: element.selector,
        html: element.html,
        kind,
        prominent: kind === "picture" || text !== "" || isLarge(element, SMALL),
        stoppedBy,
        asksReader,
      }));
  },
};

interface Moving {
  readonly element: PageElement;
  readonly kind: Motion["kind"];
  readonly text: string;
}

async function animated(look: Look, { documents: [document] }: PageSnapshot): Promise<Moving[]> {
  const light = document.elements.filter((element) => !element.inShadow);
  const running = await readAnimations(look.page, look);
  return running.flatMap(({ index, distance, fading, background, shown, text }) => {
    const element = light[index];
    if (!element || !shown || !isPlaced(element)) return [];
    if (text === "" && !isLarge(element, SMALL)) return [];
    const kind = kindOf(distance, fading, background);
    return kind ? [{ element, kind, text }] : [];
  });
}

function kindOf(distance: number, fading: number, background: boolean) {
  if (distance >= LEAST_DISTANCE) return "moves";
  if (fading >= LEAST_FADING) return "blinks";
  return background ? "background" : undefined;
}

async function pictures(look: Look, { elements }: PageSnapshot): Promise<Moving[]> {
  const images = elements.filter(
    (element) => element.tag === "img" && isSeen(element) && isLarge(element, SMALL_PICTURE),
  );
  const bytes = await imageBytes(
    look.page,
    images.map(({ currentSource = "" }) => currentSource),
    look,
  );
  return images.flatMap((element, index) => {
    const file = bytes[index];
    return file && playTime(file) > LIMIT ? [{ element, kind: "picture" as const, text: "" }] : [];
  });
}

function isLarge({ box }: PageElement, size: number): boolean {
  return box !== undefined && Math.max(box.width, box.height) >= size;
}

function isProgress(element: PageElement): boolean {
  return [element, ...ancestors(element)].some(
    (at) =>
      attribute(at, "aria-busy") === "true" ||
      at.tag === "progress" ||
      /^(progressbar|status|timer)$/.test(attribute(at, "role")),
  );
}

/** WCAG 2.2.2 is about motion that is shown in parallel with other content. */
function hasOtherText({ elements }: PageSnapshot, element: PageElement): boolean {
  const body = elements.find(({ tag }) => tag === "body");
  return body !== undefined && shownText(body).length > shownText(element).length;
}

/** In the page: whether a style sheet that lets itself be read asks for reduced motion. */
function asksForMotion(): boolean {
  return [...document.styleSheets].some((sheet) => {
    try {
      return [...sheet.cssRules].some((rule) => /prefers-reduced-motion/.test(rule.cssText));
    } catch {
      return true;
    }
  });
}
