import type { Locale } from "#locales/locale.ts";
import type { WebDestination } from "./destination.ts";
import { extension, knownType } from "./file-type.ts";
import type { Stated } from "./remark.ts";
import type { KnownTargets } from "./settings.ts";

/** What is true of a link and not seen in its text. */
export interface Announcement {
  readonly external: boolean;
  readonly window: boolean;
  /** "PDF". */
  readonly type?: string;
  /** In bytes. */
  readonly size?: number;
  /** A language tag; said only where it is not the page's language. */
  readonly language?: string;
}

/** What to announce of a link to a destination, given what its author stated and the site knows. */
export function announcementOf(
  destination: WebDestination,
  window: boolean,
  hreflang: string | undefined,
  stated: Stated,
  known: KnownTargets,
): Announcement {
  const { external, paths, samePage } = destination;
  const isPage = first(paths, known.locale) !== undefined;
  const tag =
    targetLanguage(destination, hreflang, known) ?? (samePage ? undefined : stated.language);
  return {
    external,
    window,
    ...(!isPage && !samePage && fileOf(destination, stated, known)),
    ...(tag !== undefined && { language: tag }),
  };
}

/** The language of a destination as its link or the site tells it; undefined for the page itself. */
export function targetLanguage(
  { paths, samePage }: WebDestination,
  hreflang: string | undefined,
  known: KnownTargets,
): string | undefined {
  if (samePage) return undefined;
  return hreflang && language(hreflang) ? hreflang : first(paths, known.locale);
}

/** The announcement's words, without brackets; empty when there is nothing to say. */
export function announcementWords(announcement: Announcement, locale: Locale): string {
  const { external, window, type, size, language: tag } = announcement;
  const facts = [
    external && locale.text("announcement.external"),
    window && locale.text("announcement.newWindow"),
    type,
    size !== undefined && locale.fileSize(size),
    languageWords(tag, locale),
  ];
  return facts.filter((fact) => fact).join(locale.text("announcement.separator"));
}

/** What is said of a target in another language: undefined if it is not, or has no name that Intl knows. */
export function languageWords(tag: string | undefined, locale: Locale): string | undefined {
  const code = tag && language(tag);
  if (!code || code === language(locale.tag)) return undefined;
  const name = locale.languageName(code);
  return name === code ? undefined : locale.text("announcement.language", { language: name });
}

/** A tag's language without script and region, which no reader asks for: "sv" for "sv-FI". */
export function language(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined;
  }
}

function fileOf({ path, paths }: WebDestination, stated: Stated, known: KnownTargets): Stated {
  const measured = first(paths, known.fileSize);
  const ending = extension(path);
  const type = measured === undefined ? (knownType(ending) ?? stated.type) : ending.toUpperCase();
  const size = measured ?? stated.size;
  return { ...(type && { type }), ...(size !== undefined && { size }) };
}

function first<T>(paths: readonly string[], of: (path: string) => T | undefined): T | undefined {
  for (const path of paths) {
    const found = of(path);
    if (found !== undefined) return found;
  }
  return undefined;
}
