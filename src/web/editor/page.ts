import type { Request, Response } from "express";
import { evidence } from "#feedback/editors/evidence.ts";
import { filterQuery } from "#feedback/editors/filter-query.ts";
import type { Page } from "#site/page.ts";
import { answersText } from "./attention.ts";
import type { EditorDeps } from "./deps.ts";
import { type AuditView, auditView } from "./page-audit.ts";
import { pageHref, reportsHref } from "./page-href.ts";
import { type LineForm, lineForm } from "./page-line-form.ts";
import { type VersionRow, versionRows } from "./page-versions.ts";
import { type Handle, sendNotice } from "./route.ts";
import { type EditorShell, editorShell } from "./shell.ts";
import type { FieldProblem } from "./sign-in.ts";
import { type Trend, trend, trendFrom } from "./trend.ts";
import type { Visit } from "./visit.ts";

/** What views/editor/page.njk receives. */
interface PageView extends EditorShell {
  readonly publicHref: string;
  /** What the frame that shows it is called. */
  readonly shownTitle: string;
  readonly updated: { readonly day: string; readonly text: string };
  /** Who looks after the page, or "". */
  readonly owner: string;
  /** The page in the site's other locales. */
  readonly others: readonly { readonly label: string; readonly href: string }[];
  /** Answers since the last edit and before, or "" when there are none. */
  readonly answers: string;
  readonly versions: readonly VersionRow[];
  readonly trend: Trend | null;
  readonly inbox: string;
  readonly reports: string;
  readonly audit: AuditView | null;
  readonly line: LineForm;
  readonly message: string;
  readonly problems: readonly FieldProblem[];
}

/** What is wrong with a line that was sent, and the line. */
export interface LineTrouble {
  readonly problem: string;
  readonly words: string;
}

/** A page of the site in one locale: what was said about each of its versions, and what visitors are told. */
export const pagePage: Handle<Visit> = async (request, response, visit, deps) => {
  const page = askedFor(request, deps);
  if (page) await showPage(request, response, visit, deps, page);
  else sendNotice(request, response.status(404), visit, deps, "missing");
};

/** The page that an address names: in the locale that it asks for, else in the first that has it. */
export function askedFor({ params, query }: Request, { site }: EditorDeps): Page | undefined {
  const id = ([] as string[]).concat(params.id ?? []).join("/");
  const pages = site.pages.filter((page) => page.id === id);
  return pages.find(({ locale }) => locale === query.sprak) ?? pages[0];
}

export async function showPage(
  request: Request,
  response: Response,
  visit: Visit,
  deps: EditorDeps,
  page: Page,
  trouble?: LineTrouble,
): Promise<void> {
  const { locale } = visit;
  const { editors, root } = deps;
  const now = new Date();
  const which = { page: page.id, locale: page.locale };
  const [all, days, lines, findings] = await Promise.all([
    editors.tallies.versions(page.id),
    editors.tallies.days(trendFrom(now), which),
    editors.lines.of(page.id),
    deps.auditFindings(page.path),
  ]);
  const versions = all.filter((one) => one.locale === page.locale);
  const { problem = "" } = trouble ?? {};
  const heading = page.title;
  const view: PageView = {
    ...editorShell(deps, request, visit, heading, problem !== ""),
    ...about(page, visit, deps),
    answers: versions.length > 0 ? answersText(evidence(versions, page), locale) : "",
    versions: versionRows(versions, page, locale),
    trend: trend(days, now, locale),
    inbox: `${root}/inkorg?${filterQuery(which)}`,
    reports: reportsHref(root, which),
    audit: findings ? auditView(findings, visit) : null,
    line: lineForm(lines, page, visit, deps, trouble?.words),
    message: messageOf(request, visit),
    problems: problem ? [{ field: "page_line", text: problem }] : [],
  };
  deps.send(request, response, "editor/page.njk", view);
}

function about(page: Page, { locale }: Visit, { site, root }: EditorDeps) {
  const others = site.translations(page).filter((other) => other !== page);
  return {
    publicHref: page.path,
    shownTitle: locale.text("editor.page.shownTitle", { title: page.title }),
    updated: { day: page.updated, text: locale.date(page.updated) },
    owner: page.owner ?? "",
    others: others.map((other) => ({
      label: locale.text("editor.page.inLanguage", { language: locale.languageName(other.locale) }),
      href: pageHref(root, other),
    })),
  };
}

function messageOf({ query, method }: Request, { locale }: Visit): string {
  if (method === "POST") return "";
  if (query.blev === "skriven") return locale.text("editor.line.saved");
  return query.blev === "borta" ? locale.text("editor.line.removed") : "";
}
