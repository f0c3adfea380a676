/** What a page has put off for so long that it is not waited for, by the number that it can be cleared with. */
export type PutOff = Map<number, { readonly run: () => void; readonly after: number }>;

/** What a page does because so much of its own time has passed. */
export interface Waiting {
  /** The milliseconds that what runs now was put off for; 0 where it was not. */
  waited: number;
  readonly putOff: PutOff;
}

export type Waited = typeof globalThis & { auditWaiting: Waiting };

/** In a page before its own scripts, after `hurry`: notes what its timers put off. */
export function noteWaiting(): void {
  // A shorter step is of what waits for something else; what waits for longer is no limit of time.
  const [step, long, tooLong] = [500, 20_000, 20 * 3_600_000];
  const { setTimeout: later, setInterval: repeat, clearTimeout: clear } = globalThis;
  const frame = requestAnimationFrame;
  const waiting: Waiting = { waited: 0, putOff: new Map() };
  (globalThis as Waited).auditWaiting = waiting;
  const reset = () => {
    waiting.waited = 0;
  };
  const run = (waited: number, handler: () => void) => {
    waiting.waited = waited;
    // What awaits this timer runs in between.
    queueMicrotask(() => queueMicrotask(() => queueMicrotask(reset)));
    handler();
  };
  const noting =
    (repeats: boolean) =>
    (handler: TimerHandler, delay = 0, ...values: unknown[]) => {
      const set = (repeats ? repeat : later) as unknown as typeof window.setTimeout;
      if (typeof handler !== "function") return set(handler, delay, ...values);
      let after = waiting.waited;
      let id = 0;
      const come = () => {
        if (repeats) after += delay >= step ? delay : 0;
        else waiting.putOff.delete(id);
        run(after, () => handler(...values));
      };
      if (!repeats) after += delay >= step ? delay : 0;
      id = set(come, delay);
      if (!repeats && delay >= long && delay < tooLong)
        waiting.putOff.set(id, { run: come, after });
      return id;
    };
  const stop = (id?: number) => {
    waiting.putOff.delete(id ?? 0);
    clear(id);
  };
  Object.assign(globalThis, { setTimeout: noting(false), setInterval: noting(true) });
  Object.assign(globalThis, { clearTimeout: stop, clearInterval: stop });
  globalThis.requestAnimationFrame = (callback) => {
    const { waited } = waiting;
    return frame((time) => run(waited, () => callback(time)));
  };
}
