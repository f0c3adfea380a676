import { SESSION_LASTS } from "#feedback/editors/session.ts";
import { CERTAIN_KINDS } from "#feedback/personal-data/kinds.ts";
import type { FeedbackResponse } from "#feedback/response.ts";
import { CATEGORIES, type Category } from "#feedback/store.ts";
import type { Locale, TextKey } from "#locales/locale.ts";
import type { FeedbackSettings, RetentionRule } from "#site/feedback-settings.ts";
import type { SiteSettings } from "#site/settings.ts";
import { kindName } from "./feedback/personal-data.ts";

/** One part of the sheet: what it is about, said in a list. */
export interface SheetSection {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly string[];
}

/** Every field of a response that is stored: a new one cannot be left out. */
const STORED = {
  answer: "sheet.stored.answer",
  reasons: "sheet.stored.reasons",
  comment: "sheet.stored.comment",
  page: "sheet.stored.page",
  path: "sheet.stored.path",
  type: "sheet.stored.type",
  locale: "sheet.stored.locale",
  version: "sheet.stored.version",
  question: "sheet.stored.question",
  createdAt: "sheet.stored.createdAt",
  id: "sheet.stored.id",
  removed: "sheet.stored.removed",
  possible: "sheet.stored.possible",
  signals: "sheet.stored.signals",
  verdict: "sheet.stored.verdict",
  superseded: "sheet.stored.superseded",
} as const satisfies Record<keyof FeedbackResponse, TextKey>;

const NEVER = [
  "sheet.never.address",
  "sheet.never.cookies",
  "sheet.never.browser",
  "sheet.never.query",
  "sheet.never.others",
] as const satisfies readonly TextKey[];

const EDITORS = [
  "sheet.editors.account",
  "sheet.editors.session",
  "sheet.editors.cookie",
  "sheet.editors.signOn",
  "sheet.editors.status",
  "sheet.editors.notes",
  "sheet.editors.line",
  "sheet.editors.log",
  "sheet.editors.attempts",
  "sheet.editors.backup",
] as const satisfies readonly TextKey[];

type SectionId = "stored" | "kept" | "readers" | "editors" | "never";

/**
 * What is stored of an answer, for how long and on which decision, who reads it and what is never
 * stored, and the same of those who work with answers: for visitors and the data protection officer, from the running configuration (GDPR art. 13 and 30).
 */
export function datasheet(settings: SiteSettings, locale: Locale): readonly SheetSection[] {
  const { feedback } = settings;
  const section = (id: SectionId, items: readonly string[]) => ({
    id: `page_${id}`,
    heading: locale.text(`sheet.${id}`),
    items,
  });
  return [
    section(
      "stored",
      Object.values(STORED).map((key) => locale.text(key)),
    ),
    section("kept", kept(feedback, locale)),
    section("readers", [
      feedback.readers?.[locale.tag] ?? locale.text("sheet.readers.unstated"),
      locale.text("sheet.readers.public"),
    ]),
    section(
      "editors",
      EDITORS.map((key) => locale.text(key, SESSION_LASTS)),
    ),
    section("never", [...NEVER.map((key) => locale.text(key)), removedKinds(settings, locale)]),
  ];
}

function kept({ retention }: FeedbackSettings, locale: Locale): string[] {
  const { rules, daily, hold } = retention;
  return [
    ...CATEGORIES.map((category) => keptFor(category, rules[category], locale)),
    locale.text("sheet.kept.totals"),
    locale.text(daily ? "sheet.kept.daily" : "sheet.kept.byHand"),
    ...(hold.length > 0 ? [locale.plural("sheet.kept.hold", hold.length)] : []),
    locale.text("sheet.kept.own"),
  ];
}

function keptFor(category: Category, rule: RetentionRule | undefined, locale: Locale): string {
  const what = locale.text(`sheet.category.${category}`);
  if (!rule?.decision) return locale.text("sheet.kept.undecided", { what });
  const { reference, date, responsible } = rule.decision;
  const [count, unit] = rule.period.split(" ") as [string, string];
  return locale.text("sheet.kept.decided", {
    what,
    period: locale.period(Number(count), unit.replace(/s$/, "") as "day" | "month" | "year"),
    reference,
    date: locale.date(date),
    responsible,
  });
}

function removedKinds(settings: SiteSettings, locale: Locale): string {
  const ids = [...CERTAIN_KINDS, ...settings.feedback.personalData.map(({ id }) => id)];
  const kinds = locale.list(ids.map((id) => kindName(settings, locale, id)));
  return locale.text("sheet.never.personal", { kinds });
}
