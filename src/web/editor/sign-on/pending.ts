import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Request, Response } from "express";
import { hostCookie } from "#web/editor/cookie.ts";
import type { Language } from "#web/editor/language.ts";
import type { Expected } from "./provider.ts";

/** Somebody who has left for the provider, and what they come back to. */
export interface Pending extends Expected {
  readonly back: string;
  readonly language: Language;
}

/** What a browser keeps of that, sealed: nobody reads or changes it, and any of several servers can open it. */
export interface PendingCookie {
  write(response: Response, pending: Pending): void;
  /** What was written less than ten minutes ago; the cookie is deleted. */
  take(request: Request, response: Response): Pending | undefined;
}

const LASTS_S = 10 * 60;
const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^[\w-]{40,3000}$/;

/** The cookie, sealed with a key that comes of the client's secret: all servers of a site have that. */
export function pendingCookie(baseUrl: string, clientSecret: string): PendingCookie {
  const cookie = hostCookie(baseUrl, "lyhord-sign-on", SEALED, LASTS_S);
  const key = new Uint8Array(hkdfSync("sha256", clientSecret, "", "lyhord pending sign-on", 32));
  return {
    write: (response, pending) =>
      cookie.write(response, seal(key, JSON.stringify({ ...pending, at: Date.now() }))),
    take(request, response) {
      const sealed = cookie.read(request);
      if (sealed === undefined) return undefined;
      cookie.clear(response);
      const { at, ...pending } = JSON.parse(open(key, sealed) ?? '{"at":0}');
      return Date.now() - at < LASTS_S * 1000 ? pending : undefined;
    },
  };
}

function seal(key: Uint8Array, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv);
  const hidden = [cipher.update(text, "utf8"), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...hidden]).toString("base64url");
}

/** Undefined for what was not sealed with the key. */
function open(key: Uint8Array, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  const [tagAt, textAt] = [IV_BYTES, IV_BYTES + TAG_BYTES];
  try {
    const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, tagAt), {
      authTagLength: TAG_BYTES,
    }).setAuthTag(bytes.subarray(tagAt, textAt));
    return cipher.update(bytes.subarray(textAt), undefined, "utf8") + cipher.final("utf8");
  } catch {
    return undefined;
  }
}
