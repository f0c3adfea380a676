import { cantTell, failed, passed, type Verdict } from "./check.ts";
import type { Named } from "./evidence/destinations.ts";
import type { Text } from "./outcome.ts";

// The share of words that two pages of one purpose have in common at least, and of two purposes at most.
const ALIKE = 0.6;
const APART = 0.25;

/** What two resources of the same name come to: `what` says where they lead. */
export function judgeLikeness({ likeness }: Named, what: Text): Verdict {
  if (likeness !== undefined && likeness >= ALIKE) return passed;
  if (likeness !== undefined && likeness <= APART) return failed(what);
  return cantTell({
    en: `${what.en} Do both serve the same purpose?`,
    sv: `${what.sv} Tjänar båda samma syfte?`,
  });
}
