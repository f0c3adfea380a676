import type { PublicLine } from "#feedback/editors/public-lines.ts";
import type { Locale } from "#locales/locale.ts";
import type { Heading, Page } from "#site/page.ts";
import type { Site } from "#site/site.ts";
import { datasheet, type SheetSection } from "./datasheet.ts";
import { feedbackPath, pathInLocale } from "./paths.ts";
import type { CreateShell, Shell } from "./shell.ts";
import { type ViewLink, viewLink } from "./view-link.ts";

/** How many second-level headings make an article long enough for a list of them. */
const CONTENTS_FROM = 4;
/** The page type that says what is stored of answers. */
const DATASHEET = "datasheet";

/** What views/pages/<type>.njk receive. */
export interface PageView extends Shell {
  readonly html: string;
  /** The "on this page" list; empty on short pages. */
  readonly contents: readonly Heading[];
  /** What a start page or section lists. */
  readonly children: readonly Child[];
  readonly local: readonly LocalLink[];
  readonly updated: ViewDay;
  /** What was changed after what visitors said, as an editor tells it; or null. */
  readonly told: (ViewDay & { readonly words: string }) | null;
  /** What is stored of answers, on the page that says so; empty on others. */
  readonly sheet: readonly SheetSection[];
  /** The page's question, or null where it is off. */
  readonly question: Question | null;
}

/** A day as <time> has it. */
interface ViewDay {
  readonly day: string;
  readonly text: string;
}

interface Child {
  readonly title: string;
  readonly href: string;
  readonly description: string;
}

/** A page of the section, with its own pages where the current page is among them. */
interface LocalLink extends ViewLink {
  readonly children: readonly ViewLink[];
}

/** What components/question.njk needs: where the answer goes and which page it is about. */
export interface Question {
  readonly action: string;
  readonly page: string;
  readonly version: string;
  /** The id of an attempt that this one repeats, or "". */
  readonly attempt: string;
  /** The name of the field that people never see. */
  readonly honeypot: string;
  /** The page that says how answers are used, or "". */
  readonly about: string;
}

/** The one object that a content page's template receives. */
export function pageView(
  site: Site,
  locale: Locale,
  page: Page,
  createShell: CreateShell,
  line?: PublicLine,
): PageView {
  const shell = createShell({
    locale,
    path: page.path,
    heading: page.title,
    page,
    inLocale: (tag) => pathInLocale(site, page, tag),
  });
  const sheet = page.type === DATASHEET ? datasheet(site.settings, locale) : [];
  return {
    ...shell,
    html: page.html,
    sheet,
    contents: contents([...page.headings, ...sheet.map(sheetHeading)]),
    children: site
      .children(page)
      .map(({ title, path, description }) => ({ title, href: path, description })),
    local: localLinks(site, page),
    updated: viewDay(page.updated, locale),
    told: line ? { ...viewDay(line.at.slice(0, 10), locale), words: line.words } : null,
    question: page.feedback === "on" ? question(site, locale, page) : null,
  };
}

function viewDay(day: string, locale: Locale): ViewDay {
  return { day, text: locale.date(day) };
}

/** The page's question as components/question.njk needs it. */
export function question(site: Site, locale: Locale, page: Page): Question {
  return {
    action: feedbackPath(site, locale),
    page: page.id,
    version: page.version,
    attempt: "",
    honeypot: site.settings.feedback.honeypot,
    about: aboutPath(site, locale),
  };
}

function aboutPath(site: Site, { tag }: Locale): string {
  const { about } = site.settings.feedback;
  return site.pages.find(({ id, locale }) => id === about && locale === tag)?.path ?? "";
}

/** The path of the contact page, or "". */
export function contactPath(site: Site, { tag }: Locale): string {
  return site.pages.find(({ type, locale }) => type === "contact" && locale === tag)?.path ?? "";
}

function contents(headings: readonly Heading[]): readonly Heading[] {
  const second = headings.filter(({ level }) => level === 2);
  return second.length < CONTENTS_FROM ? [] : second;
}

function sheetHeading({ id, heading }: SheetSection): Heading {
  return { level: 2, id, text: heading };
}

function localLinks(site: Site, page: Page): LocalLink[] {
  const trail = site.trail(page);
  const section = trail[1];
  if (section === undefined || section === page) return [];
  return site.children(section).map((child) => ({
    ...viewLink(child, page, trail),
    children: trail.includes(child)
      ? site.children(child).map((grandchild) => viewLink(grandchild, page, trail))
      : [],
  }));
}
