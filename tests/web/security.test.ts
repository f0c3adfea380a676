import assert from "node:assert/strict";
import { after, test } from "node:test";
import supertest from "supertest";
import { makeApp } from "#tests/support/site.ts";

const { app, close } = await makeApp();
const request = supertest(app);
after(close);

const POLICY =
  "default-src 'none';style-src 'self';img-src 'self';form-action 'self';base-uri 'none'";

test("every response carries a policy that allows no script, and no frame but the editors' own", async () => {
  for (const [path, frames, action] of [
    ["/", "frame-ancestors 'self'", "SAMEORIGIN"],
    ["/finns-inte", "frame-ancestors 'self'", "SAMEORIGIN"],
    ["/healthz", "frame-ancestors 'self'", "SAMEORIGIN"],
    ["/files/logo.svg", "frame-ancestors 'self'", "SAMEORIGIN"],
    ["/sitemap.xml", "frame-ancestors 'self'", "SAMEORIGIN"],
    ["/redaktion", "frame-src 'self';frame-ancestors 'none'", "DENY"],
    ["/redaktion/logga-in", "frame-src 'self';frame-ancestors 'none'", "DENY"],
  ] as const) {
    const { headers } = await request.get(path);
    assert.equal(headers["content-security-policy"], `${POLICY};${frames}`, path);
    assert.equal(headers["referrer-policy"], "same-origin");
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["x-frame-options"], action, path);
    assert.match(String(headers["strict-transport-security"]), /^max-age=31536000$/);
    assert.match(String(headers["permissions-policy"]), /camera=\(\)/);
    assert.equal(headers["x-powered-by"], undefined);
    assert.equal(headers["set-cookie"], undefined);
  }
});

const FORM = "sida=internationellt-samarbete&version=0123456789ab&svar=ja&kommentar=Mina+egna+ord";
const post = () => request.post("/aterkoppling").send(FORM);

test("a form that another site sends is refused with the visitor's words on the page", async () => {
  for (const headers of [
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { Origin: "https://evil.example" },
    { Origin: "not a url" },
  ]) {
    const { text } = await post().set(headers).expect(403);
    assert.ok(text.includes("Formuläret kom från en annan webbplats"));
    assert.ok(text.includes("Mina egna ord"));
  }
});

test("a form of our own is taken, and so is one without a word on where it comes from", async () => {
  for (const headers of [
    {},
    { Origin: "null" },
    { "Sec-Fetch-Site": "same-origin" },
    { "Sec-Fetch-Site": "none" },
    { "Sec-Fetch-Site": "same-origin", Origin: "null" },
    { Origin: "https://www.vistelseverket.example" },
    { Origin: "http://127.0.0.1:3000", Host: "127.0.0.1:3000" },
  ]) {
    await post().set(headers).expect(303);
  }
});
