import { mock } from "node:test";

/** When it is in every case: a Wednesday, 10.00 in Stockholm. */
const NOW = "2026-11-25T09:00:00.000Z";

/** Stops the site's clock, so that what is told of days and minutes is told the same every day. */
export function stopClock(): void {
  process.env.TZ = "Europe/Stockholm";
  mock.timers.enable({ apis: ["Date"], now: Date.parse(NOW) });
}
