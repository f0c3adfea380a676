import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A message that arrived. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** The user name that it was sent with, or "". */
  readonly user: string;
  readonly headers: string;
  /** Each part's content, decoded: plain text, HTML. */
  readonly parts: readonly string[];
}

export const MAIL_USER = { user: "lyhord@verket.example", pass: "ett hemligt l:ös/en@ord" };

/** A real mail server on a port of its own, without encryption unless `secure` (with a certificate that nobody trusts). */
export async function startMailServer(options: SMTPServerOptions = {}) {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    ...(options.secure ? {} : { disabledCommands: ["STARTTLS"] }),
    allowInsecureAuth: true,
    authOptional: true,
    onAuth({ username, password }, _session, done) {
      const right = username === MAIL_USER.user && password === MAIL_USER.pass;
      done(right ? null : new Error("Invalid user name or password"), { user: username });
    },
    onData(stream, { envelope, user }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const to = envelope.rcptTo.map(({ address }) => address);
        mails.push({ from, to, user: String(user ?? ""), ...parse(Buffer.concat(chunks)) });
        done();
      });
    },
    ...options,
  });
  // What a client does wrong is for the client to say.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const { user, pass } = MAIL_USER;
  return {
    mails,
    url: `smtp://127.0.0.1:${port}`,
    urlWith: (password = pass) =>
      `smtp://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

function parse(bytes: Buffer): Pick<Mail, "headers" | "parts"> {
  const [headers = "", body = ""] = split(bytes.toString("latin1"));
  const boundary = /boundary="([^"]+)"/.exec(headers)?.[1];
  const parts = boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1);
  return { headers: headers.replaceAll(/\r\n\s+/g, " "), parts: parts.map(decoded) };
}

function decoded(part: string): string {
  const [headers = "", body = ""] = split(part);
  if (/base64/i.test(headers)) return Buffer.from(body, "base64").toString();
  const quoted = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([\dA-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  const text = /quoted-printable/i.test(headers) ? quoted : body;
  return Buffer.from(text, "latin1").toString().replaceAll("\r\n", "\n");
}

function split(text: string): string[] {
  const at = text.indexOf("\r\n\r\n");
  return [text.slice(0, at), text.slice(at + 4)];
}
