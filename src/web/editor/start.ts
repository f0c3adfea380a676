import { type AttentionItem, attentionItem, needingAttention } from "./attention.ts";
import type { Handle } from "./route.ts";
import { type EditorShell, editorShell } from "./shell.ts";
import { type Trend, trend, trendFrom } from "./trend.ts";
import type { Visit } from "./visit.ts";

/** How many pages the overview shows at once. */
const PAGES = 25;

/** What views/editor/start.njk receives. */
interface StartView extends EditorShell {
  readonly intro: string;
  readonly inbox: string;
  /** Which of the pages are shown: "1–25 av 60"; or "" when all are. */
  readonly shown: string;
  readonly from: number;
  readonly items: readonly AttentionItem[];
  /** The pages after these and those before, or "". */
  readonly next: string;
  readonly previous: string;
  readonly trend: Trend | null;
}

/** The start page of the area: what one may do, the pages that need attention most, and answers per week. */
export const startPage: Handle<Visit> = async (request, response, visit, deps) => {
  const { locale, account } = visit;
  const { editors, site, root } = deps;
  const now = new Date();
  const [versions, days] = await Promise.all([
    editors.tallies.versions(),
    editors.tallies.days(trendFrom(now)),
  ]);
  const judged = needingAttention(versions, site);
  const from = start(request.query.fran, judged.length);
  const to = Math.min(from + PAGES, judged.length);
  const at = (number: number) => (number === 0 ? root : `${root}?fran=${number + 1}`);
  const view: StartView = {
    ...editorShell(deps, request, visit, locale.text("editor.start")),
    heading: locale.text("editor.area"),
    intro: locale.text(`editor.start.${account.role}`, { name: account.name }),
    inbox: `${root}/inkorg`,
    shown:
      judged.length > PAGES
        ? locale.text("editor.overview.shown", { from: from + 1, to, total: judged.length })
        : "",
    from: from + 1,
    items: judged.slice(from, to).map((one) => attentionItem(one, locale, site, root)),
    next: to < judged.length ? at(to) : "",
    previous: from > 0 ? at(Math.max(0, from - PAGES)) : "",
    trend: trend(days, now, locale),
  };
  deps.send(request, response, "editor/start.njk", view);
};

/** The place in the list, from 0, that an address asks for, counted from 1. */
function start(parameter: unknown, most: number): number {
  const number = /^[1-9]\d{0,5}$/.test(String(parameter)) ? Number(parameter) - 1 : 0;
  return number < most ? number : 0;
}
