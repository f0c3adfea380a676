import assert from "node:assert/strict";
import { type Form, formOn } from "#tests/support/form.ts";
import { FEEDBACK, post } from "#tests/support/load.ts";
import { isWell, until } from "./until.ts";

const PAGES = ["/", "/a"];
/** Every character that a form or a page could spoil. */
const WORDS = `Rad ett: å, ä & ö, "citat", a < b, %2B + 😀\n\n  indragen rad\n</textarea>`;

/** The question of /a as its page asks it. */
export async function questionOn(url: string): Promise<Form["fields"]> {
  const form = formOn(await (await fetch(`${url}/a`)).text(), FEEDBACK);
  assert.ok(form, "/a asks no question");
  return form.fields;
}

/** Answers Ja; the path of the thanks, or undefined when it was not saved, which must be said as `assertRefused` wants it. */
export async function tryAnswer(url: string, address: string): Promise<string | undefined> {
  const fields = { ...(await questionOn(url)), svar: "ja" };
  const response = await post(url + FEEDBACK, fields, address);
  const html = await response.text();
  if (response.status === 303) return response.headers.get("location") ?? "";
  assertRefused(response.status, html);
  const form = formOn(html, FEEDBACK);
  assert.ok(form?.fields.nummer, "the 503 page's form does not say which attempt it repeats");
  assert.deepEqual(form.buttons, ["svar=ja", "svar=nej"]);
  return undefined;
}

/** A comment on the answer that is thanked for at `path`: it is not saved, and the page has every word and tick. */
export async function assertCommentRefused(url: string, path: string): Promise<Form> {
  const { sida = "", version = "" } = await questionOn(url);
  const sent = { sida, version, svar: "ja", skal: "clear", kommentar: WORDS };
  const response = await post(url + path, sent, "198.51.100.2");
  const html = await response.text();
  assertRefused(response.status, html);
  const form = formOn(html, FEEDBACK);
  assert.ok(form, "the 503 page has no form");
  const { nummer, ...fields } = form.fields;
  assert.ok(nummer, "the 503 page's form does not say which attempt it repeats");
  assert.deepEqual(fields, sent);
  return form;
}

/** Pages are read as ever. */
export async function assertPagesStand(url: string): Promise<void> {
  for (const page of PAGES) assert.equal((await fetch(url + page)).status, 200);
}

/**
 * A store that takes nothing: the health check says so, an answer and a comment on the one thanked for
 * at `path` are not saved, and pages are read. Resolves to the form that the comment can be sent again with.
 */
export async function assertAllRefused(url: string, path: string): Promise<Form> {
  assert.equal(await isWell(url), false);
  assert.equal(await tryAnswer(url, "198.51.100.2"), undefined);
  await assertPagesStand(url);
  return assertCommentRefused(url, path);
}

/** The same server takes everything again: the comment of a form that was refused, and new answers. */
export async function assertWorksAgain(url: string, refused: Form): Promise<void> {
  await until("a server that is well", () => isWell(url));
  const response = await post(url + refused.action, refused.fields, "198.51.100.2");
  assert.equal(response.status, 303);
  const receipt = await (await fetch(url + response.headers.get("location"))).text();
  assert.match(receipt, /Rad ett: å, ä &amp; ö/);
  for (const address of ["198.51.100.3", "198.51.100.4"]) assert.ok(await tryAnswer(url, address));
}

function assertRefused(status: number, html: string): void {
  assert.equal(status, 503, html);
  assert.match(html, /<h1[^>]*>Svaret kunde inte sparas</);
  assert.match(html, /<html lang="sv"/);
  assert.match(html, /<main[ >]/);
}
