import assert from "node:assert/strict";
import { test } from "node:test";
import { accountName, isAccountName } from "#feedback/editors/account.ts";
import { createAttempts } from "#feedback/editors/attempts.ts";
import { createPasswords, passwordProblem } from "#feedback/editors/password.ts";
import { mayActAs } from "#feedback/editors/role.ts";
import { sessionId } from "#feedback/editors/session.ts";
import { signIn } from "#feedback/editors/sign-in.ts";
import { makeApp } from "#tests/support/site.ts";

const PASSWORD = "häst batteri klammer";
const CHEAP = { ln: 4, r: 1, p: 1 };
const passwords = createPasswords();
const MOST_APART = 3;

test("a hash holds its cost, differs each time, and is of its password alone", async () => {
  const hash = await passwords.hash(PASSWORD);
  assert.match(hash, /^\$scrypt\$ln=17,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/);
  assert.equal(await passwords.check(PASSWORD, hash), true);
  assert.equal(await passwords.check(PASSWORD.normalize("NFD"), hash), true);
  assert.equal(await passwords.check(`${PASSWORD} `, hash), false);
  assert.equal(await passwords.check(PASSWORD, undefined), false);
  const cheap = createPasswords(CHEAP);
  const other = await cheap.hash(PASSWORD);
  assert.notEqual(other, await cheap.hash(PASSWORD));
  assert.equal(await passwords.check(PASSWORD, other), true, "its own cost is what counts");
  await assert.rejects(passwords.check(PASSWORD, "$2b$10$abc"), /set it anew/);
});

test("passwords are checked one at a time, and no more than twenty wait", async () => {
  const cheap = createPasswords(CHEAP);
  const checked = await Promise.allSettled(
    Array.from({ length: 25 }, () => cheap.check(PASSWORD, undefined)),
  );
  const refused = checked.filter(({ status }) => status === "rejected");
  assert.deepEqual(
    refused.map((one) => one.status === "rejected" && one.reason.status),
    [503, 503, 503, 503, 503],
  );
  assert.equal(await cheap.check(PASSWORD, undefined), false);
});

test("a name that nobody has takes as long as a wrong password", async () => {
  const hash = await passwords.hash(PASSWORD);
  const timed = async (of: string | undefined) => {
    const start = performance.now();
    await passwords.check("fel", of);
    return performance.now() - start;
  };
  const [known, unknown] = [await timed(hash), await timed(undefined)];
  assert.ok(known / unknown < MOST_APART && unknown / known < MOST_APART, `${known} ${unknown}`);
});

test("a password is long enough and not among the first to be tried, and nothing is asked of what it is made of", async () => {
  const problems: [string, string | undefined][] = [
    ["elva tecken", "short"],
    ["👩‍👩‍👧👩‍👩‍👧", "short"],
    ["blåbärspaj är gott", undefined],
    ["åäöéüñåäöéüñ".normalize("NFD").slice(0, 17), "short"],
    ["korrekt häst ".repeat(76), undefined],
    ["x".repeat(1001), "long"],
    ...["aaaaaaaaaaaa", "123456789012", "Password123!", "qwertyuiop123", "Stockholm2026!"].map(
      (password): [string, string] => [password, "guessable"],
    ),
    ["anna.eriksson1", "guessable"],
    ["Anna.Eriksson", "name"],
  ];
  for (const [password, problem] of problems)
    assert.equal(await passwordProblem(password, "anna.eriksson"), problem, password);
});

test("user names are letters in lower case, digits and a few marks, however they are typed", () => {
  for (const name of ["anna", "anna.ek@myndighet.se", "åsa-3", "ሰላም", "o+o_o"])
    assert.ok(isAccountName(name), name);
  for (const name of ["", "Anna", " anna", "anna ek", "-anna", "a".repeat(65), "anna\n", "<b>"])
    assert.ok(!isAccountName(name), name);
  assert.equal(accountName(" Åsa.EK "), "åsa.ek");
});

test("a role may do what those before it may", () => {
  assert.deepEqual(
    [mayActAs("editor", "reader"), mayActAs("editor", "editor"), mayActAs("editor", "admin")],
    [true, true, false],
  );
});

test("waits for a name grow from one second to a minute, and are over when somebody signs in", () => {
  let time = 0;
  const attempts = createAttempts(() => time);
  const waits: number[] = [];
  for (let tries = 0; tries < 14; tries += 1) {
    attempts.begin("anna", `198.51.100.${tries}`);
    const { wait } = attempts.begin("anna", `203.0.113.${tries}`);
    if (wait > 0) waits.push(wait);
    time += wait * 1000;
  }
  assert.deepEqual(waits.slice(0, 8), [1, 2, 4, 8, 16, 32, 60, 60]);
  assert.equal(attempts.begin("bo", "198.51.100.1").wait, 0);
  time += 60_000;
  attempts.begin("anna", undefined);
  attempts.succeeded("anna", undefined);
  assert.equal(attempts.begin("anna", undefined).wait, 0);
});

test("waits for an address grow longer, whatever the names, and one's own success takes back no failure", () => {
  let time = 0;
  const attempts = createAttempts(() => time);
  const from = "2001:db8:1:2::7";
  for (let tries = 0; tries < 20; tries += 1)
    assert.equal(attempts.begin(`namn${tries}`, from).wait, 0);
  assert.equal(attempts.begin("nytt", "2001:db8:1:2:ffff::1").wait, 1);
  assert.equal(attempts.begin("nytt", "2001:db8:1:3::1").wait, 0);
  time += 1000;
  attempts.begin("nytt", from);
  attempts.succeeded("nytt", from);
  assert.equal(attempts.begin("ett", from).wait, 0);
  assert.equal(attempts.begin("två", from).wait, 2);
  for (let tries = 0; tries < 30; tries += 1) {
    const { wait } = attempts.begin(`nästa${tries}`, from);
    assert.ok(wait <= 900);
    time += wait * 1000;
  }
  time += 61 * 60_000;
  assert.equal(attempts.begin("sista", from).wait, 0);
});

test("signing in gives a token that is nowhere in the store, and says the same of every failure", async () => {
  const { store, close } = await makeApp();
  const { editors } = store;
  const cheap = createPasswords(CHEAP);
  const password = await cheap.hash(PASSWORD);
  const createdAt = new Date().toISOString();
  for (const [name, disabled] of [
    ["anna", false],
    ["bo", true],
  ] as const) {
    await editors.accounts.add({ name, role: "reader", password, createdAt }, "command line");
    if (disabled) await editors.accounts.disable(name, "command line");
  }
  const attempts = createAttempts();
  const attempt = (name: string, sent = PASSWORD) =>
    signIn(
      { name, password: sent, address: "198.51.100.1", agent: "Firefox", language: "sv" },
      { editors, passwords: cheap, attempts },
    );
  for (const [name, sent] of [
    ["anna", "fel"],
    ["bo", PASSWORD],
    ["hemligt lösenord", PASSWORD],
  ])
    assert.equal(await attempt(name as string, sent), "refused");
  const signedIn = await attempt(" ANNA ");
  assert.ok(typeof signedIn === "object" && "token" in signedIn);
  assert.match(signedIn.token, /^[\w-]{43}$/);
  assert.equal((await editors.sessions.of("anna"))[0]?.id, sessionId(signedIn.token));
  assert.ok((await editors.accounts.find("anna"))?.signedInAt);
  const log = (await editors.activity.entries(4)).toReversed();
  assert.deepEqual(
    log.map(({ who, what }) => [who, what]),
    [
      ["anna", "sign-in-failed"],
      ["bo", "sign-in-failed"],
      ["", "sign-in-failed"],
      ["anna", "sign-in"],
    ],
  );
  const many = await Promise.all(Array.from({ length: 20 }, () => attempt("cecilia", "fel")));
  assert.equal(many.filter((result) => result === "refused").length, 5);
  await close();
});
