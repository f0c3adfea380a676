/** A timer that the page has set and that has not come yet. */
interface Coming {
  readonly set: (delay: number) => number;
  readonly delay: number;
  /** The browser's own number of it, which the page does not know when it is set anew. */
  now: number;
}

/** What the timers of a page are set and cleared with, and those that have not come. */
interface Timers {
  isNoting: boolean;
  /** How many times as fast they run. */
  pace: number;
  readonly noted: Map<number, Coming>;
  readonly wait: (delay: number) => Promise<void>;
  readonly clear: (id?: number) => void;
}

export type PuttingOff = typeof globalThis & {
  auditTimers: Timers;
  auditLater: {
    /** From now on notes what the page puts off. */
    note(): void;
    /** Lets what was noted, and what that puts off in turn, come much sooner; false when nothing was. */
    hasten(speed: number, most: number): Promise<boolean>;
  };
};

/** In the page, in this order: puts there what lets the timers that a press sets run faster for a while. */
export const PUT_LATER = [putTimers, putHastening] as const;

function putTimers(): void {
  const longest = 20_000;
  const [later, repeat, clear] = [setTimeout, setInterval, clearTimeout];
  const coming = new Map<number, Coming>();
  const timers: Timers = {
    isNoting: false,
    pace: 1,
    noted: coming,
    wait: (delay) => new Promise((done) => later(done, delay)),
    clear: (id) => clear(id),
  };
  const noting = (repeats: boolean) => {
    const set = (repeats ? repeat : later) as unknown as typeof window.setTimeout;
    return (handler: TimerHandler, delay = 0, ...values: unknown[]): number => {
      if (!timers.isNoting || typeof handler !== "function" || delay > longest)
        return set(handler, delay, ...values);
      let id = 0;
      const run = () => {
        if (!repeats) coming.delete(id);
        handler(...values);
      };
      id = set(run, delay / timers.pace);
      coming.set(id, { set: (delay) => set(run, delay), delay, now: id });
      return id;
    };
  };
  const stop = (id = 0) => {
    clear(coming.get(id)?.now ?? id);
    coming.delete(id);
  };
  Object.assign(globalThis, { setTimeout: noting(false), setInterval: noting(true) });
  Object.assign(globalThis, { clearTimeout: stop, clearInterval: stop, auditTimers: timers });
}

function putHastening(): void {
  const { auditTimers: timers } = globalThis as PuttingOff;
  const turn = 20;
  let earlier = new Set<number>();
  const awaited = () => [...timers.noted].flatMap(([id, one]) => (earlier.has(id) ? [] : [one]));
  const setAnew = (pace: number) => {
    timers.pace = pace;
    for (const timer of awaited()) {
      timers.clear(timer.now);
      timer.now = timer.set(timer.delay / pace);
    }
  };
  (globalThis as PuttingOff).auditLater = {
    note() {
      earlier = new Set(timers.noted.keys());
      timers.isNoting = true;
    },
    async hasten(speed, most) {
      const any = awaited().length > 0;
      if (any) setAnew(speed);
      for (let waited = 0; awaited().length > 0 && waited < most; waited += turn)
        await timers.wait(turn);
      if (any) setAnew(1);
      timers.isNoting = false;
      return any;
    },
  };
}
