import { createHash } from "node:crypto";

const MARK = "$oidc$";

/**
 * What an account of single sign-on has in place of a password's hash, and is found by: who somebody is at
 * a provider, which a user name does not say (OpenID Connect Core 1.0, 5.7). It is no hash of any password.
 */
export function signOnKey(issuer: string, subject: string): string {
  const who = JSON.stringify([issuer, subject]);
  return MARK + createHash("sha256").update(who).digest("base64url");
}

/** Whether what an account has in place of a password's hash is a sign-on key: no password signs in to it. */
export function isSignOnKey(password: string): boolean {
  return password.startsWith(MARK);
}
