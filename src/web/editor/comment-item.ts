import { mayActAs } from "#feedback/editors/role.ts";
import { type Comment, STATUSES, type Status } from "#feedback/editors/work.ts";
import { commentHref } from "./comment-href.ts";
import type { EditorDeps } from "./deps.ts";
import { pageHref } from "./page-href.ts";
import { type ViewTime, viewTime } from "./time.ts";
import type { Visit } from "./visit.ts";

/** A comment as the inbox and its own page show it. */
export interface CommentItem {
  readonly id: string;
  /** The title of the page that it is about. */
  readonly page: string;
  /** The language of that title, as a tag; or "" when the page is there no more, and its path says which it was. */
  readonly pageLang: string;
  /** Where that page is, and where the area shows what was said about it; or "" when it is there no more. */
  readonly pageHref: string;
  readonly answersHref: string;
  readonly href: string;
  readonly words: string;
  readonly locale: string;
  readonly time: ViewTime;
  readonly answer: string;
  readonly reasons: readonly string[];
  readonly status: string;
  readonly held: boolean;
  /** Who looks after the page; or "" when nobody is named. */
  readonly owner: string;
  /** How many notes, in words; or "" for none. */
  readonly notes: string;
  readonly version: string;
  /** The statuses that it can be given, those that most get first; none for readers. */
  readonly statuses: readonly StatusChoice[];
}

export interface StatusChoice {
  readonly code: Status;
  readonly label: string;
}

/** From where the comment begins, Tab and Enter reach the first of these, and one more Tab the second: the two that it is dealt with by. */
const ORDER: readonly Status[] = ["done", "not-about-page", "in-progress", "seen", "new"];

/** `list`: the address of the list that it is opened from, to go back to. */
export function commentItem(
  { response, status, notes }: Comment,
  { locale, account }: Visit,
  { site, root }: EditorDeps,
  list: string,
): CommentItem {
  const pages = site.pages.filter(({ id }) => id === response.page);
  const page = pages.find((one) => one.locale === response.locale) ?? pages[0];
  const { answer, reasons } = response;
  const others = ORDER.filter((code) => code !== status && code !== "new");
  return {
    id: response.id,
    page: page?.title ?? response.path,
    pageLang: page?.locale ?? "",
    pageHref: page?.path ?? "",
    answersHref: page ? pageHref(root, page) : "",
    href: commentHref(root, response.id, list),
    words: response.comment ?? "",
    locale: locale.languageName(response.locale),
    time: viewTime(locale, response.createdAt),
    answer: locale.text(`editor.answer.${answer ?? "none"}`),
    reasons: reasons.map((code) => locale.text(`feedback.reason.${code}`)),
    status: locale.text(`editor.status.${status}`),
    held: response.verdict === "held",
    owner: page?.owner ?? "",
    notes: notes > 0 ? locale.plural("editor.comment.notes", notes) : "",
    version: response.version,
    statuses: mayActAs(account.role, "editor")
      ? others.map((code) => statusChoice(code, locale))
      : [],
  };
}

/** Every status with its name, in the order of the work. */
export function statusChoices(locale: Visit["locale"]): readonly StatusChoice[] {
  return STATUSES.map((code) => statusChoice(code, locale));
}

function statusChoice(code: Status, locale: Visit["locale"]): StatusChoice {
  return { code, label: locale.text(`editor.status.${code}`) };
}
