import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { pino } from "pino";
import type { AppDeps } from "#app.ts";
import { loadContent } from "#content.ts";
import { beginSession } from "#feedback/editors/sign-in.ts";
import { signOnKey } from "#feedback/editors/sign-on-key.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { createEditors, PASSWORD } from "#tests/support/editor.ts";
import { CLIENT, type Person, startProvider } from "#tests/support/provider.ts";
import { makeApp } from "#tests/support/site.ts";

const browser = useBrowser();
const server = createServer();
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const provider = await startProvider(baseUrl);
const lines: string[] = [];
const log = pino({ level: "info" }, { write: (line: string) => lines.push(line) });
const SIGN_ON: NonNullable<AppDeps["singleSignOn"]> = {
  issuer: provider.url,
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  name: "Verkets inloggning",
  scope: "openid profile email",
  roleClaim: "roles",
  roles: new Map([
    ["webb", "editor"],
    ["drift", "admin"],
  ]),
};
const content = new URL("../../content", import.meta.url).pathname;
const { site } = loadContent(content, "/redaktion");
const here = { ...site, settings: { ...site.settings, baseUrl } };
const made = await makeApp(undefined, log, { site: here, singleSignOn: SIGN_ON });
server.on("request", made.app);
const { editors } = made.store;
const { add, attempt } = createEditors(made);
after(async () => {
  server.closeAllConnections();
  server.close();
  await made.close();
  await provider.close();
});

const ANNA: Person = { sub: "1", preferred_username: "Anna.Ek", roles: ["alla", "webb"] };
const SIGN_IN = `${baseUrl}/redaktion/logga-in`;

/** A browser without a window: it keeps cookies and goes where it is sent, one step at a time. */
function visitor() {
  const jar = new Map<string, string>();
  async function step(url: string, form?: Record<string, string>) {
    assert.ok(url, "the step before led nowhere");
    const response = await fetch(url, {
      redirect: "manual",
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        "accept-language": "sv",
        ...(form && { "sec-fetch-site": "same-origin" }),
      },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value && !/expires=Thu, 01 Jan 1970/i.test(cookie)) jar.set(name, value);
      else jar.delete(name);
    }
    const { headers, status } = response;
    const onward = headers.get("location") ?? headers.get("refresh")?.replace("0; url=", "");
    const next = onward === undefined || onward === null ? "" : new URL(onward, url).href;
    return { status, headers, next, text: await response.text() };
  }
  /** Leaves for the provider; resolves to the address that it sends the visitor back to. */
  async function leave(form: Record<string, string> = {}) {
    let { next } = await step(`${SIGN_IN}/vidare`, form);
    while (!next.startsWith(baseUrl)) ({ next } = await step(next));
    return next;
  }
  return { jar, step, leave };
}

async function signOn(person: Person | null, form: Record<string, string> = {}) {
  provider.be(person);
  const who = visitor();
  return { ...who, ...(await who.step(await who.leave(form))) };
}

test("whoever the provider knows is sent there and back, and is signed in with the role that it says", async () => {
  provider.be(ANNA);
  const { step, jar } = visitor();
  const page = await step(`${SIGN_IN}?till=/redaktion/sessioner`);
  assert.match(page.text, /<button type="submit">Logga in med Verkets inloggning<\/button>/);
  assert.match(page.text, /<h2>Logga in med lösenord<\/h2>/);
  const onward = await step(`${SIGN_IN}/vidare`, { till: "/redaktion/sessioner", sprak: "sv" });
  assert.equal(onward.status, 200);
  assert.match(onward.text, /<h1>Du skickas vidare<\/h1>/);
  const { searchParams, origin } = new URL(onward.next);
  assert.equal(origin, provider.url);
  assert.equal(searchParams.get("code_challenge_method"), "S256");
  for (const name of ["state", "nonce", "code_challenge"])
    assert.match(String(searchParams.get(name)), /^[\w-]{43}$/, name);
  const sealed = String(jar.get("lyhord-sign-on"));
  assert.ok(!sealed.includes(String(searchParams.get("state"))));
  let next = onward.next;
  while (!next.startsWith(baseUrl)) ({ next } = await step(next));
  const back = await step(next);
  assert.deepEqual([back.status, back.next], [303, `${baseUrl}/redaktion/sessioner`]);
  assert.equal(jar.has("lyhord-sign-on"), false);
  const { text } = await step(back.next);
  assert.match(text, /Inloggad som anna\.ek/);
  assert.ok(!text.includes("/redaktion/losenord"), "there is no password to change");
  assert.equal((await editors.accounts.find("anna.ek"))?.role, "editor");
  assert.equal((await step(next)).status, 400, "nobody comes back twice");
});

test("the highest role counts, and it changes with the claim; who has none is told so and signed out", async () => {
  await signOn({ ...ANNA, roles: ["webb", "drift"] });
  assert.equal((await editors.accounts.find("anna.ek"))?.role, "admin");
  const { text, status, headers } = await signOn({ ...ANNA, roles: "alla" });
  assert.equal(status, 403);
  assert.match(text, /Du är inloggad hos Verkets inloggning, men du har ingen behörighet/);
  assert.equal(headers.get("cache-control"), "no-store");
  assert.deepEqual(await editors.sessions.of("anna.ek"), []);
  for (const roles of [undefined, null, {}, ["__proto__"], [["webb"]].flat(2).slice(1)])
    assert.equal((await signOn({ sub: "9", roles })).status, 403, JSON.stringify(roles));
  await editors.accounts.disable("anna.ek", "x y");
  const disabled = await signOn(ANNA);
  assert.match(disabled.text, /Ditt konto i redaktionen är avstängt/);
  await editors.accounts.enable("anna.ek", "x y");
});

test("the role can be inside of a claim", async () => {
  const roleClaim = "roles.lyhord.groups";
  const other = await makeApp(undefined, log, {
    site: here,
    singleSignOn: { ...SIGN_ON, roleClaim },
  });
  server.off("request", made.app).on("request", other.app);
  const inside = { sub: "6", preferred_username: "eva", roles: { lyhord: { groups: ["drift"] } } };
  assert.equal((await signOn(inside)).status, 303);
  assert.equal((await other.store.editors.accounts.find("eva"))?.role, "admin");
  assert.equal((await signOn({ ...ANNA, roles: ["drift"] })).status, 403);
  server.off("request", other.app).on("request", made.app);
  await other.close();
});

test("no password signs in to an account of single sign-on, and none of a password is taken over", async () => {
  await signOn(ANNA);
  await attempt("anna.ek", PASSWORD).expect(422);
  await attempt("anna.ek", String((await editors.accounts.find("anna.ek"))?.password)).expect(422);
  await add("bo", "admin");
  await signOn({ sub: "2", preferred_username: "bo", email: "bo@verket.example", roles: "webb" });
  assert.equal((await editors.accounts.find("bo"))?.role, "admin");
  assert.equal((await editors.accounts.find("bo@verket.example"))?.role, "editor");
  await attempt("bo", PASSWORD).expect(303);
});

test("what did not begin in this browser, took too long, or was changed on the way signs nobody in", async () => {
  provider.be(ANNA);
  const one = visitor();
  const back = await one.leave();
  const stranger = await visitor().step(back);
  assert.equal(stranger.status, 400);
  assert.match(stranger.text, /tog för lång tid eller började i en annan flik/);
  const pending = String(one.jar.get("lyhord-sign-on"));
  const state = back.replace(/state=[^&]+/, "state=x");
  assert.equal((await one.step(state)).status, 400);
  for (const changed of [`${pending.slice(0, -2)}AA`, pending.slice(4), "x".repeat(50)]) {
    one.jar.set("lyhord-sign-on", changed);
    assert.equal((await one.step(back)).status, 400);
  }
  one.jar.set("lyhord-sign-on", pending);
  const code = await one.step(back.replace(/code=[^&]+/, "code=hemlig-kod"));
  assert.equal(code.status, 502);
  assert.match(code.text, /gick inte att slutföra/);
  one.jar.set("lyhord-sign-on", pending);
  assert.equal((await one.step(back.replace(/iss=[^&]+/, "iss=https://evil.example"))).status, 502);
  const other = visitor();
  const theirs = new URL(await other.leave()).searchParams;
  one.jar.set("lyhord-sign-on", pending);
  const stolen = back.replace(/code=[^&]+/, `code=${theirs.get("code")}`);
  assert.equal((await one.step(stolen)).status, 502, "a code of another's is of no use");
  for (const path of ["", "?", "?code=x", "?state=&code=", "?error=x&error_description=<b>"])
    assert.equal((await visitor().step(`${SIGN_IN}/svar${path}`)).status, 400, path);
  assert.ok(lines.some((line) => /single sign-on: wrong, .*invalid_grant/.test(line)));
  assert.ok(!lines.join("").includes("hemlig-kod") && !lines.join("").includes(CLIENT.secret));
});

test("what the browser keeps meanwhile is for ten minutes, and for this host over HTTPS alone", async (t) => {
  provider.be(ANNA);
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  for (const [minutes, status] of [
    [9, 303],
    [10, 400],
  ] as const) {
    const { step, leave } = visitor();
    const back = await leave();
    t.mock.timers.tick(minutes * 60_000);
    assert.equal((await step(back)).status, status, String(minutes));
  }
  const secure = await makeApp(undefined, log, { singleSignOn: SIGN_ON });
  const { request } = createEditors(secure);
  const { headers } = await request.post("/redaktion/logga-in/vidare").expect(200);
  assert.match(
    String(headers["set-cookie"]),
    /^__Host-lyhord-sign-on=[\w-]+; Max-Age=600; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
  );
  await secure.close();
});

test("whoever stops at the provider is told so, in the language that was chosen", async () => {
  const { status, text } = await signOn(null, { sprak: "en" });
  assert.equal(status, 403);
  assert.match(text, /<html lang="en".*Signing in with Verkets inloggning was cancelled/s);
  assert.match(text, /<input type="password"/);
});

test("signing out ends the session here, and leads on to the provider when it was there that one signed in", async () => {
  const { step } = await signOn(ANNA);
  const out = await step(`${baseUrl}/redaktion/logga-ut`, {});
  assert.match(out.text, /<h1>Du är utloggad från redaktionen<\/h1>/);
  const url = new URL(out.next);
  assert.equal(url.origin + url.pathname, `${provider.url}/session/end`);
  assert.equal(url.searchParams.get("client_id"), CLIENT.id);
  assert.equal(url.searchParams.get("post_logout_redirect_uri"), SIGN_IN);
  assert.equal((await step(out.next)).status, 200, "the provider knows where to send people back");
  assert.equal((await step(`${baseUrl}/redaktion`)).next, SIGN_IN);
  const { headers } = await attempt("bo", PASSWORD);
  const bo = visitor();
  bo.jar.set("lyhord", /lyhord=([^;]+)/.exec(String(headers["set-cookie"]))?.[1] ?? "");
  assert.equal((await bo.step(`${baseUrl}/redaktion/logga-ut`, {})).next, SIGN_IN);
});

test("signing out everywhere ends all sessions here, and leads on to the provider in the same way", async () => {
  await signOn(ANNA);
  const { step } = await signOn(ANNA);
  assert.ok((await editors.sessions.of("anna.ek")).length > 1);
  const out = await step(`${baseUrl}/redaktion/sessioner/alla`, {});
  assert.deepEqual(await editors.sessions.of("anna.ek"), []);
  assert.match(out.text, /<h1>Du är utloggad från redaktionen<\/h1>/);
  const url = new URL(out.next);
  assert.equal(url.origin + url.pathname, `${provider.url}/session/end`);
  assert.equal(url.searchParams.get("post_logout_redirect_uri"), SIGN_IN);
  assert.equal((await step(`${baseUrl}/redaktion`)).next, SIGN_IN);
  const { headers } = await attempt("bo", PASSWORD);
  const bo = visitor();
  bo.jar.set("lyhord", /lyhord=([^;]+)/.exec(String(headers["set-cookie"]))?.[1] ?? "");
  assert.equal((await bo.step(`${baseUrl}/redaktion/sessioner/alla`, {})).next, SIGN_IN);
});

test("whoever signs in again in the same browser has one session", async () => {
  await editors.sessions.endAll("anna.ek");
  const { step, leave } = await signOn(ANNA);
  await step(await leave());
  assert.equal((await editors.sessions.of("anna.ek")).length, 1);
});

test("in a browser, without scripts, the button leads through the provider into the area and out again", async () => {
  provider.be({ sub: "7", preferred_username: "disa", roles: "webb" });
  const context = await browser().newContext({ javaScriptEnabled: false, locale: "sv" });
  const page = await context.newPage();
  await page.goto(`${baseUrl}/redaktion/inkorg`);
  await page.getByRole("button", { name: "Logga in med Verkets inloggning" }).click();
  await page.waitForURL(`${baseUrl}/redaktion/inkorg`);
  await page.getByText("Inloggad som disa").waitFor();
  await page.getByRole("button", { name: "Logga ut" }).click();
  await page.waitForURL(`${provider.url}/session/end?**`);
  await context.close();
});

test("a provider that does not answer is said to be away, and passwords still work; where none is set there is no button", async () => {
  const gone = await startProvider(baseUrl);
  await gone.close();
  const away = await makeApp(undefined, log, {
    singleSignOn: { ...SIGN_ON, issuer: gone.url },
  });
  const { request, add, attempt } = createEditors(away);
  await request.get("/redaktion/logga-in").expect(200, /<button type="submit">Logga in med/);
  const { text, headers } = await request
    .post("/redaktion/logga-in/vidare")
    .type("form")
    .send({ till: "/redaktion/inkorg" })
    .expect(503);
  assert.match(text, /Verkets inloggning svarar inte just nu/);
  assert.match(text, /<title>Fel: Logga in/);
  assert.match(text, /name="till" value="\/redaktion\/inkorg"/);
  assert.equal(headers["set-cookie"], undefined);
  assert.ok(!/ECONNREFUSED|127\.0\.0\.1/.test(text));
  assert.ok(lines.some((line) => /single sign-on: down.*ECONNREFUSED/.test(line)));
  await add("bo", "reader");
  await attempt("bo").expect(303);
  const created = new Date();
  const account = { name: "anna", role: "reader", password: signOnKey("x", "y") } as const;
  const { editors } = away.store;
  await editors.accounts.add({ ...account, createdAt: created.toISOString() }, "x y");
  const token = await beginSession({ name: "anna", agent: "", language: "sv" }, editors, created);
  const out = request.post("/redaktion/logga-ut").set("Cookie", `__Host-lyhord=${token}`);
  assert.equal((await out.expect(303)).headers.location, "/redaktion/logga-in");
  await away.close();
  const bare = await makeApp();
  const without = createEditors(bare);
  await without.add("bo", "reader");
  const plain = await without.request.get("/redaktion/logga-in").expect(200);
  assert.ok(!plain.text.includes("Logga in med"));
  await without.request.post("/redaktion/logga-in/vidare").expect(303);
  await without.request.get("/redaktion/logga-in/svar?code=x&state=y").expect(303);
  await bare.close();
});
