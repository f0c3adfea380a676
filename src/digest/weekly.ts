import type { Logger } from "pino";
import type { DigestMail } from "./mail.ts";
import { type DigestDeps, sendDigest } from "./send.ts";
import { weekBefore } from "./week.ts";

const FIRST_MS = 60_000;
const LOOK_MS = 60 * 60_000;
const MONDAY = 1;
/** In the time zone of the server (TZ). */
const FROM_HOUR = 7;
/** Whose doing the log says it is. No user name has a space. */
const SERVER = "the server";

/**
 * Sends the digest on Mondays from seven o'clock, once for all servers that share a store: they look once an
 * hour, and the first takes it. One that cannot be sent is logged, and tried again an hour later, on that
 * Monday. Returns what stops it.
 */
export function digestWeekly(
  deps: DigestDeps,
  mail: DigestMail | undefined,
  log: Logger,
): () => void {
  if (!mail) return () => {};
  const look = () =>
    sendIfDue(deps, mail, new Date()).then(
      (refused) => {
        if (refused) log.info({ refused: refused.length }, "the weekly digest was sent");
      },
      (error) => log.error({ error: String(error) }, "the weekly digest could not be sent"),
    );
  const first = setTimeout(look, FIRST_MS);
  const hourly = setInterval(look, LOOK_MS);
  for (const timer of [first, hourly]) timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(hourly);
  };
}

/** The addresses that were refused; undefined when there was nothing to send. */
async function sendIfDue(deps: DigestDeps, mail: DigestMail, now: Date) {
  if (now.getDay() !== MONDAY || now.getHours() < FROM_HOUR) return undefined;
  const { digests } = deps.store.editors;
  const { from } = weekBefore(now);
  if (!(await digests.take(from))) return undefined;
  try {
    return await sendDigest(deps, mail, SERVER, now);
  } catch (error) {
    await digests.giveBack(from);
    throw error;
  }
}
