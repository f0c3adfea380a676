import assert from "node:assert/strict";
import { test } from "node:test";
import { createPasswords } from "#feedback/editors/password.ts";
import { type Identity, signOn } from "#feedback/editors/sign-on.ts";
import { signOnKey } from "#feedback/editors/sign-on-key.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import { STORES, usePlaces } from "#tests/support/places.ts";

const { fresh, freshUrl, open } = await usePlaces();
const BROWSER = { agent: "Firefox", language: "sv" };
const ANNA: Identity = {
  issuer: "https://login.example",
  subject: "1",
  names: ["Anna.Ek"],
  role: "editor",
};

const on = (store: FeedbackStore, identity: Partial<Identity> = {}) =>
  signOn({ ...ANNA, ...identity }, BROWSER, store.editors);
const names = async ({ editors }: FeedbackStore) =>
  (await editors.accounts.list()).map(({ name, role }) => `${name} ${role}`);
const acts = async ({ editors }: FeedbackStore) =>
  (await editors.activity.entries(100))
    .map(({ who, what, subject, detail }) => [who, what, subject, detail].join("|"))
    .toReversed();

for (const name of STORES) {
  test(`${name}: the first sign-on makes an account, the next ones find it whatever it is called then, and give it the role of the day`, async (t) => {
    const store = await fresh(t, name);
    assert.ok(typeof (await on(store)) === "object");
    assert.ok(typeof (await on(store, { names: ["anna.lind"], role: "admin" })) === "object");
    assert.deepEqual(await names(store), ["anna.ek admin"]);
    assert.equal((await store.editors.sessions.of("anna.ek")).length, 1);
    assert.deepEqual(await acts(store), [
      "single sign-on|account-added|anna.ek|editor",
      "anna.ek|sign-in||Firefox",
      "single sign-on|role-changed|anna.ek|admin",
      "anna.ek|sign-in||Firefox",
    ]);
  });

  test(`${name}: a name that somebody has is never taken over, whether it is a password's or another person's`, async (t) => {
    const store = await fresh(t, name);
    const account = { name: "anna.ek", role: "admin", password: "$scrypt$…" } as const;
    await store.editors.accounts.add({ ...account, createdAt: "2026-01-01T08:00Z" }, "x y");
    await on(store);
    await on(store, { subject: "2", names: ["anna.ek", "Anna@Verket.se"] });
    await on(store, { issuer: "https://other.example" });
    await on(store, { subject: "3", names: ["VERKET\\Åsa Ek", "x"] });
    await on(store, { subject: "4", names: [] });
    assert.deepEqual(await names(store), [
      "anna.ek admin",
      "anna.ek-2 editor",
      "anna.ek-3 editor",
      "anna@verket.se editor",
      "konto-2 editor",
      "verket.åsa.ek editor",
    ]);
  });

  test(`${name}: somebody who signs in twice at once for the first time, on two servers, has one account`, async (t) => {
    const url = await freshUrl(name);
    const stores = [await open(t, url), await open(t, url)];
    const all = await Promise.all([...stores, ...stores].map((store) => on(store)));
    assert.ok(all.every((one) => typeof one === "object"));
    assert.deepEqual(await names(stores[0] as FeedbackStore), ["anna.ek editor"]);
  });

  test(`${name}: without a role there is no account; who had one is signed out everywhere; a disabled one stays so`, async (t) => {
    const store = await fresh(t, name);
    assert.equal(await on(store, { role: undefined }), "no-role");
    assert.equal(await store.editors.accounts.none(), true);
    await on(store);
    assert.equal(await on(store, { role: undefined }), "no-role");
    assert.deepEqual(await store.editors.sessions.of("anna.ek"), []);
    await store.editors.accounts.disable("anna.ek", "x y");
    assert.equal(await on(store, { role: "admin" }), "disabled");
    assert.deepEqual(await names(store), ["anna.ek editor"]);
    const failed = (await acts(store)).filter((line) => line.includes("sign-in-failed"));
    assert.deepEqual(failed, [
      "|sign-in-failed||no-role",
      "anna.ek|sign-in-failed||no-role",
      "anna.ek|sign-in-failed||disabled",
    ]);
  });
}

test("no password signs in to an account of single sign-on, its own key included", async () => {
  const passwords = createPasswords({ ln: 4, r: 1, p: 1 });
  const key = signOnKey(ANNA.issuer, ANNA.subject);
  for (const password of ["", key, ANNA.subject])
    assert.equal(await passwords.check(password, key), false);
  assert.notEqual(key, signOnKey(ANNA.issuer, "2"));
});
