import { createTransport } from "nodemailer";
import type { Letter } from "./letter.ts";

/** How the digest is sent, as Config has it. */
export interface DigestMail {
  /** smtp: or smtps:. It may hold a password: never print it. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly to: readonly string[];
}

const TIMEOUT_MS = 20_000;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Hands a letter to the mail server. `host` is who we say that we are: the site's host, not the machine's
 * name. Resolves to the addresses that the server refused, some but not all; rejects when none was taken.
 */
export async function sendMail(
  { smtpUrl, from, to }: DigestMail,
  { subject, text, html }: Letter,
  host: string,
): Promise<readonly string[]> {
  const transport = createTransport({ ...server(smtpUrl), name: host });
  const { rejected } = await transport.sendMail({
    from,
    to: [...to],
    subject,
    text,
    html,
    // RFC 3834: no holiday message is to answer it.
    headers: { "Auto-Submitted": "auto-generated" },
    // What is sent is made here: nothing of it is read from a file or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return rejected.map(String);
}

/** A password never goes unencrypted over a network. */
function server(smtpUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === "smtps:";
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: username !== "" && !LOOPBACK.includes(hostname),
    ...(username && { auth }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  };
}
