import assert from "node:assert/strict";
import { after, test } from "node:test";
import { loadContent } from "#content.ts";
import { ROLES, type Role } from "#feedback/editors/role.ts";
import { createEditors, PASSWORD } from "#tests/support/editor.ts";
import { response } from "#tests/support/response.ts";
import { makeApp } from "#tests/support/site.ts";
import { ROUTES } from "#web/editor/routes.ts";

const made = await makeApp();
const { store, site } = made;
const { request, add, attempt, signIn, someone } = createEditors(made);
after(made.close);
const EMPTY = await makeApp();
after(EMPTY.close);

test("without an account the page says which command makes one, in the browser's language", async () => {
  const { request } = createEditors(EMPTY);
  const { text } = await request.get("/redaktion/logga-in").expect(200);
  assert.match(text, /<html lang="sv"/);
  assert.match(text, /<h1>Det finns inget konto än<\/h1>/);
  assert.ok(text.includes("npm run lyhord -- editor add NAMN --role admin"));
  assert.doesNotMatch(text, /<input type="password"/);
  const english = await request.get("/redaktion/logga-in").set("Accept-Language", "de, en;q=0.5");
  assert.match(english.text, /<h1>There is no account yet<\/h1>/);
});

test("the form takes what password managers fill in, and both languages have it", async () => {
  await add("först", "reader");
  const { text } = await request.get("/redaktion/logga-in").expect(200);
  assert.match(
    text,
    /<label for="page_name">Användarnamn<\/label>\s*<input type="text" id="page_name" name="anvandarnamn" value="" autocomplete="username"/,
  );
  assert.match(
    text,
    /<input type="password" id="page_password" name="losenord" autocomplete="current-password">/,
  );
  assert.match(text, /<title>Logga in – Redaktionen – Vistelseverket<\/title>/);
  assert.match(text, /href="\/redaktion\/logga-in\?sprak=en&amp;till=%2Fredaktion" lang="en"/);
  const english = await request.get("/redaktion/logga-in?sprak=en");
  assert.match(english.text, /<h1>Sign in<\/h1>/);
  assert.match(english.text, /name="sprak" value="en"/);
});

test("whoever signs in gets a cookie that scripts and other sites cannot use, and goes on to what was asked for", async () => {
  await add("anna", "reader");
  const asked = await request.get("/redaktion/sessioner?a=b").expect(303);
  assert.equal(asked.headers.location, "/redaktion/logga-in?till=%2Fredaktion%2Fsessioner%3Fa%3Db");
  const { headers } = await attempt(" Anna ", PASSWORD, {
    till: "/redaktion/sessioner?a=b",
  }).expect(303);
  assert.equal(headers.location, "/redaktion/sessioner?a=b");
  assert.match(
    String(headers["set-cookie"]),
    /^__Host-lyhord=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  for (const till of [
    "//evil.example",
    "https://evil.example",
    "/redaktionx",
    "/redaktion//e",
    "/redaktion/\\e",
    "/kontakt",
    "/redaktion/../e",
    "/redaktion?\r\na",
  ]) {
    const { headers } = await attempt("anna", PASSWORD, { till }).expect(303);
    assert.equal(headers.location, "/redaktion", till);
  }
});

test("what is wrong is said beside the field and above the form, and never which of the two", async () => {
  await add("avstängd", "admin");
  await store.editors.accounts.disable("avstängd", "command line");
  const wrong = await Promise.all([
    attempt("anna", "fel lösenord").expect(422),
    attempt("finns-inte", PASSWORD).expect(422),
    attempt("avstängd", PASSWORD).expect(422),
  ]);
  const texts = wrong.map(({ text }) => text.replaceAll(/value="(anna|finns-inte|avstängd)"/g, ""));
  assert.equal(new Set(texts).size, 1);
  const [{ text }] = wrong;
  assert.match(text, /<title>Fel: Logga in/);
  assert.match(text, /<li><a href="#page_name">Användarnamnet och lösenordet hör inte ihop/);
  assert.match(text, /value="anna".*aria-describedby="page_name_problem" aria-invalid="true"/);
  assert.ok(!text.includes("fel lösenord"));
  const empty = await attempt(" ", "").expect(422);
  assert.match(empty.text, /<a href="#page_name">Skriv ditt användarnamn\.<\/a>/);
  assert.match(empty.text, /<a href="#page_password">Skriv ditt lösenord\.<\/a>/);
  assert.equal(empty.headers["set-cookie"], undefined);
});

test("after five attempts one must wait, and is told for how long, whether the name exists or not", async () => {
  await add("cecilia", "reader");
  for (const name of ["cecilia", "ingen"]) {
    for (let tries = 0; tries < 6; tries += 1) await attempt(name, "fel");
    const { headers, text } = await attempt(name).expect(429);
    assert.match(String(headers["retry-after"]), /^[12]$/);
    assert.match(text, /För många försök\. Vänta [12] sekunde?r? och försök sedan igen\./);
  }
});

test("nothing of the area is cached, indexed, listed or allowed more than the site", async () => {
  const anna = await signIn("anna");
  for (const path of ["", "/logga-in", "/finns-inte", "/logg"]) {
    const { headers } = await anna.get(path);
    assert.equal(headers["cache-control"], "no-store", path);
    assert.equal(headers["x-robots-tag"], "noindex, nofollow", path);
    assert.match(String(headers["content-security-policy"]), /^default-src 'none'/);
  }
  for (const path of ["/sitemap.xml", "/robots.txt", "/"])
    assert.ok(!(await request.get(path)).text.includes("redaktion"), path);
});

test("the language is chosen with a button and kept for the session", async () => {
  const anna = await signIn("anna");
  const { text } = await anna.get("/sessioner");
  assert.match(
    text,
    /<button type="submit" class="quiet" name="sprak" value="en" lang="en">English<\/button>/,
  );
  const changed = await anna
    .post("/sprak", { sprak: "en", till: "/redaktion/sessioner" })
    .expect(303);
  assert.equal(changed.headers.location, "/redaktion/sessioner");
  assert.match((await anna.get("/sessioner")).text, /<html lang="en".*<h1>Sessions<\/h1>/s);
  assert.match((await (await signIn("anna", { sprak: "en" })).get("")).text, /<html lang="en"/);
});

test("sessions are listed with browser and times, ended one by one, all at once, or by signing out", async () => {
  await add("doris", "reader");
  const [here, there, third] = [
    await signIn("doris"),
    await signIn("doris"),
    await signIn("doris"),
  ];
  const { text } = await here.get("/sessioner").expect(200);
  const ids = [...text.matchAll(/name="session" value="([\w-]+)"/g)].map(([, id]) => String(id));
  assert.equal(ids.length, 2);
  assert.equal(text.match(/den här webbläsaren/g)?.length, 1);
  assert.ok(!text.includes(here.cookie.split("=")[1] as string));
  const anna = await signIn("anna");
  for (const id of ids) await anna.post("/sessioner", { session: id }).expect(303);
  await there.get("").expect(200);
  for (const id of ids) await here.post("/sessioner", { session: id }).expect(303);
  await there.get("").expect(303);
  await third.get("").expect(303);
  const out = await here.post("/logga-ut").expect(303);
  assert.match(
    String(out.headers["set-cookie"]),
    /^__Host-lyhord=; Path=\/; Expires=Thu, 01 Jan 1970/,
  );
  await here.get("").expect(303);
  const both = [await signIn("doris"), await signIn("doris")];
  await both[0]?.post("/sessioner/alla").expect(303);
  for (const one of both) await one.get("").expect(303);
});

test("whoever signs in again in the same browser has one session, and a token from elsewhere is none", async () => {
  await add("erik", "reader");
  const first = await signIn("erik");
  await first.post("/logga-in", { anvandarnamn: "erik", losenord: PASSWORD }).expect(303);
  await first.get("").expect(303);
  assert.equal((await store.editors.sessions.of("erik")).length, 1);
  for (const cookie of [
    "__Host-lyhord=",
    `__Host-lyhord=${"a".repeat(43)}`,
    "lyhord=x",
    `${(await signIn("erik")).cookie.replace("__Host-", "")}`,
  ])
    await request.get("/redaktion").set("Cookie", cookie).expect(303);
});

test("what another site sends is refused in the area's own words", async () => {
  const anna = await signIn("anna");
  const { text } = await anna.post("/logga-ut").set("Sec-Fetch-Site", "cross-site").expect(403);
  assert.match(text, /Det som skickades kom från en annan webbplats/);
  await anna.get("").expect(200);
  await anna.post("/sprak", { annat: "fält" }).expect(400);
});

test("every form that another site sends is refused, whoever is signed in, and nothing is changed", async () => {
  const admin = await someone("admin", "disa");
  const about = response({ comment: "Ord" });
  await store.add(about);
  const posts = ROUTES.filter(({ method }) => method === "post");
  assert.ok(posts.length > 10);
  const [last] = await store.editors.activity.entries(1);
  for (const { path } of posts) {
    const at = path.replace(/^\/$/, "").replace(":id", about.id).replace("*id", "kontakt");
    const fields = { status: "done", anteckning: "Ord", format: "csv", granskning: "held" };
    for (const headers of [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { "Sec-Fetch-Site": "", Origin: "https://ond.example" },
    ])
      await admin.post(at, fields).set(headers).expect(403);
  }
  assert.deepEqual((await store.editors.activity.entries(1))[0], last);
  await admin.get("").expect(200);
});

test("every route asks for its least role, does what a form asks of those who may, and whoever is not signed in gets to none", async () => {
  const about = response({ comment: "Ord från en besökare" });
  await store.add(about);
  const sent: Readonly<Record<string, Record<string, string>>> = {
    "/sprak": { sprak: "sv" },
    "/sessioner": { session: "x" },
    "/inkorg": { satt: `seen ${about.id}` },
    "/inkorg/:id": { anteckning: "Rättat." },
    "/sida": { anteckning: "Ni sa, vi gjorde." },
    "/sida/*id": { anteckning: "Ni sa, vi gjorde." },
    "/tillganglighet": { satt: `seen ${about.id}` },
    "/export": { format: "csv" },
    "/granskning": { satt: about.id },
    "/losenord": { losenord: PASSWORD, nytt: PASSWORD, igen: PASSWORD },
  };
  const people = await Promise.all(ROLES.map(async (role) => [role, await someone(role)] as const));
  for (const { method, path, least } of ROUTES) {
    const at = path.replace(/^\/$/, "").replace(":id", about.id).replace("*id", about.page);
    if (least === "nobody") continue;
    const nobody = await request[method](`/redaktion${at}`);
    assert.equal(nobody.status, method === "get" ? 303 : 401, `${method} ${path}`);
    assert.ok(!nobody.text.includes(about.comment as string));
    for (const [role, person] of people) {
      const allowed: boolean = ROLES.indexOf(role) >= ROLES.indexOf(least as Role);
      const { status } = await person[method](at, sent[path]);
      const as = `${method} ${path} as ${role}: ${status}`;
      if (allowed) assert.ok(status === 200 || status === 303, as);
      else assert.equal(status, 403, as);
      // Signing out, and out everywhere, are among them.
      if ((await person.get("")).status === 303) Object.assign(person, await signIn(role));
    }
  }
});

test("what there is not is 404 in the area's layout, and nothing but the form to those who are not signed in", async () => {
  const anna = await signIn("anna");
  const { text } = await anna.get("/finns-inte").expect(404);
  assert.match(text, /<h1>Sidan finns inte<\/h1>.*Till redaktionens start/s);
  await request.get("/redaktion/finns-inte").expect(303);
  await request.put("/redaktion").expect(401);
});

test("an admin reads the log, which says who did what and has no words of visitors", async () => {
  const admin = await signIn("admin");
  const { text } = await admin.get("/logg").expect(200);
  assert.match(text, /<td>anna<\/td>\s*<td>Loggade in<\/td>/);
  assert.match(text, /<td>kommandoraden<\/td>\s*<td>Lade till ett konto<\/td>/);
  assert.match(text, /<td>okänt namn<\/td>\s*<td>Försökte logga in<\/td>/);
  assert.ok(!text.includes("finns-inte") && !text.includes("203.0.113."));
  const again = await admin.get("/logg");
  assert.match(again.text, /<td>admin<\/td>\s*<td>Läste loggen<\/td>/);
  const older = /href="([^"]*logg\?efter=[^"]+)"/.exec(text)?.[1];
  if (older) await admin.get(older.replace("/redaktion", "")).expect(200);
});

test("the area is where EDITOR_PATH says, and no page of the content may be there", async () => {
  const moved = await makeApp(undefined, undefined, { editorPath: "/internt/svar" });
  const { request } = createEditors(moved);
  await request.get("/redaktion").expect(404);
  const { headers } = await request.get("/internt/svar").expect(303);
  assert.equal(headers.location, "/internt/svar/logga-in");
  await moved.close();
  const contentDir = new URL("../../content", import.meta.url).pathname;
  assert.throws(() => loadContent(contentDir, "/kontakt"), /the editors' area/);
  for (const path of ["/files/x", "/assets", "/aterkoppling"])
    assert.throws(
      () => loadContent(contentDir, path),
      /^Error: EDITOR_PATH is ".*", but .* is for/,
    );
  assert.ok(site.page("/kontakt"));
});
