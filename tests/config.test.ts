import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfig } from "#config.ts";

test("without variables the example site is served on port 3000 of this machine alone", () => {
  const config = readConfig({});
  assert.equal(config.port, 3000);
  assert.equal(config.host, "127.0.0.1");
  assert.match(config.contentDir, /content$/);
  assert.match(config.dataDir, /data$/);
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
