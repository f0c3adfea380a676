import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { REASONS } from "#feedback/reasons.ts";
import { response } from "#tests/support/response.ts";
import { makeApp } from "#tests/support/site.ts";
import { createVisitors, idIn, PAGE } from "#tests/support/visitor.ts";

const { app, site, store, close } = await makeApp();
const { request, fields, post, answer } = createVisitors(app, site);
after(close);

/** What the forms of a page send when nothing is filled in: hidden fields and their values. */
function hidden(html: string) {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [name, value]));
}

async function daysOld(days: number, more: { comment?: string } = {}) {
  const old = response({
    page: fields().sida,
    path: PAGE,
    type: "article",
    version: fields().version,
    answer: "no",
    reasons: ["missing"],
    createdAt: `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 16)}Z`,
    ...more,
  });
  await store.add(old);
  return old;
}

describe("reasons", () => {
  test("differ between Ja and Nej, and none is ticked beforehand", async () => {
    for (const [svar, codes] of [
      ["ja", REASONS.yes],
      ["nej", REASONS.no],
    ] as const) {
      const { text } = await request.get(await answer(svar)).expect(200);
      const boxes = [...text.matchAll(/<input type="checkbox"[^>]*value="([^"]+)"([^>]*)>/g)];
      assert.deepEqual(
        boxes.map(([, code]) => code),
        [...codes],
      );
      assert.ok(boxes.every(([, , rest]) => !rest?.includes("checked")));
    }
  });

  test("are stored as codes, in every language, and said back in the receipt", async () => {
    for (const [path, words] of [
      [PAGE, "Informationen jag söker saknas"],
      ["/en/international-cooperation", "The information I need is missing"],
      ["/ar/international-cooperation", "المعلومات التي أبحث عنها غير موجودة"],
    ] as const) {
      const location = await answer("nej", path);
      const { headers } = await post(location, { skal: ["missing", "broken"] }).expect(303);
      const { text } = await request.get(String(headers.location)).expect(200);
      assert.ok(text.includes(`<li>${words}</li>`));
      assert.deepEqual((await store.find(idIn(location)))?.reasons, ["missing", "broken"]);
    }
  });

  test("alone are enough, and have a receipt of their own", async () => {
    const location = await answer("nej");
    const { headers } = await post(location, { skal: "unclear", kommentar: "" }).expect(303);
    const { text } = await request.get(String(headers.location));
    assert.match(text, /<h1>Tack, vi har tagit emot dina svar<\/h1>/);
  });

  test("about assistive technology lead to where someone replies", async () => {
    const location = await answer("nej");
    const { headers } = await post(location, { skal: "assistive-technology" }).expect(303);
    const { text } = await request.get(String(headers.location));
    assert.match(
      text,
      /<a href="\/tillganglighetsredogorelse">Anmäl brister i tillgänglighet<\/a>/,
    );
  });

  test("stay ticked where the form comes back", async () => {
    const location = await answer("nej");
    const sent = { ...fields(), svar: "nej", skal: ["broken"], kommentar: "o".repeat(1201) };
    const { text } = await post(location, sent).expect(422);
    assert.match(text, /value="broken" checked>/);
  });
});

describe("the answer", () => {
  test("can be changed on the thanks page, and counts once", async () => {
    const location = await answer("nej");
    const { text } = await request.get(location);
    assert.match(text, /<button [^>]*name="andra" value="ja">Ändra svaret till Ja<\/button>/);
    const { headers } = await post(location, { ...hidden(text), andra: "ja" }).expect(303);
    assert.equal(headers.location, location);
    assert.equal((await store.find(idIn(location)))?.answer, "yes");
    assert.ok((await request.get(location)).text.includes("Du svarade Ja om sidan"));
  });

  test("can be changed with half a comment written, and the words stay", async () => {
    const location = await answer("nej");
    const sent = {
      ...fields(),
      svar: "nej",
      andra: "ja",
      kommentar: "Halva mening",
      skal: "broken",
    };
    const { text } = await post(location, sent).expect(200);
    assert.ok(text.includes("Halva mening</textarea>") && text.includes("Du svarade Ja"));
    const { answer: kept, comment } = (await store.find(idIn(location))) ?? {};
    assert.deepEqual({ kept, comment }, { kept: "yes", comment: null });
  });

  test("takes the reasons of the other answer away when it is changed from the receipt", async () => {
    const location = await answer("nej");
    await post(location, { skal: "broken", kommentar: "Kvar" }).expect(303);
    await post(location, { andra: "ja" }).expect(303);
    const { answer: kept, reasons, comment } = (await store.find(idIn(location))) ?? {};
    assert.deepEqual({ kept, reasons, comment }, { kept: "yes", reasons: [], comment: "Kvar" });
  });

  test("given twice is kept twice and counted once, as it was given last", async () => {
    const address = "192.0.2.44";
    const path = "/ansokan/avgifter";
    const before = await store.counts({ page: "ansokan/avgifter" });
    assert.deepEqual(before, []);
    const first = await answer("ja", path, address);
    const second = await answer("nej", path, address);
    assert.ok((await store.find(idIn(first))) && (await store.find(idIn(second))));
    const [count] = await store.counts({ page: "ansokan/avgifter" });
    assert.deepEqual(count?.answers, { yes: 0, no: 1 });
  });

  test("tried again after it could not be saved has the same id", async () => {
    const nummer = "AAAAAAAAAAAAAAAAAAAAAQ";
    for (let times = 0; times < 2; times += 1) {
      const { headers } = await post("/aterkoppling", { ...fields(), svar: "ja", nummer }).expect(
        303,
      );
      assert.equal(idIn(String(headers.location)), nummer);
    }
  });
});

describe("the comment", () => {
  test("can be deleted, which a page of its own confirms", async () => {
    const location = await answer("nej");
    const receipt = await post(location, { skal: "broken", kommentar: "Bort med det" }).expect(303);
    const { text } = await request.get(String(receipt.headers.location));
    const [, action] = /<form method="post" action="([^"]+)"><button[^>]*>Ta bort/.exec(text) ?? [];
    const { headers } = await post(action ?? "", {}).expect(303);
    const deleted = await request.get(String(headers.location)).expect(200);
    assert.match(deleted.text, /<h1>Din kommentar är borttagen<\/h1>/);
    assert.ok(!deleted.text.includes("Bort med det"));
    const { answer: kept, comment, reasons } = (await store.find(idIn(location))) ?? {};
    assert.deepEqual(
      { kept, comment, reasons },
      { kept: "no", comment: null, reasons: ["broken"] },
    );
  });

  test("is in the box again when it is to be changed", async () => {
    const location = await answer("nej");
    await post(location, { skal: "broken", kommentar: "Första" }).expect(303);
    const { text } = await request.get(location);
    assert.ok(text.includes("Första</textarea>") && /value="broken" checked/.test(text));
    await post(location, { ...hidden(text), kommentar: "Andra" }).expect(303);
    assert.equal((await store.find(idIn(location)))?.comment, "Andra");
  });
});

describe("after a day", () => {
  test("nobody who has the address reads what was sent: the form is empty and the receipt is gone", async () => {
    const { id } = await daysOld(2, { comment: "Mina gamla ord" });
    const thanks = await request.get(`/aterkoppling/${id}`).expect(200);
    assert.ok(
      thanks.text.includes(
        "Vi hittar inte ditt tidigare svar, men du kan skicka kommentaren ändå.",
      ),
    );
    const receipt = await request.get(`/aterkoppling/${id}/klar`).expect(410);
    assert.match(receipt.text, /<h1>Kvittot visas inte längre<\/h1>/);
    for (const { text } of [thanks, receipt]) assert.ok(!text.includes("Mina gamla ord"));
  });

  test("a comment is kept as a response of its own, once also when it is sent twice, and no answer is counted again", async () => {
    const { id } = await daysOld(2);
    const form = hidden((await request.get(`/aterkoppling/${id}`)).text);
    const locations = new Set<string>();
    for (let times = 0; times < 2; times += 1) {
      const sent = { ...form, svar: "nej", kommentar: "Sent, men ändå" };
      const { headers } = await post(`/aterkoppling/${id}`, sent).expect(303);
      locations.add(String(headers.location));
    }
    assert.equal(locations.size, 1);
    const kept = await store.find(idIn([...locations][0] ?? ""));
    assert.deepEqual([kept?.answer, kept?.comment], [null, "Sent, men ändå"]);
    assert.equal((await store.find(id))?.comment, null);
    await post([...locations][0]?.replace("/klar", "") ?? "", { ...form, andra: "ja" }).expect(303);
    assert.equal((await store.find(kept?.id ?? ""))?.answer, null);
  });

  test("nothing is changed or deleted any more", async () => {
    const { id } = await daysOld(2, { comment: "Kvar" });
    await post(`/aterkoppling/${id}`, { ...fields(), andra: "ja" });
    await post(`/aterkoppling/${id}/ta-bort`, {}).expect(410);
    const { answer: kept, comment } = (await store.find(id)) ?? {};
    assert.deepEqual([kept, comment], ["no", "Kvar"]);
  });

  test("less than a day is enough time to change everything", async () => {
    const { id } = await daysOld(0.99, { comment: "Mina ord" });
    assert.ok((await request.get(`/aterkoppling/${id}`)).text.includes("Mina ord</textarea>"));
    await post(`/aterkoppling/${id}/ta-bort`, {}).expect(303);
    assert.equal((await store.find(id))?.comment, null);
  });
});

test("each step has a title and an h1 of its own", async () => {
  const location = await answer("nej");
  const receipt = `${location}/klar`;
  const titles = new Set<string | undefined>();
  const headings = new Set<string | undefined>();
  const pages = [
    () => request.get(PAGE),
    () => request.get(location),
    () => post(location, { ...fields(), kommentar: "o".repeat(1201) }),
    () => post(location, { ...fields(), kommentar: "Mejla mig: a@example.se" }),
    () => request.get(receipt),
    async () => {
      await post(location, { kommentar: "Ord" });
      return request.get(receipt);
    },
    async () => {
      await post(`${location}/ta-bort`, {});
      return request.get(`${location}/borttagen`);
    },
    () => post("/aterkoppling", fields()),
  ];
  for (const page of pages) {
    const { text } = await page();
    titles.add(/<title>(.*?)<\/title>/.exec(text)?.[1]);
    headings.add(/<h1>(.*?)<\/h1>/.exec(text)?.[1]);
  }
  assert.equal(titles.size, pages.length);
  // The form with a problem has the h1 that it had.
  assert.equal(headings.size, pages.length - 1);
});
