import type { FeedbackResponse } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import type { Page } from "#site/page.ts";
import type { Site } from "#site/site.ts";

/** A response as far as the form knows it: what a visitor has sent, saved or not. */
export type Draft = Pick<
  FeedbackResponse,
  "id" | "page" | "locale" | "version" | "answer" | "reasons" | "comment" | "removed"
>;

/** A link that says which page it goes back to. */
export interface BackLink {
  readonly label: string;
  readonly href: string;
}

/** The page that a response is about: in this locale, else in its own; the start page once it is gone. */
export function subject(
  site: Site,
  { page, locale }: Pick<Draft, "page" | "locale">,
  { tag }: Locale,
): Page {
  const pages = site.pages.filter(({ id }) => id === page);
  return (
    pages.find((candidate) => candidate.locale === tag) ??
    pages.find((candidate) => candidate.locale === locale) ??
    site.start(tag)
  );
}

/** The sentence that says what is saved. */
export function savedText(
  locale: Locale,
  { answer }: Pick<Draft, "answer">,
  { title }: Page,
): string {
  if (answer === null) return locale.text("feedback.answerLost");
  return locale.text(answer === "yes" ? "feedback.saved.yes" : "feedback.saved.no", { title });
}

/** What a response stores of the page that it is about. */
export function aboutPage({ id, path, type, locale }: Page, version: string) {
  return { page: id, path, type, locale, version };
}

/** The pages of a locale, by id. */
export function pagesIn({ pages }: Site, { tag }: Locale): ReadonlyMap<string, Page> {
  return new Map(pages.filter(({ locale }) => locale === tag).map((page) => [page.id, page]));
}

export function backLink(locale: Locale, { title, path }: Page): BackLink {
  return { label: locale.text("feedback.back", { title }), href: path };
}
