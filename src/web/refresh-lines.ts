import type { Logger } from "pino";
import type { ShownLines } from "./shown-lines.ts";

/** So that what one server is told is on the pages of all within a minute. */
const REFRESH_MS = 30_000;

/** Reads the public lines now and every 30 seconds. What cannot be read is logged and tried again. Returns what stops it. */
export function refreshLines(lines: ShownLines, log: Logger): () => void {
  const run = () =>
    lines
      .refresh()
      .catch((error) => log.error({ error: String(error) }, "public lines could not be read"));
  void run();
  const timer = setInterval(run, REFRESH_MS);
  timer.unref();
  return () => clearInterval(timer);
}
