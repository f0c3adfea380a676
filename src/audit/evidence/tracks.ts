import type { Page } from "playwright";
import type { Evidence, Memory } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, children, isHidden, isShown } from "#audit/document/query.ts";
import { cuesOf } from "#audit/documents/web-vtt.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

/** What a track's file holds: its cues, that it is no WebVTT, not there, or not to be known. */
export type Held = readonly string[] | "no captions file" | "missing" | "unknown";

/** A film with a track of captions or subtitles. */
export interface Captioned extends Target {
  readonly element: PageElement;
  readonly tracks: readonly Track[];
}

interface Track {
  /** The address as it is written. */
  readonly source: string;
  /** The language that it is said to be in; "" when it is not said. */
  readonly language: string;
  readonly held: Held;
}

const MOST = 8;
const WHAT = { en: "Files of captions", sv: "Filer med undertexter" };
const TIME = 5_000;
const LARGEST = 1_000_000;

/** The films that have tracks of captions or subtitles, with what is in them. */
export const tracks: Evidence<readonly Captioned[]> = {
  seen: {
    en: "By fetching the files of the films' captions and reading them.",
    sv: "Genom att hämta filerna med filmernas undertexter och läsa dem.",
  },
  async collect({ page, memory, collect, limited }) {
    const { elements } = await collect(snapshot);
    const films = elements.filter((at) => at.tag === "video" && isShown(at) && !isHidden(at));
    const found: Captioned[] = [];
    const all = films.flatMap((film) => children(film).filter(isCaptions));
    const looked = firstOf(all, MOST, WHAT, { limited });
    for (const element of films) {
      const own = looked.filter(({ parent }) => parent === element);
      const read: Track[] = [];
      for (const track of own) read.push(await trackAt(page, memory, track));
      const { selector, html } = element;
      if (read.length > 0) found.push({ selector, html, element, tracks: read });
    }
    return found;
  },
};

function isCaptions({ tag, attributes }: PageElement): boolean {
  const kind = attributes.get("kind")?.toLowerCase() ?? "subtitles";
  return tag === "track" && /^(captions|subtitles)$/.test(kind) && attributes.has("src");
}

async function trackAt(page: Page, memory: Memory, track: PageElement): Promise<Track> {
  const source = attribute(track, "src");
  const address = source === "" ? null : URL.parse(source, track.document.base);
  const isOwn = address?.origin === URL.parse(page.url())?.origin || address?.protocol === "data:";
  const key = `track ${address?.href}`;
  if (address && isOwn && !memory.has(key)) memory.set(key, await heldAt(page, address.href));
  const held = address && isOwn ? (memory.get(key) as Held) : address ? "unknown" : "missing";
  return { source, language: attribute(track, "srclang"), held };
}

async function heldAt(page: Page, address: string): Promise<Held> {
  try {
    const text = await page.evaluate(fetchText, { address, time: TIME, largest: LARGEST });
    if (text === "missing" || text === "unknown") return text;
    return cuesOf(text) ?? "no captions file";
  } catch {
    return "unknown";
  }
}

/** In the page: asks as its player does. */
async function fetchText(asked: { address: string; time: number; largest: number }) {
  const response = await fetch(asked.address, { signal: AbortSignal.timeout(asked.time) });
  if (response.status === 404 || response.status === 410) return "missing";
  if (!response.ok) return "unknown";
  const blob = await response.blob();
  return blob.size > asked.largest ? "unknown" : blob.text();
}
