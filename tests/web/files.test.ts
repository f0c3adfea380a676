import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { setTimeout as pass } from "node:timers/promises";
import { pino } from "pino";
import { EXAMPLE, makeApp } from "#tests/support/site.ts";

test("a visitor who leaves while a file is on its way is no error: nothing of it is in the log", {
  timeout: 10_000,
}, async (t) => {
  const lines: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => lines.push(line) });
  const { app, site, close } = await makeApp(EXAMPLE, log);
  const pdf = [...site.files.keys()].find((path) => path.endsWith(".pdf")) as string;
  t.after(close);
  let aborted = 0;
  const server = createServer((incoming, response) => {
    // Whoever leaves does so before a byte is sent: a whole file fits into the system's own buffers.
    incoming.socket.destroy();
    response.on("close", () => aborted++);
    app(incoming, response);
  });
  t.after(() => server.close());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const asking = request({ host: "127.0.0.1", port, path: pdf });
  await new Promise((left) => asking.on("error", left).end());
  await pass(200);
  assert.equal(aborted, 1);
  assert.deepEqual(lines, []);
});
