import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { findBrowser, launchBrowser } from "#audit/browser.ts";

const INSTALL = fileURLToPath(new URL("../support/install-browser.ts", import.meta.url));

test("a browser is found without being told where it is", () => {
  assert.ok(existsSync(findBrowser(process.env.CHROMIUM_PATH) as string));
});

test("a given path is used as it is, and nothing else is looked for when it leads nowhere", () => {
  assert.equal(findBrowser(process.execPath), process.execPath);
  assert.equal(findBrowser("/no/such/browser"), undefined);
});

test("starting a browser that is not there says where it was looked for", async () => {
  await assert.rejects(
    launchBrowser("/no/such/browser"),
    /There is no browser at \/no\/such\/browser\./,
  );
});

test("making sure of a browser says nothing when there is one", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [INSTALL], { encoding: "utf8" });
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: "", stderr: "" });
});

test("making sure of a browser ends with one sentence when the one asked for is not there", () => {
  const { status, stderr } = spawnSync(process.execPath, [INSTALL], {
    encoding: "utf8",
    env: { ...process.env, CHROMIUM_PATH: "/no/such/browser" },
  });
  assert.equal(status, 1);
  assert.equal(stderr, "CHROMIUM_PATH is /no/such/browser, where there is no browser.\n");
});
