import { createServer, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Answer {
  readonly status?: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

/** A server that gives `answers` by path, HTML when they are strings, and 404 to all else; it keeps what was asked of it. */
export async function serveAnswers(answers: Readonly<Record<string, string | Answer>>) {
  const asked: string[] = [];
  const server = createServer(({ url = "/" }, response) => {
    asked.push(url);
    const found = Object.hasOwn(answers, url) ? answers[url] : undefined;
    const {
      status = 200,
      headers,
      body,
    } = typeof found === "string" ? { body: found } : (found ?? ({ status: 404 } as Answer));
    response
      .writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
