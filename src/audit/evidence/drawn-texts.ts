import type { CDPSession } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { isSeen, squeeze } from "#audit/document/query.ts";
import { firstOf, type LimitTold } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { sessionOf } from "#audit/session.ts";
import { fileOf, sourceOf } from "./image-names.ts";
import { snapshot } from "./snapshot.ts";

/** An image in a file of its own, with the text that is set in it as far as the file tells. */
export interface DrawnText extends Target {
  readonly name: string;
  readonly file: string;
  /** The text that an SVG file sets; undefined of other files, which only eyes can read. */
  readonly text: string | undefined;
  /** How much else an SVG file draws. */
  readonly shapes: number;
  readonly width: number;
  readonly height: number;
}

/** Every image element that can be seen. */
export const drawnTexts: Evidence<readonly DrawnText[]> = {
  seen: {
    en: "Read from the images' files as the browser had fetched them.",
    sv: "Läst ur bildernas filer så som webbläsaren hade hämtat dem.",
  },
  collect: async ({ page, collect, limited }) => {
    const images = (await collect(snapshot)).elements.filter(
      (element) => element.tag === "img" && isSeen(element),
    );
    if (images.length === 0) return [];
    const session = await sessionOf(page);
    await session.send("Page.enable");
    const files = await fetched(session, images.map(sourceOf), { limited });
    return images.map((image) => drawn(image, files.get(sourceOf(image))));
  },
};

const MOST_FILES = 40;
const WHAT = { en: "SVG files shown as pictures", sv: "SVG-filer som visas som bilder" };
const LONGEST = 200_000;

function drawn(element: PageElement, svg: string | undefined): DrawnText {
  const source = sourceOf(element);
  const content = svg ?? inlined(source);
  const set = content
    ?.match(/<text[\s>][\s\S]*?<\/text>/gi)
    ?.map((part) => part.replace(/<[^>]*>/g, " "));
  return {
    name: element.exposed?.name.trim() ?? "",
    file: fileOf(source),
    text: content === undefined ? undefined : squeeze(set?.join(" ") ?? ""),
    shapes:
      content?.match(/<(path|circle|ellipse|polygon|polyline|image|line|use)\b/gi)?.length ?? 0,
    width: element.box?.width ?? 0,
    height: element.box?.height ?? 0,
    get selector() {
      return element.selector;
    },
    get html() {
      return element.html;
    },
  };
}

/** The SVG files among those that the page shows, by address, from the browser's memory. */
async function fetched(
  session: CDPSession,
  sources: readonly string[],
  told: LimitTold,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const { frameTree } = await session.send("Page.getResourceTree");
  const svgs = frameTree.resources.filter(
    ({ mimeType, url }) => mimeType.includes("svg") && sources.includes(url),
  );
  for (const { url } of firstOf(svgs, MOST_FILES, WHAT, told)) {
    const content = await session
      .send("Page.getResourceContent", { frameId: frameTree.frame.id, url })
      // What the browser has let go of cannot be read.
      .catch(() => undefined);
    if (!content) continue;
    const text = content.base64Encoded
      ? Buffer.from(content.content, "base64").toString()
      : content.content;
    found.set(url, text.slice(0, LONGEST));
  }
  return found;
}

/** The SVG in a data URL. */
function inlined(source: string): string | undefined {
  const [head, ...rest] = source.split(",");
  if (!/^data:image\/svg\+xml/i.test(head ?? "")) return undefined;
  const data = rest.join(",").slice(0, LONGEST);
  if (/;base64/i.test(head ?? "")) return Buffer.from(data, "base64").toString();
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}
