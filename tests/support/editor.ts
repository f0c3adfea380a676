import assert from "node:assert/strict";
import supertest from "supertest";
import type { Role } from "#feedback/editors/role.ts";
import { EDITOR_PATH, type makeApp, passwords } from "./site.ts";

export const PASSWORD = "häst batteri klammer";

type Form = Readonly<Record<string, string | readonly string[]>> | string;

/** People who work with the responses of an application. */
export function createEditors({
  app,
  store,
}: Pick<Awaited<ReturnType<typeof makeApp>>, "app" | "store">) {
  const request = supertest(app);
  let addresses = 0;

  async function add(name: string, role: Role): Promise<void> {
    const password = await passwords.hash(PASSWORD);
    const account = { name, role, password, createdAt: new Date().toISOString() };
    assert.ok(await store.editors.accounts.add(account, "command line"));
  }

  /** Sends the form to sign in, from an address of its own. */
  function attempt(name: string, password = PASSWORD, more: Record<string, string> = {}) {
    addresses += 1;
    return request
      .post(`${EDITOR_PATH}/logga-in`)
      .type("form")
      .set("X-Forwarded-For", `203.0.113.${addresses % 250}`)
      .set("Sec-Fetch-Site", "same-origin")
      .send({ anvandarnamn: name, losenord: password, ...more });
  }

  /** Somebody signed in: requests below the area's path that carry the session's cookie. */
  async function signIn(name: string, more: Record<string, string> = {}) {
    const { headers } = await attempt(name, PASSWORD, more).expect(303);
    const [cookie = ""] = String(headers["set-cookie"]).split(";");
    return {
      cookie,
      get: (path: string) => request.get(EDITOR_PATH + path).set("Cookie", cookie),
      post: (path: string, form: Form = {}) =>
        request
          .post(EDITOR_PATH + path)
          .type("form")
          .set("Cookie", cookie)
          .set("Sec-Fetch-Site", "same-origin")
          .send(form as object),
    };
  }

  /** As signIn, with a new account. */
  async function someone(role: Role, name: string = role, more: Record<string, string> = {}) {
    await add(name, role);
    return signIn(name, more);
  }

  return { request, add, attempt, signIn, someone };
}
