import type { Logger } from "pino";

/** Logs why a response was not saved, without the visitor's words. */
export function logUnsaved(log: Logger, error: unknown): void {
  log.error({ error: String(error) }, "a response could not be saved");
}

/** What the store answers; a failing store is thrown on as 503. */
export async function orUnavailable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    throw Object.assign(new Error("The feedback store does not answer.", { cause }), {
      status: 503,
    });
  }
}
