import assert from "node:assert/strict";
import { test } from "node:test";
import { signOnKey } from "#feedback/editors/sign-on-key.ts";
import { useLyhord } from "./lyhord.ts";

test("an account of single sign-on is given no password: nobody could tell whose it then is", async () => {
  const { runWith, inStore } = useLyhord();
  const key = signOnKey("https://login.example", "1");
  const account = { name: "anna", role: "reader", password: key } as const;
  await inStore(({ editors }) =>
    editors.accounts.add({ ...account, createdAt: "2026-01-01T00:00:00.000Z" }, "x y"),
  );
  const { code, stderr } = await runWith("häst batteri klammer", ["editor", "password", "anna"]);
  assert.deepEqual([code, stderr], [2, "anna has no password: it signs in with single sign-on.\n"]);
  await inStore(async ({ editors }) =>
    assert.equal((await editors.accounts.find("anna"))?.password, key),
  );
});
