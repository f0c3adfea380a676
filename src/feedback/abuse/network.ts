import ipaddr from "ipaddr.js";

const SUBNET_BYTES = 8;
/** IPv6 ranges whose last four bytes are an IPv4 address: RFC 4291 2.5.5.2, RFC 6145, RFC 6052. */
const IPV4_INSIDE: ReadonlySet<string> = new Set(["ipv4Mapped", "rfc6145", "rfc6052"]);

/**
 * The bytes that stand for whoever has an address: all four of IPv4, however it is written, and the
 * /64 of IPv6, of which one connection has every address. Undefined for what is no address.
 */
export function networkOf(address: string | undefined): Uint8Array | undefined {
  if (address === undefined || !ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.parse(address);
  const bytes = Uint8Array.from(parsed.toByteArray());
  if (parsed.kind() === "ipv4") return bytes;
  return IPV4_INSIDE.has(parsed.range()) ? bytes.slice(-4) : bytes.slice(0, SUBNET_BYTES);
}
