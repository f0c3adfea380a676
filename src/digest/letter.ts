import { fileURLToPath } from "node:url";
import { filterQuery, type InboxFilter } from "#feedback/editors/filter-query.ts";
import type { Statistic } from "#feedback/statistics.ts";
import type { Locale } from "#locales/locale.ts";
import type { Site } from "#site/site.ts";
import { createHtml } from "#web/html.ts";
import type { Figures } from "./figures.ts";

const VIEWS = fileURLToPath(new URL("../../views", import.meta.url));

/** A letter, the same in both forms. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Section {
  readonly heading: string;
  /** `href` is "" for what is only said. */
  readonly items: readonly { readonly text: string; readonly href: string }[];
}

/** What views/mail/digest.njk receives. */
interface DigestView {
  readonly path: string;
  readonly lang: string;
  readonly dir: Locale["dir"];
  readonly subject: string;
  readonly heading: string;
  readonly sections: readonly Section[];
  readonly note: string;
}

/** The digest as a letter in the language of the site's default locale; `editorPath` as Config has it. */
export function letter(
  figures: Figures,
  site: Site,
  locales: ReadonlyMap<string, Locale>,
  editorPath: string,
): Letter {
  const { defaultLocale, name, baseUrl } = site.settings;
  const locale = locales.get(defaultLocale) as Locale;
  const { from, to, number } = figures.week;
  const week = locale.text("digest.week", { number: String(number) });
  const days = { week, from: locale.date(from), to: locale.date(to) };
  const area = baseUrl + editorPath;
  // What is held is not counted, and so not among what a link shows.
  const inbox = (filter: InboxFilter) =>
    `${area}/inkorg?${filterQuery({ ...filter, verdict: "shown" })}`;
  const view: DigestView = {
    path: "/",
    lang: locale.tag,
    dir: locale.dir,
    subject: locale.text("digest.subject", { week, site: name[defaultLocale] as string }),
    heading: locale.text("digest.heading", days),
    sections: [
      came(figures, locale, inbox, area),
      waiting(figures, locale, inbox, area),
      pages(figures, site, locale, inbox),
    ].filter(({ items }) => items.length > 0),
    note: locale.text("digest.note"),
  };
  // Links are not announced: each of them leaves the letter, and says where it leads.
  const html = createHtml(VIEWS, (made) => made)("mail/digest.njk", view);
  return { subject: view.subject, text: plain(view), html };
}

type Inbox = (filter: InboxFilter) => string;

function came(
  { week: { from, to }, came, before }: Figures,
  locale: Locale,
  inbox: Inbox,
  area: string,
) {
  const { yes, no, comments, reports } = came;
  const parts = { yes: locale.number(yes), no: locale.number(no) };
  const earlier = locale.plural("digest.before", before.yes + before.no);
  return {
    heading: locale.text("digest.came"),
    items: [
      { text: `${locale.plural("digest.answers", yes + no, parts)} ${earlier}`, href: "" },
      {
        text: locale.plural("digest.comments", comments),
        href: comments ? inbox({ from, to }) : "",
      },
      ...(reports
        ? [
            {
              text: `${locale.plural("digest.reports", reports)} ${locale.text("digest.allReports")}`,
              href: `${area}/tillganglighet`,
            },
          ]
        : []),
    ],
  };
}

function waiting(
  { waiting: { comments, held } }: Figures,
  locale: Locale,
  inbox: Inbox,
  area: string,
) {
  const news = { text: locale.plural("digest.new", comments), href: inbox({ status: "new" }) };
  const back = { text: locale.plural("digest.held", held), href: `${area}/granskning` };
  return {
    heading: locale.text("digest.waiting"),
    items: [...(comments ? [news] : []), ...(held ? [back] : [])],
  };
}

function pages(figures: Figures, site: Site, locale: Locale, inbox: Inbox): Section {
  const { from, to } = figures.week;
  const titles = new Map(site.pages.map(({ id, locale, title }) => [`${locale} ${id}`, title]));
  const line = ({ page, locale: tag, answers, total, no }: Statistic) => {
    const percent = (share = 0) => locale.number(Math.round(share * 100));
    const title = titles.get(`${tag} ${page}`) ?? `/${page}`;
    const said = locale.text("digest.page", {
      page: tag === locale.tag ? title : `${title} (${locale.languageName(tag)})`,
      no: answers.no,
      total,
      low: percent(no?.low),
      high: percent(no?.high),
    });
    return { text: said, href: inbox({ page, locale: tag, from, to }) };
  };
  return { heading: locale.text("digest.pages"), items: figures.pages.map(line) };
}

function plain({ heading, sections, note }: DigestView): string {
  const section = ({ heading, items }: Section) =>
    [heading, ...items.map(({ text, href }) => `- ${text}${href && `\n  ${href}`}`)].join("\n");
  return `${[heading, ...sections.map(section), note].join("\n\n")}\n`;
}
