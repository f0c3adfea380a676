import { isIP } from "node:net";
import { z } from "zod";

const PROXIES =
  "how many proxies stand before the server (1 to 9), or their addresses: 10.0.0.1, 10.0.0.0/8, loopback, linklocal or uniquelocal, with commas between";

/** Whose word for a visitor's address is believed. */
export const PROXY_VARIABLE = {
  TRUST_PROXY: z
    .string()
    .transform((value) => value.split(",").map((part) => part.trim()))
    .refine((parts) => parts.every(isProxy), PROXIES)
    .optional(),
};

/** The proxies as Express takes them: how many there are, or their addresses. */
export function proxies(parts: readonly string[]): number | readonly string[] {
  return hops(parts) ?? parts;
}

/** A number that stands alone is how many proxies there are. */
function hops(parts: readonly string[]): number | undefined {
  return parts.length === 1 && /^[1-9]$/.test(parts[0] as string) ? Number(parts[0]) : undefined;
}

// Express takes "true" and "*" as well, and with them whatever address a visitor claims to have.
function isProxy(part: string, _index: number, parts: readonly string[]): boolean {
  if (hops([part]) !== undefined) return parts.length === 1;
  const [address = "", bits, ...rest] = part.split("/");
  if (["loopback", "linklocal", "uniquelocal"].includes(part)) return true;
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most);
}
