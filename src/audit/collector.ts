import type { Page } from "playwright";
import type { Collect, Evidence, Look } from "./check.ts";
import { tooLate } from "./reason.ts";
import { mendTextSize } from "./text-size.ts";

// What is left for evidence when time is up, in milliseconds.
const LEAST_TIME = 250;

/** A page that is open in a state, and what its evidence may do. */
export interface Opened
  extends Pick<Look, "page" | "state" | "once" | "memory" | "submitForms" | "blank" | "limited"> {
  /** Opens the same page in a window of its own, in the same state. */
  readonly again: () => Promise<Page>;
  /** Takes such a window back. */
  readonly giveBack: (page: Page) => void;
  /** How long all evidence together may take, in milliseconds. */
  readonly limit: number;
  /** Told how long one kind took by itself, in milliseconds. */
  readonly spent?: ((evidence: Evidence<unknown>, ms: number) => void) | undefined;
}

/**
 * Gives evidence of an open page, each kind collected once. When time is up, what needs the page is
 * no longer waited for; what follows from what has been seen is still given.
 */
export function collector({ again, giveBack, limit, spent, ...opened }: Opened): Collect {
  const collected = new Map<Evidence<unknown>, Promise<unknown>>();
  const end = performance.now() + limit;
  const collect: Collect = <E>(evidence: Evidence<E>) => {
    const collecting = collected.get(evidence) ?? begin(evidence);
    collected.set(evidence, collecting);
    return collecting as Promise<E>;
  };
  async function begin<E>(evidence: Evidence<E>): Promise<E> {
    const windows: Page[] = [];
    const began = performance.now();
    let others = 0;
    const look: Look = {
      ...opened,
      collect: async (other) => {
        const asked = performance.now();
        return collect(other).finally(() => {
          others += performance.now() - asked;
        });
      },
      again: async () => {
        const page = await again();
        windows.push(page);
        return page;
      },
    };
    try {
      const left = Math.max(end - performance.now(), LEAST_TIME);
      return await within(left, collectIn(opened, evidence, look), tooLate(limit));
    } finally {
      // Others that were collected side by side are counted more than once.
      spent?.(evidence, Math.max(0, performance.now() - began - others));
      for (const page of windows) giveBack(page);
    }
  }
  return collect;
}

/** Collects it in the state that the page is to be in, of which other evidence may have undone something. */
async function collectIn<E>(
  { page, state }: Pick<Look, "page" | "state">,
  evidence: Evidence<E>,
  look: Look,
) {
  await mendTextSize(page, state.textSize);
  return evidence.collect(look);
}

/** What `work` gives, unless it takes more than `limit` milliseconds: then `late` is thrown. */
export async function within<T>(limit: number, work: Promise<T>, late: Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late), limit);
  });
  // Whoever is not waited for any more may fail unheard.
  work.catch(() => undefined);
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}
