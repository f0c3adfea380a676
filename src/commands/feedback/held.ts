import { command } from "#commands/command.ts";
import { logRead } from "#commands/log-read.ts";
import { flag } from "#commands/options.ts";
import { checkDays, RESPONSE_OPTIONS } from "#commands/response-options.ts";
import { oneLine, table } from "#commands/table.ts";
import { withStore } from "#commands/with-store.ts";

const COMMENT_START = 60;

export default command({
  summary: "Lists the responses that are held for a person to look at.",
  usage: "[--page PAGE] [--locale LOCALE] [--from DAY] [--to DAY] [--plain]",
  options: { ...RESPONSE_OPTIONS, plain: flag("For scripts: TABs between cells.") },
  details: [
    `Of each comment the first ${COMMENT_START} characters. export --held only has all of them; release shows one again.`,
  ],
  async run({ values: { plain, ...filter }, config, output }) {
    checkDays(filter);
    const rows: string[][] = [];
    const chosen = { ...filter, verdict: "held" } as const;
    await withStore(config, async (store) => {
      for await (const portion of store.responses(chosen)) {
        for (const { id, createdAt, page, signals, comment } of portion)
          rows.push([id, createdAt, page, signals.join(" "), start(comment ?? "")]);
      }
      await logRead(store, chosen, "comments-read", String(rows.length));
    });
    if (rows.length === 0 && !plain) return output.print("Nothing is held.\n");
    await output.print(table(["id", "at", "page", "signals", "comment"], rows, plain));
  },
});

function start(comment: string): string {
  const letters = [...oneLine(comment)];
  return letters.length > COMMENT_START
    ? `${letters.slice(0, COMMENT_START).join("")}…`
    : letters.join("");
}
