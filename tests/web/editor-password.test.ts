import assert from "node:assert/strict";
import { after, test } from "node:test";
import { signOnKey } from "#feedback/editors/sign-on-key.ts";
import { createEditors, PASSWORD } from "#tests/support/editor.ts";
import { makeApp } from "#tests/support/site.ts";

const made = await makeApp();
const { store } = made;
const { attempt, signIn, someone } = createEditors(made);
after(made.close);
const NEW = "en helt annan mening";

test("whoever changes the password stays signed in here, is signed out elsewhere, and signs in with the new one", async () => {
  const here = await someone("reader", "anna");
  const there = await signIn("anna");
  const { text } = await here.get("/losenord").expect(200);
  assert.match(text, /name="losenord" autocomplete="current-password"/);
  assert.equal(text.match(/autocomplete="new-password"/g)?.length, 2);
  assert.match(text, /name="anvandarnamn" value="anna" autocomplete="username" hidden/);
  const form = { anvandarnamn: "anna", losenord: PASSWORD, nytt: NEW, igen: NEW };
  const { headers } = await here.post("/losenord", form).expect(303);
  assert.equal(headers.location, "/redaktion/sessioner?blev=bytt#page_message");
  assert.match((await here.get("/sessioner?blev=bytt")).text, /Lösenordet är bytt\./);
  await there.get("").expect(303);
  await attempt("anna", PASSWORD).expect(422);
  await attempt("anna", NEW).expect(303);
  const [entry] = (await store.editors.activity.entries(20)).filter(
    ({ what }) => what === "password-changed",
  );
  assert.deepEqual([entry?.who, entry?.subject], ["anna", "anna"]);
});

test("what is wrong is said at its field, no password comes back, and nothing is changed", async () => {
  const bo = await someone("editor", "bo");
  const cases: [Record<string, string>, string, string][] = [
    [{ losenord: PASSWORD, nytt: "kort", igen: "kort" }, "page_new", "minst 12 tecken"],
    [
      { losenord: PASSWORD, nytt: "lösenord1234", igen: "lösenord1234" },
      "page_new",
      "lätt att gissa",
    ],
    [{ losenord: "", nytt: NEW, igen: NEW }, "page_current", "Skriv lösenordet som du har nu"],
    [{ losenord: PASSWORD, nytt: NEW, igen: `${NEW}!` }, "page_again", "är olika"],
    [{ losenord: `${PASSWORD}!`, nytt: NEW, igen: NEW }, "page_current", "Det är inte lösenordet"],
    [
      { losenord: PASSWORD, nytt: "x".repeat(1001), igen: "x".repeat(1001) },
      "page_new",
      "för långt",
    ],
  ];
  for (const [form, field, words] of cases) {
    const { text } = await bo.post("/losenord", form).expect(422);
    assert.match(text, new RegExp(`<a href="#${field}">[^<]*${words}`));
    assert.match(text, /<title>Fel: Byt lösenord.*aria-invalid="true"/s);
    assert.ok(!text.includes(NEW) && !text.includes(PASSWORD));
  }
  await attempt("bo").expect(303);
});

test("the present password cannot be guessed: after five attempts one must wait", async () => {
  const cecilia = await someone("reader", "cecilia");
  const form = { losenord: "fel lösenord", nytt: NEW, igen: NEW };
  for (let tries = 0; tries < 6; tries += 1) await cecilia.post("/losenord", form);
  const { headers, text } = await cecilia.post("/losenord", form).expect(429);
  assert.match(String(headers["retry-after"]), /^[12]$/);
  assert.match(text, /För många försök/);
});

test("an account that signs in elsewhere has no password to change here", async () => {
  const dag = await someone("reader", "dag");
  const key = signOnKey("https://id.example", "123");
  const [session] = await store.editors.sessions.of("dag");
  await store.editors.accounts.setPassword("dag", key, "dag", session?.id);
  assert.doesNotMatch((await dag.get("/sessioner").expect(200)).text, /losenord/);
  await dag.get("/losenord").expect(404);
  await dag.post("/losenord", { losenord: PASSWORD, nytt: NEW, igen: NEW }).expect(422);
});
