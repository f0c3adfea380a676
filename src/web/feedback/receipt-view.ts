import type { FeedbackResponse } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import type { Site } from "#site/site.ts";
import { responsePath } from "#web/paths.ts";
import type { Shell } from "#web/shell.ts";
import { type ChangeButton, changeButton } from "./change-button.ts";
import type { FeedbackDeps } from "./deps.ts";
import { type BackLink, backLink, savedText, subject } from "./subject.ts";

/** What views/feedback/receipt.njk receives: what was saved, word for word. */
export interface ReceiptView extends Shell {
  readonly saved: string;
  readonly reasons: readonly string[];
  readonly comment: string;
  /** Where reasons and comment can be added or changed. */
  readonly edit: { readonly href: string; readonly label: string };
  /** Null when no answer is saved. */
  readonly change: ChangeButton | null;
  /** Where the change of the answer is sent. */
  readonly action: string;
  /** Where the deletion of the comment is sent, or "" when there is none. */
  readonly remove: string;
  /** The accessibility statement, when something did not work with assistive technology; or "". */
  readonly accessibility: string;
  readonly back: BackLink;
}

/** The receipt, or (`step` deleted) what is left after the comment was deleted. */
export function receiptView(
  { site, locales, createShell }: FeedbackDeps,
  locale: Locale,
  response: FeedbackResponse,
  step: "receipt" | "deleted" = "receipt",
): ReceiptView {
  const page = subject(site, response, locale);
  const inLocale = (tag: string) =>
    responsePath(site, locales.get(tag) as Locale, response.id, step);
  const path = responsePath(site, locale, response.id);
  const { answer, reasons, comment } = response;
  return {
    ...createShell({
      locale,
      path: inLocale(locale.tag),
      heading: locale.text(heading(response, step)),
      inLocale,
    }),
    saved: answer === null ? "" : savedText(locale, response, page),
    reasons: reasons.map((code) => locale.text(`feedback.reason.${code}`)),
    comment: comment ?? "",
    edit: {
      href: path,
      label: locale.text(comment === null ? "feedback.addComment" : "feedback.changeComment"),
    },
    change: answer && changeButton(locale, answer),
    action: path,
    remove: comment === null ? "" : responsePath(site, locale, response.id, "delete"),
    accessibility: reasons.includes("assistive-technology") ? accessibilityPath(site, locale) : "",
    back: backLink(locale, page),
  };
}

function heading({ comment, reasons }: FeedbackResponse, step: "receipt" | "deleted") {
  if (step === "deleted") return "feedback.commentDeleted";
  if (comment !== null) return "feedback.received";
  return reasons.length > 0 ? "feedback.receivedReasons" : "feedback.receivedAnswer";
}

function accessibilityPath({ settings, pages }: Site, { tag }: Locale): string {
  const { accessibility } = settings.feedback;
  return pages.find(({ id, locale }) => id === accessibility && locale === tag)?.path ?? "";
}
