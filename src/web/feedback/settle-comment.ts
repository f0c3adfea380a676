import { type Signal, verdictOn } from "#feedback/abuse/signals.ts";
import { parseComment, parseSubject } from "#feedback/form.ts";
import type { Cleaned } from "#feedback/personal-data/clean.ts";
import { type FeedbackResponse, isChangeable, newResponse } from "#feedback/response.ts";
import type { Locale } from "#locales/locale.ts";
import { responsePath } from "#web/paths.ts";
import type { Occasion } from "./comment-view.ts";
import type { FeedbackDeps } from "./deps.ts";
import { placeholder, placeholders } from "./personal-data.ts";
import type { SentComment } from "./sent-comment.ts";
import { aboutPage, type Draft, pagesIn } from "./subject.ts";

/** Where the visitor goes on to, or the form again with what it holds by now. */
export type Settled = { readonly next: string } | Unsettled;

interface Unsettled {
  readonly draft: Draft;
  readonly occasion: Partial<Occasion>;
  /** Seconds until another attempt, in a flood. */
  readonly retryAfter?: number;
}

/** Saves what a sent form says, or tells what keeps it from being saved. Rejects when the store fails. */
export async function settleComment(
  sent: SentComment,
  locale: Locale,
  deps: FeedbackDeps,
): Promise<Settled> {
  const found = await deps.store.find(sent.draft.id);
  const stored = found && isChangeable(found, new Date()) ? found : undefined;
  const known = stored?.answer != null || (found === undefined && sent.draft.answer !== null);
  const again = (occasion: Partial<Occasion>, draft: Partial<Draft> = {}): Unsettled => ({
    draft: { ...sent.draft, ...draft },
    occasion: { known, attempt: stored ? "" : sent.attempt, ...occasion },
  });
  if (sent.change && stored?.answer)
    return changeAnswer(sent, sent.change, stored, locale, deps, again);
  const { settings } = deps.site;
  const parsed = parseComment(sent.fields, placeholders(settings, locale));
  if ("problem" in parsed) return again({ trouble: [parsed.problem] });
  const cleaned = deps.clean(parsed.comment ?? "", (kind) => placeholder(settings, locale, kind));
  const kinds = Object.keys(cleaned.removed);
  const removed = sum(sent.draft.removed, cleaned.removed);
  if (kinds.length > 0 && !sent.reviewed) {
    return again({ review: kinds }, { comment: cleaned.text, removed });
  }
  const { retryAfter, ...judged } = deps.guard.comment({
    ...sent.sender,
    id: sent.draft.id,
    text: cleaned.text,
  });
  if (retryAfter !== undefined) {
    return { ...again({ trouble: "flood" }, { comment: cleaned.text, removed }), retryAfter };
  }
  const words = said(parsed.comment, { ...cleaned, removed }, sent.draft.reasons);
  const id = await keep(sent, stored, !!found, { ...words, ...judged }, locale, deps);
  if (id === undefined) return again({ trouble: [{ field: "page", rule: "unknown" }] });
  return { next: responsePath(deps.site, locale, id, "receipt") };
}

/** Changes the answer. Words that are not saved yet stay on the page. */
async function changeAnswer(
  { draft }: SentComment,
  answer: NonNullable<FeedbackResponse["answer"]>,
  stored: FeedbackResponse,
  locale: Locale,
  { store, site }: FeedbackDeps,
  again: (occasion: Partial<Occasion>, draft: Partial<Draft>) => Unsettled,
): Promise<Settled> {
  if (answer !== stored.answer) await store.change(stored.id, { answer, reasons: [] });
  const unsaved = draft.comment !== "" && draft.comment !== (stored.comment ?? "");
  if (unsaved) return again({}, { answer, reasons: [] });
  return { next: responsePath(site, locale, stored.id) };
}

/** Reasons and comment as they are stored. */
function said(comment: string | null, cleaned: Cleaned, reasons: FeedbackResponse["reasons"]) {
  const { text, removed, possible } = cleaned;
  return comment === null
    ? { reasons, comment, removed: {}, possible: [] }
    : { reasons, comment: text, removed, possible };
}

type Said = ReturnType<typeof said> & Pick<FeedbackResponse, "signals" | "verdict">;

/** The id of the response that holds the words now; undefined when nothing says which page they are about. */
async function keep(
  { fields, draft, attempt }: SentComment,
  stored: FeedbackResponse | undefined,
  counted: boolean,
  words: Said,
  locale: Locale,
  { site, store }: FeedbackDeps,
): Promise<string | undefined> {
  if (stored) {
    const signals = [...new Set([...stored.signals, ...words.signals])];
    const verdict = stored.verdict === "held" ? "held" : verdictOn(signals as Signal[]);
    if (await store.change(stored.id, { ...words, signals, verdict })) return stored.id;
  }
  const pages = pagesIn(site, locale);
  const subject = parseSubject(fields, (page) => pages.has(page));
  const page = subject && pages.get(subject.page);
  if (!page) return undefined;
  // An answer that can no longer be changed is counted already.
  const answer = counted ? null : draft.answer;
  await store.add(newResponse({ ...aboutPage(page, subject.version), answer, ...words }, attempt));
  return attempt;
}

function sum(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) {
  const kinds = Object.keys({ ...a, ...b });
  return Object.fromEntries(kinds.map((kind) => [kind, (a[kind] ?? 0) + (b[kind] ?? 0)]));
}
