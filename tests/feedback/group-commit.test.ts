import assert from "node:assert/strict";
import { test } from "node:test";
import { Unavailable, type Unit } from "#feedback/sql/database.ts";
import { createGroupCommit } from "#feedback/sql/group-commit.ts";
import { raw } from "#feedback/sql/statement.ts";

const unit = (...texts: string[]): Unit => texts.map(raw);

/** A database that only writes down what it is asked to commit, and takes its time. */
function recorder(fails: (units: readonly Unit[]) => Error | undefined = () => undefined) {
  const groups: string[][] = [];
  let underWay = 0;
  return {
    groups,
    async commit(units: readonly Unit[]) {
      groups.push(units.map(([first]) => first?.text ?? ""));
      underWay += 1;
      assert.equal(underWay, 1, "one commit at a time");
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
      const error = fails(units);
      if (error) throw error;
      return units.map((statements) => statements.map((_, index) => index + 1));
    },
  };
}

test("what comes while a commit is under way goes together in the next", async () => {
  const { groups, commit } = recorder();
  const write = createGroupCommit(commit);
  const writes = [write(unit("a"))];
  await new Promise(setImmediate);
  for (const text of ["b", "c", "d"]) writes.push(write(unit(text)));
  await writes[0];
  writes.push(write(unit("e")));
  await Promise.all(writes);
  assert.deepEqual(groups, [["a"], ["b", "c", "d", "e"]]);
  await write(unit("f"));
  assert.deepEqual(groups.at(-1), ["f"]);
});

test("each writer is told of its own statements only, once its group is committed", async () => {
  const { groups, commit } = recorder();
  const write = createGroupCommit(commit);
  const [one, two] = [write(unit("a")), write(unit("b", "c"))];
  assert.deepEqual(await one, [1]);
  assert.deepEqual(await two, [1, 2]);
  assert.deepEqual(groups, [["a", "b"]]);
});

test("a group has no more than it may", async () => {
  const { groups, commit } = recorder();
  const write = createGroupCommit(commit, 2);
  await Promise.all(["a", "b", "c", "d", "e"].map((text) => write(unit(text))));
  assert.deepEqual(groups, [["a", "b"], ["c", "d"], ["e"]]);
});

test("a unit that cannot be committed fails alone", async () => {
  const bad = (units: readonly Unit[]) =>
    units.flat().some(({ text }) => text === "bad") ? new Error("not this one") : undefined;
  const { commit } = recorder(bad);
  const write = createGroupCommit(commit);
  const settled = await Promise.allSettled(["a", "bad", "b"].map((text) => write(unit(text))));
  assert.deepEqual(
    settled.map(({ status }) => status),
    ["fulfilled", "rejected", "fulfilled"],
  );
  assert.deepEqual(await write(unit("c")), [1]);
});

test("where the database cannot be used, the units are not tried one by one", async () => {
  let works = false;
  const { groups, commit } = recorder(() => (works ? undefined : new Unavailable("disk full")));
  const write = createGroupCommit(commit);
  const settled = await Promise.allSettled(["a", "b", "c"].map((text) => write(unit(text))));
  assert.deepEqual(
    settled.map((one) => one.status === "rejected" && one.reason.message),
    ["disk full", "disk full", "disk full"],
  );
  assert.deepEqual(groups, [["a", "b", "c"]]);
  works = true;
  assert.deepEqual(await write(unit("d")), [1]);
});
