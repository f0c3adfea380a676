import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { startProgram } from "#tests/support/server.ts";

const folder = mkdtempSync(join(tmpdir(), "lyhord-server-"));
after(() => rmSync(folder, { recursive: true }));

const start = (env: Record<string, string>) =>
  startProgram("src/server.ts", { PORT: "0", DATA_DIR: join(folder, "data"), ...env });

const ADDRESS = /^Vistelseverket is served on (http:\/\/localhost:(\d+))$/m;

test("it says in one line where it serves, makes its data folder, and leaves on SIGTERM with exit code 0", async () => {
  const { child, line, exit } = start({});
  const [, , port] = await line(ADDRESS);
  const response = await fetch(`http://127.0.0.1:${port}/healthz`);
  assert.deepEqual(await response.json(), { status: "ok" });
  child.kill("SIGTERM");
  assert.equal((await exit).code, 0);
});

test("what is in flight at SIGTERM is finished", async () => {
  const { child, line, exit } = start({});
  const [, , port] = await line(ADDRESS);
  const body = "sida=internationellt-samarbete&version=0123456789ab&svar=ja";
  const sent = request({
    port,
    host: "127.0.0.1",
    method: "POST",
    path: "/aterkoppling",
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": body.length },
  });
  sent.write(body.slice(0, 10));
  await pause(200);
  child.kill("SIGTERM");
  await pause(200);
  sent.end(body.slice(10));
  const [response] = await once(sent, "response");
  assert.equal(response.statusCode, 303);
  response.resume();
  assert.equal((await exit).code, 0);
});

test("the log holds method, path and status, and neither address, query string, body nor response id", async () => {
  const { child, line, exit } = start({});
  const [, , port] = await line(ADDRESS);
  const url = `http://127.0.0.1:${port}`;
  await fetch(`${url}/kontakt?namn=Hemlig`);
  const answered = await fetch(`${url}/aterkoppling`, {
    method: "POST",
    redirect: "manual",
    headers: { "X-Forwarded-For": "203.0.113.9", "User-Agent": "hemlig-agent" },
    body: new URLSearchParams({
      sida: "internationellt-samarbete",
      version: "0123456789ab",
      svar: "ja",
    }),
  });
  const location = answered.headers.get("location") ?? "";
  await fetch(url + location, {
    method: "POST",
    body: new URLSearchParams({ kommentar: "hemliga ord" }),
  });
  await line(/"path":"\/aterkoppling\/:id","status":303/);
  child.kill("SIGTERM");
  const { output } = await exit;
  assert.match(output, /"method":"GET","path":"\/kontakt","status":200/);
  assert.doesNotMatch(output, /hemlig|127\.0\.0\.1|203\.0\.113/i);
  assert.ok(!output.includes(location.split("/").at(-1) as string));
});

test("a bad variable stops the start with exit code 1 and one sentence each", async () => {
  const { code, output } = await start({ PORT: "99999", LOG_LEVEL: "loud" }).exit;
  assert.equal(code, 1);
  assert.match(
    output,
    /^PORT is "99999"; accepted is a whole number from 0 to 65535\.\nLOG_LEVEL is "loud"; accepted is one of [^\n]+\n$/,
  );
});

test("bad content stops the start with exit code 1 and no stack", async () => {
  writeFileSync(join(folder, "site.yaml"), "name: 1\n");
  const { code, output } = await start({ CONTENT_DIR: folder }).exit;
  assert.equal(code, 1);
  assert.match(output, /site\.yaml:\d+: /);
  assert.doesNotMatch(output, /\n\s+at /);
});

test("a port in use stops the start and says which", async () => {
  const first = start({});
  const [, , port] = await first.line(ADDRESS);
  const { code, output } = await start({ PORT: String(port), DATA_DIR: join(folder, "other") })
    .exit;
  first.child.kill("SIGTERM");
  assert.equal(code, 1);
  assert.match(
    output,
    new RegExp(`^Cannot serve on HOST 127\\.0\\.0\\.1, PORT ${port}: .*EADDRINUSE.*\\.\\n$`),
  );
  await first.exit;
});

test("a data folder that cannot be made stops the start with a sentence", async () => {
  writeFileSync(join(folder, "file"), "");
  const { code, output } = await start({ DATA_DIR: join(folder, "file", "data") }).exit;
  assert.equal(code, 1);
  assert.match(
    output,
    /^\S+\/file\/data\/feedback\.db cannot be opened: [^\n]+ DATA_DIR [^\n]+\n$/,
  );
});
