import type { CookieOptions, Request, Response } from "express";

/** A cookie of this host: it holds one value of ours, and nothing else. */
export interface HostCookie {
  read(request: Request): string | undefined;
  write(response: Response, value: string): void;
  clear(response: Response): void;
}

const TOKEN = /^[\w-]{43}$/;

/** The cookie that holds a session's token. */
export function sessionCookie(baseUrl: string): HostCookie {
  return hostCookie(baseUrl, "lyhord", TOKEN);
}

/**
 * `__Host-…`, which browsers take only over HTTPS, from this host and for all of it (RFC 6265bis,
 * 4.1.3.2); most take it from http://localhost too. A site whose baseUrl begins with http:, which only
 * one in development does, has no HTTPS: its cookie has the plain name, without Secure. What does not
 * match `value` is not read. `seconds` is how long it is kept; as long as the browser runs when absent.
 */
export function hostCookie(
  baseUrl: string,
  plainName: string,
  value: RegExp,
  seconds?: number,
): HostCookie {
  const secure = baseUrl.startsWith("https:");
  const name = secure ? `__Host-${plainName}` : plainName;
  const options: CookieOptions = { httpOnly: true, secure, sameSite: "lax", path: "/" };
  const kept = seconds === undefined ? options : { ...options, maxAge: seconds * 1000 };
  return {
    read(request) {
      const pairs = (request.get("cookie") ?? "").split(";").map((pair) => pair.trim());
      const sent = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
      return sent !== undefined && value.test(sent) ? sent : undefined;
    },
    write: (response, sent) => void response.cookie(name, sent, kept),
    clear: (response) => void response.clearCookie(name, options),
  };
}
