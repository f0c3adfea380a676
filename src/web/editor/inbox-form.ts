import {
  FILTER_FIELDS,
  filterQuery,
  type InboxFilter,
  START,
} from "#feedback/editors/filter-query.ts";
import { STATUSES } from "#feedback/editors/work.ts";
import type { Locale } from "#locales/locale.ts";
import type { Site } from "#site/site.ts";
import type { EditorDeps } from "./deps.ts";
import { ANSWERS, REASON_CODES } from "./inbox-filter.ts";
import { ownersOf, sectionsOf } from "./inbox-pages.ts";
import type { Visit } from "./visit.ts";

/** The form that chooses comments. */
export interface FilterForm {
  readonly lists: readonly {
    readonly name: string;
    readonly label: string;
    readonly options: readonly Option[];
  }[];
  readonly texts: readonly {
    readonly name: string;
    readonly label: string;
    readonly type: "date" | "search";
    readonly value: string;
  }[];
  /** Whether anything is chosen. */
  readonly active: boolean;
}

const VERDICTS = ["shown", "held"] as const;

interface Option {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** A value and what it is called. */
type Choice = readonly [string, string];
type ListField =
  | "page"
  | "section"
  | "owner"
  | "locale"
  | "answer"
  | "reason"
  | "status"
  | "verdict";

/** The form with what is chosen now. */
export function filterForm(
  filter: InboxFilter,
  { locale }: Visit,
  { site }: EditorDeps,
): FilterForm {
  const { text } = locale;
  const query = filterQuery(filter);
  const list = (field: ListField, options: readonly Choice[]) => ({
    name: FILTER_FIELDS[field],
    label: text(`editor.inbox.${field}`),
    options: [["", text("editor.inbox.any")] as const, ...options].map(([value, label]) => ({
      value,
      label,
      chosen: value === (query.get(FILTER_FIELDS[field]) ?? ""),
    })),
  });
  return {
    lists: [
      list(
        "status",
        STATUSES.map((code) => [code, text(`editor.status.${code}`)]),
      ),
      list("page", pageOptions(site, locale, filter.page)),
      list("section", sectionOptions(site, locale, filter.section)),
      ...ownerList(site, locale, filter.owner).map((options) => list("owner", options)),
      list(
        "locale",
        site.settings.locales.map((tag) => [tag, locale.languageName(tag)]),
      ),
      list(
        "answer",
        ANSWERS.map((code) => [code, text(`editor.answer.${code}`)]),
      ),
      list(
        "reason",
        REASON_CODES.map((code) => [code, text(`feedback.reason.${code}`)]),
      ),
      list(
        "verdict",
        VERDICTS.map((code) => [code, text(`editor.verdict.${code}`)]),
      ),
    ],
    texts: textFields(filter, locale),
    active: Object.keys(filter).length > 0,
  };
}

function textFields(filter: InboxFilter, { text }: Locale): FilterForm["texts"] {
  const fields = [
    ["from", "date"],
    ["to", "date"],
    ["words", "search"],
  ] as const;
  return fields.map(([name, type]) => ({
    name: FILTER_FIELDS[name],
    label: text(`editor.inbox.${name}`),
    type,
    value: filter[name] ?? "",
  }));
}

/** Each page once. */
function pageOptions(site: Site, { tag }: Locale, chosen: string | undefined): Choice[] {
  const titles = titlesOf(site);
  // A page that is there no more can still be chosen by its address.
  if (chosen !== undefined && !titles.has(chosen)) titles.set(chosen, chosen);
  return inOrder(titles, tag);
}

function sectionOptions(site: Site, { tag }: Locale, chosen: string | undefined): Choice[] {
  const titles = titlesOf(site);
  const ids = [...sectionsOf(site), ...(chosen === undefined ? [] : [chosen])];
  return inOrder(new Map(ids.map((id) => [id, titles.get(id) ?? id])), tag);
}

/** One list, or none on a site whose pages name nobody. */
function ownerList(site: Site, { tag }: Locale, chosen: string | undefined): readonly Choice[][] {
  const owners = new Set([...ownersOf(site, tag), ...(chosen === undefined ? [] : [chosen])]);
  return owners.size === 0 ? [] : [[...owners].map((owner) => [owner, owner])];
}

/** The title of each page in the first of the site's languages that has it. */
function titlesOf({ pages }: Site): Map<string, string> {
  return new Map(pages.toReversed().map(({ id, title }) => [id, title]));
}

function inOrder(titles: ReadonlyMap<string, string>, tag: string): Choice[] {
  return [...titles]
    .map(([id, title]) => [id || START, title] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, tag));
}
