import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createGuard } from "#feedback/abuse/guard.ts";
import { makeApp } from "#tests/support/site.ts";
import { createVisitors, idIn } from "#tests/support/visitor.ts";

const guard = createGuard({
  limits: {
    answers: { softPerMinute: 3, hardPerMinute: 6, softPerDay: 1000 },
    comments: { softPerMinute: 2, hardPerMinute: 4, softPerDay: 1000 },
  },
});
const { app, site, store, close } = await makeApp(undefined, undefined, { guard });
const { request, fields, post, answer, newAddress } = createVisitors(app, site);
after(close);

const stored = async (path: string) => {
  const found = await store.find(idIn(path));
  assert.ok(found);
  return found;
};

test("the field that nobody sees is there, hidden from everybody, and holds what fills it in", async () => {
  const location = await answer("nej");
  for (const path of ["/internationellt-samarbete", location]) {
    const { text } = await request.get(path);
    assert.match(
      text,
      /<p class="visually-hidden" aria-hidden="true"><label>Lämna det här fältet tomt <input name="bekraftelse" tabindex="-1" autocomplete="off">/,
    );
  }
  const trapped = { ...fields(), svar: "ja", bekraftelse: "https://spam.example" };
  const { headers } = await post("/aterkoppling", trapped).expect(303);
  const { verdict, signals } = await stored(String(headers.location));
  assert.deepEqual({ verdict, signals }, { verdict: "held", signals: ["trap"] });
  await post(location, { kommentar: "Hej", bekraftelse: "x" }).expect(303);
  assert.equal((await stored(location)).verdict, "held");
});

test("a comment that is only links is kept whole, and held with the reason", async () => {
  const location = await answer("nej");
  const kommentar = "https://spam.example/a https://spam.example/b https://spam.example/c";
  await post(location, { kommentar }).expect(303);
  const { comment, verdict, signals } = await stored(location);
  assert.deepEqual({ comment, verdict }, { comment: kommentar, verdict: "held" });
  assert.ok(signals.includes("only-links"));
});

test("a quick comment alone is shown, with the signal kept", async () => {
  const location = await answer("nej");
  await post(location, { kommentar: "Snabb" }).expect(303);
  const { verdict, signals } = await stored(location);
  assert.deepEqual({ verdict, signals }, { verdict: "shown", signals: ["fast"] });
});

test("many answers from one address are held, then refused with 429 until Retry-After; other addresses notice nothing", async () => {
  const address = newAddress();
  const verdicts: string[] = [];
  for (let sent = 0; sent < 6; sent += 1) {
    verdicts.push((await stored(await answer("ja", "/kakor", address))).verdict);
  }
  assert.deepEqual(verdicts, ["shown", "shown", "shown", "held", "held", "held"]);
  const refused = await post("/aterkoppling", { ...fields(), svar: "nej" }, address).expect(429);
  assert.match(String(refused.headers["retry-after"]), /^([1-9]|[1-5]\d|60)$/);
  assert.match(refused.text, /<h1>Det gick inte att skicka just nu<\/h1>/);
  assert.match(refused.text, /name="svar" value="nej"/);
  await answer("ja", "/kakor");
});

test("a comment in a flood gets 429 with every word, and its answer stays", async () => {
  const address = newAddress();
  const location = await answer("nej", undefined, address);
  for (let sent = 0; sent < 4; sent += 1) {
    await post(location, { kommentar: `Ord ${sent}` }, address).expect(303);
  }
  const sent = { ...fields(), svar: "nej", skal: "broken", kommentar: "Får inte\ngå förlorat" };
  const { text, headers } = await post(location, sent, address).expect(429);
  assert.ok(headers["retry-after"]);
  assert.ok(text.includes("Får inte\ngå förlorat</textarea>"));
  assert.match(text, /value="broken" checked/);
  assert.equal((await stored(location)).answer, "no");
});

test("an address that the client makes up is not believed beyond the trusted proxy", async () => {
  const forged = () => `203.0.113.${Math.floor(Math.random() * 250)}`;
  const address = newAddress();
  const statuses = new Set<number>();
  for (let sent = 0; sent < 8; sent += 1) {
    const { status } = await post(
      "/aterkoppling",
      { ...fields(), svar: "ja" },
      `${forged()}, ${address}`,
    );
    statuses.add(status);
  }
  assert.deepEqual([...statuses], [303, 429]);
});

test("without a trusted proxy no header is believed", async () => {
  const direct = await makeApp(undefined, undefined, {
    guard: createGuard({
      limits: {
        answers: { softPerMinute: 3, hardPerMinute: 6, softPerDay: 1000 },
        comments: { softPerMinute: 2, hardPerMinute: 4, softPerDay: 1000 },
      },
    }),
    trustProxy: undefined,
  });
  const visitors = createVisitors(direct.app, direct.site);
  const statuses = new Set<number>();
  for (let sent = 0; sent < 8; sent += 1) {
    statuses.add((await visitors.post("/aterkoppling", { ...fields(), svar: "ja" })).status);
  }
  assert.deepEqual([...statuses], [303, 429]);
  await direct.close();
});

test("no address is in the store", async () => {
  const address = "192.0.2.123";
  const location = await answer("ja", undefined, address);
  assert.ok(!JSON.stringify(await stored(location)).includes(address));
});
