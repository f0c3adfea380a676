import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { newPassword } from "#commands/password-input.ts";
import { createPasswords } from "#feedback/editors/password.ts";
import { cells, useLyhord } from "./lyhord.ts";

const PASSWORD = "häst batteri klammer";
const never = new AbortController().signal;

test("an account is added with the first line of standard input as its password, before any server has started", async () => {
  const { runWith, run, inStore } = useLyhord();
  const added = await runWith(`${PASSWORD}\n`, ["editor", "add", " Anna.Ek ", "--role", "editor"]);
  assert.deepEqual([added.code, added.stderr], [0, ""]);
  assert.equal(added.stdout, "anna.ek can sign in as editor.\n");
  await inStore(async ({ editors }) => {
    const { password = "" } = (await editors.accounts.find("anna.ek")) ?? {};
    assert.ok(await createPasswords().check(PASSWORD, password));
    assert.ok(!password.includes("batteri"));
  });
  const [again, listed] = await Promise.all([
    runWith(PASSWORD, ["editor", "add", "anna.ek", "--role", "admin"]),
    run(["editor", "list"]),
  ]);
  assert.deepEqual([again.code, again.stderr], [2, 'There is an account "anna.ek" already.\n']);
  assert.match(
    listed.stdout,
    /^name +role +signs in by +disabled +last signed in\nanna\.ek +editor +password +no +never\n$/,
  );
});

test("an account gets another password, is disabled, and is listed as it is", async () => {
  const { runWith, run, inStore } = useLyhord();
  await inStore(({ editors }) =>
    editors.accounts.add(
      { name: "bo", role: "reader", password: "x", createdAt: "2026-01-01T00:00:00.000Z" },
      "command line",
    ),
  );
  const changed = await runWith(`${PASSWORD}\r\nmer`, ["editor", "password", "bo"]);
  assert.equal(changed.stdout, "bo has another password, and is signed out everywhere.\n");
  const disabled = await run(["editor", "disable", "bo"]);
  assert.equal(disabled.stdout, "bo can no longer sign in.\n");
  const listed = await run(["editor", "list", "--plain"]);
  assert.deepEqual(cells(listed.stdout), [["bo", "reader", "password", "yes", ""]]);
  await inStore(async ({ editors }) => {
    const { password } = (await editors.accounts.find("bo")) ?? {};
    assert.ok(await createPasswords().check(PASSWORD, password));
  });
});

test("a disabled account is enabled, and an account gets another role", async () => {
  const { run, inStore } = useLyhord();
  await inStore(async ({ editors: { accounts } }) => {
    const at = "2026-01-01T00:00:00.000Z";
    await accounts.add({ name: "bo", role: "reader", password: "x", createdAt: at }, "x");
    await accounts.disable("bo", "x");
  });
  const enabled = await run(["editor", "enable", "Bo"]);
  assert.deepEqual([enabled.stdout, enabled.stderr], ["bo can sign in again.\n", ""]);
  const role = await run(["editor", "role", "bo", "admin"]);
  assert.equal(role.stdout, "bo is admin now, and is signed out everywhere.\n");
  const listed = await run(["editor", "list", "--plain"]);
  assert.deepEqual(cells(listed.stdout), [["bo", "admin", "password", "no", ""]]);
  const refused: [string[], string][] = [
    [["role"], "NAME ROLE is missing; accepted is NAME ROLE."],
    [["role", "bo"], "ROLE is missing; accepted is reader, editor or admin."],
    [["role", "bo", "king"], 'ROLE is "king"; accepted is reader, editor or admin.'],
    [["role", "bo", "admin", "x"], '"x" is one too many; accepted is NAME ROLE.'],
    [["role", "cecilia", "admin"], 'There is no account "cecilia"; editor list lists them.'],
    [["enable", "cecilia"], 'There is no account "cecilia"; editor list lists them.'],
  ];
  for (const [args, sentence] of refused) {
    const { code, stderr } = await run(["editor", ...args]);
    assert.deepEqual([code, stderr], [2, `${sentence}\n`]);
  }
});

test("what cannot be done is refused with one sentence, ends with 2 and changes nothing", async () => {
  const { runWith, inStore } = useLyhord();
  await inStore((store) => store.ping());
  const refused: [string, string[], string | RegExp][] = [
    [PASSWORD, ["add", "bo"], "--role is missing; accepted is reader, editor or admin."],
    [
      PASSWORD,
      ["add", "bo", "--role", "king"],
      '--role is "king"; accepted is reader, editor or admin.',
    ],
    [PASSWORD, ["add", "b o", "--role", "admin"], /^NAME is "b o"; accepted is 1 to 64 letters/],
    [
      PASSWORD,
      ["add", "bo", PASSWORD, "--role", "admin"],
      /is one too many; accepted is one NAME\.$/,
    ],
    [PASSWORD, ["add", "bo", "--password", "x"], /^There is no option --password\./],
    [
      "elva tecken",
      ["add", "bo", "--role", "admin"],
      /^The password has fewer than 12 characters;/,
    ],
    ["", ["add", "bo", "--role", "admin"], /^The password has fewer than 12 characters;/],
    [
      "x".repeat(70_000),
      ["add", "bo", "--role", "admin"],
      "Standard input holds more than a password.",
    ],
    [
      "Anna.Eriksson",
      ["add", "anna.eriksson", "--role", "admin"],
      /^The password is the user name;/,
    ],
    [PASSWORD, ["password", "bo"], 'There is no account "bo"; editor list lists them.'],
    ["", ["disable", "bo"], 'There is no account "bo"; editor list lists them.'],
    ["", ["disable"], "NAME is missing; accepted is NAME."],
  ];
  const results = await Promise.all(
    refused.map(([input, args]) => runWith(input, ["editor", ...args])),
  );
  for (const [index, [, args, sentence]] of refused.entries()) {
    const { code, stdout, stderr = "" } = results[index] ?? {};
    if (typeof sentence === "string") assert.equal(stderr, `${sentence}\n`);
    else assert.match(stderr.trimEnd(), sentence);
    assert.deepEqual([code, stdout], [2, ""], args.join(" "));
    assert.ok(!stderr.includes("\n", 0) || stderr.indexOf("\n") === stderr.length - 1);
  }
  await inStore(async ({ editors }) => assert.equal(await editors.accounts.none(), true));
});

/** A terminal at which somebody types each text once it is asked for. */
function terminal(typed: string[]) {
  const notes: string[] = [];
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode(mode: boolean) {
      modes.push(mode);
    },
  });
  const note = (line: string) => {
    notes.push(line);
    setImmediate(() => input.write(typed.shift() ?? "\r"));
  };
  return { input, output: { note }, notes, modes };
}

test("on a terminal the password is asked for twice and not shown", async () => {
  const { input, output, notes, modes } = terminal([`${PASSWORD}x\u007F\r`, `${PASSWORD}\r`]);
  const hash = await newPassword("bo", output, never, input);
  assert.ok(await createPasswords().check(PASSWORD, hash));
  assert.deepEqual(notes, ["New password (it is not shown):", "The same again:"]);
  assert.deepEqual(modes, [true, false], "the terminal shows what is typed again");
  const other = terminal([`${PASSWORD}\r`, `${PASSWORD}!\r`]);
  await assert.rejects(newPassword("bo", other.output, never, other.input), /are not the same/);
});

test("whoever presses Ctrl+C or Ctrl+D at the question gives no password", async () => {
  for (const key of ["\u0003", "\u0004"]) {
    const { input, output, modes } = terminal([key]);
    await assert.rejects(newPassword("bo", output, never, input), /^UsageProblem: No password/);
    assert.equal(modes.at(-1), false);
  }
});
