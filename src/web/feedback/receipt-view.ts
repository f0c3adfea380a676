import type { FeedbackResponse } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import { responsePath } from "#web/paths.ts";
import type { Shell } from "#web/shell.ts";
import type { FeedbackDeps } from "./deps.ts";
import { type BackLink, backLink, savedText, subject } from "./subject.ts";

/** What views/feedback/receipt.njk receives: what was saved, word for word. */
export interface ReceiptView extends Shell {
  readonly saved: string;
  readonly comment: string;
  /** Where the comment can be added or changed. */
  readonly change: string;
  readonly back: BackLink;
}

export function receiptView(
  { site, locales, createShell }: FeedbackDeps,
  locale: Locale,
  response: FeedbackResponse,
): ReceiptView {
  const page = subject(site, response, locale);
  const inLocale = (tag: string) =>
    responsePath(site, locales.get(tag) as Locale, response.id, "receipt");
  const heading = response.comment === null ? "feedback.receivedAnswer" : "feedback.received";
  return {
    ...createShell({
      locale,
      path: inLocale(locale.tag),
      heading: locale.text(heading),
      inLocale,
    }),
    saved: savedText(locale, response, page),
    comment: response.comment ?? "",
    change: responsePath(site, locale, response.id),
    back: backLink(locale, page),
  };
}
