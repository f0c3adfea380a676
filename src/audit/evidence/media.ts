import type { Evidence } from "#audit/check.ts";
import { attribute, children, isSeen } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { pauseControl } from "#audit/pause-control.ts";
import { snapshot } from "./snapshot.ts";

/** A film or a sound in the page, as far as it may be heard without being asked for. */
export interface Medium extends Target {
  readonly kind: "video" | "audio";
  /** Its address; "" when it has none. */
  readonly source: string;
  readonly startsByItself: boolean;
  readonly muted: boolean;
  readonly loops: boolean;
  /** Whether it is seen, and large enough that its motion is. */
  readonly isLarge: boolean;
  /** Whether a press on it, or on what it lies in, does something. */
  readonly isPressed: boolean;
  /** Whether it has the browser's own controls, or the page a button that stops or mutes. */
  readonly canBeStopped: boolean;
  /** Seconds, infinite of a stream; NaN while it is not known. */
  readonly duration: number;
}

// CSS pixels each way.
const LARGE = 64;
const MUTES = /\b(mute|unmute|sound|volume|ljud(et)?|volym)\b/i;

/** Every `<video>` and `<audio>` of the page itself, frames and shadow roots apart. */
export const media: Evidence<readonly Medium[]> = {
  seen: {
    en: "Read from the films and sounds as the browser had loaded them.",
    sv: "Läst ur filmerna och ljuden så som webbläsaren hade läst in dem.",
  },
  async collect({ page, collect }) {
    const { documents, elements } = await collect(snapshot);
    const found = documents[0].elements.filter(
      ({ tag, inShadow }) => /^(video|audio)$/.test(tag) && !inShadow,
    );
    if (found.length === 0) return [];
    const durations = await page.evaluate(readDurations);
    const stops =
      pauseControl(elements) !== undefined ||
      elements.some(({ tag, exposed }) => tag === "button" && MUTES.test(exposed?.name ?? ""));
    return found.map((element, index) => {
      const sources = [element, ...children(element).filter(({ tag }) => tag === "source")];
      return {
        selector: element.selector,
        html: element.html,
        kind: element.tag as Medium["kind"],
        source: sources.map((one) => attribute(one, "src")).find(Boolean) ?? "",
        startsByItself: element.attributes.has("autoplay"),
        muted: element.attributes.has("muted"),
        loops: element.attributes.has("loop"),
        isLarge:
          isSeen(element) && Math.min(element.box?.width ?? 0, element.box?.height ?? 0) >= LARGE,
        isPressed: [element, element.parent].some((at) => at?.clickable),
        canBeStopped: element.attributes.has("controls") || stops,
        duration: durations[index] ?? Number.NaN,
      };
    });
  },
};

/** In the page. */
function readDurations(): number[] {
  return [...document.querySelectorAll<HTMLMediaElement>("video, audio")].map(
    ({ duration }) => duration,
  );
}
