import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfig } from "#config.ts";

test("without variables the example site is served on port 3000 of this machine alone", () => {
  const config = readConfig({});
  assert.equal(config.port, 3000);
  assert.equal(config.host, "127.0.0.1");
  assert.match(config.contentDir, /content$/);
  assert.match(config.dataDir, /data$/);
  assert.match(config.databaseUrl, /^sqlite:\/\/\/.*\/data\/feedback\.db$/);
  assert.equal(config.trustProxy, undefined);
});

test("every bad variable is named at once, with its value and what is accepted", () => {
  assert.throws(() => readConfig({ PORT: "http", HOST: "", LOG_LEVEL: "loud", CONTENT_DIR: "" }), {
    message: [
      'HOST is ""; accepted is a host name or an IP address.',
      'PORT is "http"; accepted is a whole number from 0 to 65535.',
      'CONTENT_DIR is ""; accepted is the path of a folder.',
      'LOG_LEVEL is "loud"; accepted is one of fatal, error, warn, info, debug, trace, silent.',
    ].join("\n"),
  });
});

test("a port is a whole number that TCP has", () => {
  assert.equal(readConfig({ PORT: "0" }).port, 0);
  assert.equal(readConfig({ PORT: "65535" }).port, 65535);
  for (const PORT of ["65536", "-1", "80.5", " 80", "0x50"]) {
    assert.throws(() => readConfig({ PORT }), /PORT is .* accepted is a whole number/);
  }
});

test("a database's address is taken whole, and never repeated when it is wrong, since it holds a password", () => {
  const url = "postgres://lyhord:secret@db.example/lyhord";
  assert.equal(readConfig({ DATABASE_URL: url }).databaseUrl, url);
  assert.throws(
    () => readConfig({ DATABASE_URL: "mysql://lyhord:secret@db.example" }),
    (error: Error) =>
      /^DATABASE_URL is not usable; accepted is/.test(error.message) &&
      !error.message.includes("secret"),
  );
});

test("proxies are counted or named; whatever would believe every visitor is refused", () => {
  assert.equal(readConfig({ TRUST_PROXY: "1" }).trustProxy, 1);
  assert.deepEqual(readConfig({ TRUST_PROXY: "loopback, 10.0.0.0/8,fd00::/8" }).trustProxy, [
    "loopback",
    "10.0.0.0/8",
    "fd00::/8",
  ]);
  for (const TRUST_PROXY of [
    "true",
    "*",
    "0",
    "",
    "10",
    "1,2",
    "10.0.0.0/0",
    "10.0.0.0/33",
    "proxy.example",
  ]) {
    assert.throws(() => readConfig({ TRUST_PROXY }), /TRUST_PROXY is .*; accepted is how many/);
  }
});
