import { readFileSync } from "node:fs";
import { readArguments, wantsHelp } from "#commands/arguments.ts";
import { DETAILS, OPTIONS } from "#commands/auditing/options.ts";
import { command } from "#commands/command.ts";
import { startExampleSite } from "#commands/example-site.ts";
import { commandHelp } from "#commands/help.ts";
import type { Output } from "#commands/output.ts";
import { UsageProblem } from "#commands/problems.ts";
import type { Subject } from "#commands/subject.ts";

const SUMMARY = "Audits the accessibility of any site, by address, and writes reports.";

const definition = command({
  summary: SUMMARY,
  usage: "[URL…] [--sitemap URL] [--crawl URL] [--pages FILE] [--report NAME=FILE]… [OPTION…]",
  options: OPTIONS,
  operands: { name: "URL", several: true, optional: true },
  details: DETAILS,
  run: () => Promise.resolve(),
});

const subject: Subject = {
  summary: SUMMARY,
  async run(args, output, signal) {
    if (wantsHelp(args)) {
      await output.print(commandHelp("lyhord audit", definition));
      return undefined;
    }
    const given = readArguments(args, definition);
    // The browser's library takes a while to load, and is for nobody else.
    const { AuditProblem } = await import("#audit/problem.ts");
    try {
      return await run(given, output, signal);
    } catch (error) {
      // 1 says that barriers were found; whatever else keeps an audit from its end is 2.
      const { code, message } = error as NodeJS.ErrnoException;
      if (error instanceof AuditProblem) throw new UsageProblem(message);
      throw code === "EPIPE" ? error : new UsageProblem(message.split("\n", 1)[0]);
    }
  },
};

export default subject;

async function run(
  given: ReturnType<typeof readArguments<typeof OPTIONS>>,
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  const { settingsOf } = await import("#commands/auditing/settings.ts");
  // What is wrong with them is said before the rest is loaded.
  const settings = await settingsOf(given);
  const { audit } = await import("#audit/cli.ts");
  const { tell } = await import("#audit/progress.ts");
  const { urls, pages, sitemap, crawl } = settings;
  const example = urls || pages || sitemap || crawl ? undefined : await startExampleSite();
  try {
    return await audit(
      example ? { ...settings, urls: example.pages.slice(0, settings.max) } : settings,
      {
        tool: { name: "Lyhörd", version: version() },
        locale: language(),
        print: (text) => output.print(text),
        progress: tell({ watched: output.progressed, over: output.progress, line: output.note }),
        signal,
      },
    );
  } finally {
    await example?.close();
  }
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"))
    .version;
}

function language(): "sv" | "en" {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith("sv") ? "sv" : "en";
}
