import { command } from "#commands/command.ts";
import { readContent } from "#commands/content.ts";
import { count } from "#commands/count.ts";
import { flag } from "#commands/options.ts";
import type { Output } from "#commands/output.ts";
import { UsageProblem } from "#commands/problems.ts";
import { disposedReport, forecastReport, type Report } from "#commands/retention-report.ts";
import { withStore } from "#commands/with-store.ts";
import { forecastRetention, kept, runRetention } from "#feedback/retention.ts";
import { CATEGORIES, type Category } from "#feedback/store.ts";

export default command({
  summary: "Deletes what the rules in site.yaml say, or says what it would delete.",
  usage: "--dry-run | --apply [--plain]",
  options: {
    "dry-run": flag("Says what would be deleted, and changes nothing."),
    apply: flag("Deletes, and writes the deletion log."),
    plain: flag("For scripts: TABs between cells; sentences go to standard error."),
  },
  details: [
    "comment: the words of responses that are not held. answer: what is left of such a response, which",
    "is added to the daily totals. held: the whole of a held response. A category without a rule, or",
    "whose rule names no decision, is kept.",
  ],
  async run({ values: { "dry-run": dry, apply, plain }, config, output, signal }) {
    if (dry === apply)
      throw new UsageProblem("Either --dry-run or --apply must be given, and not both.");
    const rules = (await readContent(config)).site.settings.feedback.retention;
    const stay = kept(rules);
    if (apply && stay.length === CATEGORIES.length)
      throw new UsageProblem("Nothing may be deleted: no rule in site.yaml names a decision.");
    const now = new Date();
    const { table, sentences } = await withStore<Report>(config, async (store) => {
      const forecasts = await forecastRetention(store, rules, now);
      if (!apply) return forecastReport(forecasts, rules, plain);
      const disposed = await runRetention(store, rules, now, counted(output), signal);
      return disposedReport(forecasts, disposed, plain);
    });
    const notes = [
      ...sentences,
      ...stay.map(({ category, why }) => `${category}: kept, since ${why}.`),
    ];
    if (!plain) return output.print(`${[table, ...notes].join("\n")}\n`);
    await output.print(table);
    for (const note of notes) output.note(note);
  },
});

function counted(output: Output): (category: Category, portion: number) => void {
  let done = 0;
  return (category, portion) => {
    done += portion;
    output.progress(`${category}: ${count(done, "deletion")} in all so far …`);
  };
}
