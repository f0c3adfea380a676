import { randomBytes } from "node:crypto";

/** How many ids in a row begin alike. */
const ALIKE = 64;
const BEGINNING_BYTES = 4;
const REST_BYTES = 12;

/** Makes ids that nobody can guess: 22 characters of base64url. */
export type NewId = () => string;

/**
 * Ids of 128 random bits, of which the first 32 are the same for some in a row: they then stand next to
 * each other in a database's index, so that answers that share a commit write one page of it instead of
 * one each. Who knows an id still has 96 bits to guess for any other.
 */
export function createIds(): NewId {
  let beginning = Buffer.alloc(0);
  let left = 0;
  return () => {
    if (left === 0) {
      beginning = randomBytes(BEGINNING_BYTES);
      left = ALIKE;
    }
    left -= 1;
    return Buffer.concat([beginning, randomBytes(REST_BYTES)]).toString("base64url");
  };
}

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
  return /^[\w-]{21}[AQgw]$/.test(text);
}
