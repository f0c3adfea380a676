import type { Logger } from "pino";
import { runRetention } from "#feedback/retention.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import type { RetentionSettings } from "#site/feedback-settings.ts";

const FIRST_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Deletes, once a day from a minute after the start, what the site's rules say may go; nothing where
 * `daily` is off. A run that fails is logged and tried again the next day. Returns what stops it.
 */
export function retainDaily(
  store: FeedbackStore,
  settings: RetentionSettings,
  log: Logger,
): () => void {
  if (!settings.daily) return () => {};
  const run = () =>
    runRetention(store, settings, new Date()).then(
      (done) => log.info({ retention: done }, "retention rules were run"),
      (error) => log.error({ error: String(error) }, "retention rules could not be run"),
    );
  const first = setTimeout(run, FIRST_MS);
  const daily = setInterval(run, DAY_MS);
  for (const timer of [first, daily]) timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(daily);
  };
}
