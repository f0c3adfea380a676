import type { BrowserName } from "./browsers.ts";
import { type Session, startSession } from "./session.ts";

/** Where cases are heard one after another: a session that can be changed for a fresh one. */
export interface Seat {
  session(): Session;
  renew(): Promise<void>;
  end(): void;
}

export async function takeSeat(browser: BrowserName, locale: string): Promise<Seat> {
  // A busy machine may be too late once.
  const start = () => startSession(browser, locale).catch(() => startSession(browser, locale));
  let session = await start();
  return {
    session: () => session,
    async renew() {
      session.end();
      session = await start();
    },
    end: () => session.end(),
  };
}

/** Of a hundred cases on a machine with eight times as much to do as it can, three failed once, none twice. */
const TIMES_MORE = 2;

/**
 * Does something in the seat's session, and again in a fresh one when it fails, since a busy machine alone
 * can do that: at most twice more; `say` tells of it. What is really wrong fails each time, and throws.
 */
export async function again(
  seat: Seat,
  act: (session: Session) => Promise<void>,
  say: (why: string) => void,
): Promise<void> {
  for (let left = TIMES_MORE; left > 0; left -= 1) {
    try {
      return await act(seat.session());
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      await seat.renew();
    }
  }
  await act(seat.session());
}
