import { command } from "#commands/command.ts";
import { flag } from "#commands/options.ts";
import { checkDays, RESPONSE_OPTIONS } from "#commands/response-options.ts";
import { table } from "#commands/table.ts";
import { withStore } from "#commands/with-store.ts";
import { MIN_ANSWERS, type Statistic, statistics } from "#feedback/statistics.ts";

const LINE = ["page", "locale", "version", "answers", "no"];
const REST = ["comments", "first day", "last day"];

export default command({
  summary:
    "Counts answers and comments per page, language and version, and says how sure the share of No is.",
  usage: "[--page PAGE] [--locale LOCALE] [--from DAY] [--to DAY] [--with-held] [--plain]",
  options: {
    ...RESPONSE_OPTIONS,
    "with-held": flag("Counts held responses too."),
    plain: flag("For scripts: TABs between cells, and shares from 0 to 1."),
  },
  details: [
    "The interval holds the true share of No in 95 cases of 100 (Wilson's score). The page where No",
    'is surely most common comes first. Version "all" stands before a page\'s versions when there are several.',
    `Under ${MIN_ANSWERS} answers no share is given.`,
  ],
  async run({ values, config, output }) {
    const { plain, "with-held": withHeld, ...filter } = values;
    checkDays(filter);
    const counts = await withStore(config, (store) =>
      store.counts(withHeld ? { ...filter, withHeld } : filter),
    );
    const lines = statistics(counts);
    if (lines.length === 0 && !plain) return output.print("There are no answers or comments.\n");
    await output.print(plain ? plainTable(lines) : readableTable(lines));
  },
});

function readableTable(lines: readonly Statistic[]): string {
  return table(
    [...LINE, "no %", "95 % interval", ...REST],
    lines.map((line) => [...start(line), ...share(line.no), ...end(line)]),
    false,
  );
}

function plainTable(lines: readonly Statistic[]): string {
  const decimals = (share: number | undefined) => share?.toFixed(4) ?? null;
  return table(
    [...LINE, "no share", "no low", "no high", ...REST],
    lines.map((line) => [
      ...start(line),
      ...[line.no?.share, line.no?.low, line.no?.high].map(decimals),
      ...end(line),
    ]),
    true,
  );
}

function share(no: Statistic["no"]): [number | null, string] {
  if (!no) return [null, "too few answers to say"];
  const [percent, low, high] = [no.share, no.low, no.high].map((part) => Math.round(part * 100));
  return [percent as number, `${low}–${high} %`];
}

function start({ page, locale, version, total, answers }: Statistic) {
  return [page, locale, version ?? "all", total, answers.no];
}

function end({ comments, firstDay, lastDay }: Statistic) {
  return [comments, firstDay, lastDay];
}
