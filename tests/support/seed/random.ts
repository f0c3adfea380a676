/** Numbers from 0 up to 1, the same each time for the same seed: sfc32, which passes PractRand (C. Doty-Humphrey). */
export type Random = () => number;

const TURNS_BEFORE_USE = 12;
/** The characters of an id in base64url; the last one holds two bits. */
const CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LAST = "AQgw";
const ID_LENGTH = 22;
/** As in ids.ts: so many ids in a row begin alike, with the first five characters here. */
const ALIKE = 64;
const ALIKE_LENGTH = 5;

export function createRandom(seed: number): Random {
  let [a, b, c, turn] = [seed | 0, 0x9e3779b9, 0x243f6a88, 1];
  const next = () => {
    const sum = (((a + b) | 0) + turn) | 0;
    turn = (turn + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let turns = 0; turns < TURNS_BEFORE_USE; turns += 1) next();
  return next;
}

/** Makes ids that look as those of ids.ts do, the same each time. */
export function createSeededIds(random: Random): () => string {
  let beginning = "";
  let left = 0;
  const characters = (length: number) => {
    let text = "";
    while (text.length < length) text += CHARACTERS[Math.floor(random() * CHARACTERS.length)];
    return text;
  };
  return () => {
    if (left === 0) {
      beginning = characters(ALIKE_LENGTH);
      left = ALIKE;
    }
    left -= 1;
    const middle = characters(ID_LENGTH - ALIKE_LENGTH - 1);
    return beginning + middle + LAST[Math.floor(random() * LAST.length)];
  };
}

/** Chooses from `items` as often as their weights say. */
export function weighted<T>(items: readonly T[], weights: readonly number[]) {
  const sums: number[] = [];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const all = sums.at(-1) ?? 0;
  return (random: Random): T => {
    const place = random() * all;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > place) high = middle;
      else low = middle + 1;
    }
    return items[low] as T;
  };
}

/** Weights by Zipf's law: the second is half as common as the first where `exponent` is 1. */
export function zipf(count: number, exponent: number): number[] {
  return Array.from({ length: count }, (_, index) => 1 / (index + 1) ** exponent);
}
