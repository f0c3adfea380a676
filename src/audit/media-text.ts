import type { PageElement } from "#audit/document/element.ts";
import { ancestors, shownText } from "#audit/document/query.ts";

const ALTERNATIVE =
  /transcri|text version|captions|subtitle|described|sign language|transkri|utskrift|textversion|textad|undertext|syntolk|teckenspråk|film(en)? i text/i;

/** Whether a text by a film or a sound speaks of a transcript, captions or the like: in the three parts around it that are small enough to belong to it. */
export function hasTextBeside(element: PageElement): boolean {
  return ancestors(element)
    .slice(0, 3)
    .some((around) => {
      const text = shownText(around);
      return text.length < 5_000 && ALTERNATIVE.test(text);
    });
}
