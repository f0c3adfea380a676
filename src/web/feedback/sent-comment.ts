import type { Request } from "express";
import { parseAnswer, parseAttempt, parseReasons, parseRemoved, value } from "#feedback/form.ts";
import type { NewId } from "#feedback/ids.ts";
import type { Answer } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import type { SiteSettings } from "#site/settings.ts";
import { type SentForm, sentForm } from "./sent-form.ts";
import type { Draft } from "./subject.ts";

/** The form below the thanks, as it arrived. */
export interface SentComment extends SentForm {
  readonly draft: Draft;
  /** The answer to change to, when that is what was asked for. */
  readonly change: Answer | undefined;
  /** The id to save under where the response is gone: the same at every new attempt. */
  readonly attempt: string;
  /** Whether the visitor has seen what was taken out of the comment. */
  readonly reviewed: boolean;
}

/** Reads the form of the response `id`. Throws MalformedForm. */
export function sentComment(
  request: Request,
  id: string,
  locale: Locale,
  settings: SiteSettings,
  newId: NewId,
): SentComment {
  const form = sentForm(request, settings);
  const { fields } = form;
  return {
    ...form,
    draft: {
      id,
      page: value(fields, "page"),
      locale: locale.tag,
      version: value(fields, "version"),
      answer: parseAnswer(fields) ?? null,
      reasons: parseReasons(fields),
      comment: value(fields, "comment"),
      removed: parseRemoved(fields),
    },
    change: parseAnswer(fields, "change"),
    attempt: parseAttempt(fields) ?? newId(),
    reviewed: value(fields, "reviewed") !== "",
  };
}
