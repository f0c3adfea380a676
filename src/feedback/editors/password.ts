import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { isGuessable } from "./guessable.ts";
import { isSignOnKey } from "./sign-on-key.ts";

/** NIST SP 800-63B: length and no rules on what it is made of. In code points. */
export const PASSWORD_LEAST = 12;
const PASSWORD_MOST = 1000;

/** scrypt's cost: 2^ln rounds over 128 · r · 2^ln bytes, p times. */
export interface Cost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** What OWASP's Password Storage Cheat Sheet asks at least (2025): 128 MiB, about half a second. */
const COST: Cost = { ln: 17, r: 8, p: 1 };
/** So many wait for their turn at most: ten seconds of work. */
const MOST_WAITING = 20;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const HASH = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/;

/**
 * Hashes passwords, one at a time: each takes as much memory as a small server has to spare. Rejects with
 * an error whose `status` is 503 when too many wait already.
 */
export interface Passwords {
  /** "$scrypt$ln=…,r=…,p=…$salt$hash": the cost is kept, so that it can be raised later. */
  hash(password: string): Promise<string>;
  /** Whether a hash is of a password. Without a hash, or with a sign-on key, the same work is done, and the result is false. */
  check(password: string, hash: string | undefined): Promise<boolean>;
}

export function createPasswords(cost = COST): Passwords {
  const nobody = format(cost, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
  const inTurn = createTurns();
  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES);
      return format(cost, salt, await inTurn(() => derive(password, salt, cost)));
    },
    async check(password, hash = nobody) {
      const { salt, expected, ...kept } = parse(isSignOnKey(hash) ? nobody : hash);
      return timingSafeEqual(await inTurn(() => derive(password, salt, kept)), expected);
    },
  };
}

/** What is wrong with a new password; undefined when it is good. */
export type PasswordProblem = "short" | "long" | "name" | "guessable";

export async function passwordProblem(
  password: string,
  name: string,
): Promise<PasswordProblem | undefined> {
  const { length } = [...password.normalize("NFKC")];
  if (length < PASSWORD_LEAST) return "short";
  if (length > PASSWORD_MOST) return "long";
  if (password.toLowerCase() === name) return "name";
  return (await isGuessable(password, name)) ? "guessable" : undefined;
}

function derive(password: string, salt: Uint8Array, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  const options = { N, r, p, maxmem: 256 * N * r };
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  // The same letters are not always the same bytes: keyboards differ (NIST SP 800-63B asks for NFKC or NFKD).
  scrypt(password.normalize("NFKC"), salt, HASH_BYTES, options, (error, key) =>
    error ? reject(error) : resolve(key),
  );
  return promise;
}

function format({ ln, r, p }: Cost, salt: Buffer, hash: Buffer): string {
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString("base64url")}$${hash.toString("base64url")}`;
}

function parse(hash: string) {
  const [, ln, r, p, salt, expected] = HASH.exec(hash) ?? [];
  if (salt === undefined || expected === undefined)
    throw new Error("An account's password hash is none that this program makes: set it anew.");
  const bytes = (text: string) => Buffer.from(text, "base64url");
  return {
    ...{ ln: Number(ln), r: Number(r), p: Number(p) },
    salt: bytes(salt),
    expected: bytes(expected),
  };
}

/** Runs what it is given one after the other. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (waiting === MOST_WAITING) {
      throw Object.assign(new Error("Too many passwords are being checked."), { status: 503 });
    }
    waiting += 1;
    const turn = last.then(run);
    last = turn.catch(() => undefined);
    return turn.finally(() => {
      waiting -= 1;
    });
  };
}
