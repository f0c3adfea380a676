import assert from "node:assert/strict";
import { after, test } from "node:test";
import { pino } from "pino";
import { makeApp, startSite } from "#tests/support/site.ts";
import { createVisitors, idIn } from "#tests/support/visitor.ts";

const lines: string[] = [];
const log = pino({ level: "error" }, { write: (line: string) => lines.push(line) });
const { app, site, store, close } = await makeApp(undefined, log);
const { fields, post, answer } = createVisitors(app, site);
after(close);

const encoded = (form: Record<string, string>) => new URLSearchParams(form).toString();
const form = encoded({ ...fields(), svar: "nej", kommentar: "Mina ord" });

test("what no browser makes of our forms gets 400 in the layout, with the words, and no stack", async () => {
  const location = await answer("nej");
  const bad = {
    "a null character": `${form}%00`,
    "invalid UTF-8, encoded": `${form}%ff%fe`,
    "a surrogate, encoded": `${form}%ed%a0%80`,
    "a broken escape": `${form}%zz`,
    "the comment twice": `${form}&kommentar=igen`,
    "the answer twice": `${form}&svar=ja`,
    "the page twice": `${form}&sida=kakor`,
    "an unknown field": `${form}&admin=1`,
    "a prototype's field": `${form}&__proto__=1`,
    "a field without a name": `${form}&=1`,
    "an unknown reason": `${form}&skal=mystery`,
    "a negative number": `${form}&borttaget=email:-1`,
    "a huge number": `${form}&borttaget=email:99999999999999999999`,
    "no number": `${form}&borttaget=email:NaN`,
    "an id that is none": `${form}&nummer=..%2F..`,
  };
  for (const path of ["/aterkoppling", location]) {
    for (const [what, body] of Object.entries(bad)) {
      const own = /reason|number/.test(what) && path === "/aterkoppling";
      if (own) continue;
      const { text, status } = await post(path, body);
      assert.equal(status, 400, `${what} to ${path}`);
      assert.match(text, /<h1>Vi kunde inte ta emot det som skickades<\/h1>/, what);
      assert.ok(text.includes("Mina ord"), what);
      assert.doesNotMatch(text, /\bat .*\.ts|Error:/, what);
    }
  }
  assert.equal((await store.find(idIn(location)))?.comment, null);
  assert.deepEqual(lines, []);
});

test("bytes that are no UTF-8 get 400, with what can be read of the words", async (t) => {
  const listening = await startSite();
  t.after(() => listening.close());
  const bytes = Buffer.concat([Buffer.from(form), Buffer.from([0xff, 0xc3])]);
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const url = `${listening.url}/aterkoppling`;
  const refused = await fetch(url, { method: "POST", headers, body: bytes });
  assert.equal(refused.status, 400);
  assert.match(await refused.text(), /Mina ord\uFFFD/);
  const taken = await fetch(url, { method: "POST", headers, body: form, redirect: "manual" });
  assert.equal(taken.status, 303);
});

test("strange versions and page ids get 422", async () => {
  for (const wrong of [
    { version: "-1" },
    { version: "1e309" },
    { version: "9".repeat(400) },
    { sida: "-1" },
    { sida: "9".repeat(4000) },
    { svar: "0" },
    { svar: "-1" },
    { svar: "JA" },
  ]) {
    await post("/aterkoppling", { ...fields(), svar: "ja", ...wrong }).expect(422);
  }
});

test("a comment of 32 kB comes back to be shortened, whole, and one beyond 128 kB is refused as too large", async () => {
  const location = await answer("nej");
  const long = "å".repeat(16_000);
  const { text } = await post(location, { ...fields(), kommentar: long }).expect(422);
  assert.ok(text.includes(`${long}</textarea>`));
  await post(location, { kommentar: "a".repeat(140_000) }).expect(413);
});

test("anything at all gets an answer below 500, never a stack", async () => {
  const location = await answer("nej");
  const paths = [
    "/aterkoppling",
    location,
    `${location}/ta-bort`,
    `${location}/klar`,
    "/aterkoppling/%00",
  ];
  const bodies = [
    "",
    "&&&",
    "=",
    "%",
    "svar",
    "svar=ja=nej",
    "\0",
    "a=".repeat(2000),
    "[object Object]",
  ];
  for (const path of paths) {
    for (const body of bodies) {
      for (const type of ["form", "json", "text/plain", "multipart/form-data"]) {
        const { status, text } = await post(path, "").type(type).send(body);
        assert.ok(
          status >= 300 && status < 500,
          `${path} ${type} ${JSON.stringify(body)}: ${status}`,
        );
        assert.doesNotMatch(text, /\bat .*\.ts/);
      }
    }
  }
});
