import type { Locale } from "#locales/locale.ts";
import type { Announcement } from "./announcement.ts";
import { escapeAttribute } from "./attributes.ts";
import type { LinkSettings } from "./settings.ts";

// An arrow out of a box, and one down to a line; drawn in the text's colour, in a box of 16 by 16.
const OUT = "M6 3H3v10h10v-3M9 2h5v5M14 2 7 9";
const DOWN = "M8 2v8M4.5 7 8 10.5 11.5 7M3 14h10";

/**
 * An announcement as an element. Its space is inside it, so that the link's own words end where they
 * end. Where the link runs the other way than the page (`isolated`), the brackets and what is in them
 * keep together in the page's direction, and the space stays between them and the link's words: in the
 * link's language, or a screen reader reads it by itself, "space".
 */
export function announcementMarkup(
  words: string,
  announcement: Announcement,
  locale: Locale,
  announce: LinkSettings["announce"],
  id: string | undefined,
  isolated: boolean,
): string {
  const lang = `lang="${locale.tag}"`;
  const names = `${isolated ? "" : ` ${lang}`}${id === undefined ? "" : ` id="${id}"`}`;
  const said = escapeAttribute(`(${words})`);
  const text = isolated ? ` <bdi ${lang} dir="${locale.dir}">${said}</bdi>` : ` ${said}`;
  const icon = announce === "icon" ? iconOf(announcement) : undefined;
  if (icon === undefined) return `<span class="announcement"${names}>${text}</span>`;
  // What an icon cannot tell, such as a size, stays to be seen.
  const { type, size, language } = announcement;
  const isTold = type === undefined && size === undefined && language === undefined;
  const shown = isTold ? `<span class="visually-hidden">${text}</span>` : text;
  return `<span class="announcement announcement-icon"${names}>${icon}${shown}</span>`;
}

/** The words as they follow a link's own: in brackets after a space. */
export function bracketed(words: string): string {
  return ` (${words})`;
}

function iconOf({ external, window, type, size }: Announcement): string | undefined {
  if (external || window) return icon("announcement-out", OUT);
  return type === undefined && size === undefined ? undefined : icon("announcement-down", DOWN);
}

function icon(name: string, path: string): string {
  // U+2060 WORD JOINER: no line breaks between it and the picture (CSS Text 3, section 5.1).
  return (
    `<span aria-hidden="true">\u2060<svg class="${name}" viewBox="0 0 16 16" width="14" height="14" ` +
    `aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="1.75">` +
    `<path d="${path}"/></svg></span>`
  );
}
