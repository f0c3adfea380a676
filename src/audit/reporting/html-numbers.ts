import type { Folded } from "#audit/fold.ts";

/** A finding as the HTML report speaks of it. */
export interface Numbered extends Folded {
  readonly number: number;
  /** Its place in the file: the same in every report of the same fault. */
  readonly id: string;
}

/** Findings by number, those first that nobody has accepted. */
export function numbered(folded: readonly Folded[]): Numbered[] {
  const [open, accepted] = [false, true].map((is) =>
    folded.filter((one) => is === (one.accepted !== undefined)),
  );
  const taken = new Map<string, number>();
  return [...(open ?? []), ...(accepted ?? [])].map((one, index) => {
    const before = taken.get(one.fingerprint) ?? 0;
    taken.set(one.fingerprint, before + 1);
    const id = `f-${one.fingerprint}${before > 0 ? `-${before + 1}` : ""}`;
    return { ...one, number: index + 1, id };
  });
}
