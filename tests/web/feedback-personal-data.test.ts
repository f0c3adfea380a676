import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { pino } from "pino";
import { backupText } from "#feedback/backup.ts";
import { makeApp } from "#tests/support/site.ts";
import { createVisitors, idIn } from "#tests/support/visitor.ts";

const lines: string[] = [];
const log = pino({ level: "trace" }, { write: (line: string) => lines.push(line) });
const { app, site, store, file, close } = await makeApp(undefined, log);
const { request, fields, post, answer } = createVisitors(app, site);
after(close);

const RAW = ["811218-9876", "hemlig.person@example.se", "070-174 06 05", "VV-2026-001234"];
const COMMENT = `Jag heter X, ${RAW[0]}.\nSvara till ${RAW[1]} eller ${RAW[2]} om ${RAW[3]}. 😀`;
const CLEANED =
  "Jag heter X, [personnummer borttaget].\nSvara till [e-postadress borttagen] eller [mobilnummer borttaget] om [ärendenummer: borttaget]. 😀";

function review(html: string) {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  const [, words] = /<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(html) ?? [];
  return {
    ...Object.fromEntries([...inputs].map(([, name, value]) => [name, value])),
    kommentar: words ?? "",
  };
}

test("personal data comes back taken out, named by kind, with nothing saved; sending again saves it", async () => {
  const location = await answer("nej");
  const { text } = await post(location, {
    ...fields(),
    svar: "nej",
    skal: "broken",
    kommentar: COMMENT,
  }).expect(200);
  assert.match(text, /<title>Kontrollera din kommentar – Vistelseverket<\/title>/);
  for (const kind of ["ett personnummer", "en e-postadress", "ett mobilnummer", "ärendenummer"]) {
    assert.ok(text.includes(`<li>${kind}</li>`), kind);
  }
  assert.ok(text.includes(`${CLEANED}</textarea>`));
  for (const raw of RAW) assert.ok(!text.includes(raw), raw);
  assert.doesNotMatch(text, /aria-invalid|class="problem"/);
  assert.match(text, /value="broken" checked/);
  assert.equal((await store.find(idIn(location)))?.comment, null);
  const { headers } = await post(location, { ...review(text), skal: "broken" }).expect(303);
  assert.ok((await request.get(String(headers.location))).text.includes(CLEANED));
  const stored = await store.find(idIn(location));
  assert.equal(stored?.comment, CLEANED);
  assert.deepEqual(stored?.removed, { personnummer: 1, email: 1, mobile: 1, beteckning: 1 });
});

test("what is written in again after the review is taken out without asking once more", async () => {
  const location = await answer("nej");
  const { text } = await post(location, { ...fields(), kommentar: `Jag: ${RAW[0]}` }).expect(200);
  const again = { ...review(text), kommentar: `Jag: ${RAW[0]} och ${RAW[1]}` };
  await post(location, again).expect(303);
  const stored = await store.find(idIn(location));
  assert.equal(stored?.comment, "Jag: [personnummer borttaget] och [e-postadress borttagen]");
  assert.deepEqual(stored?.removed, { personnummer: 2, email: 1 });
});

test("a full comment is still accepted when what was taken out made it longer", async () => {
  const location = await answer("nej");
  const kommentar = `${RAW[0]} `.repeat(100);
  const { text } = await post(location, { ...fields(), kommentar }).expect(200);
  await post(location, review(text)).expect(303);
  assert.equal((await store.find(idIn(location)))?.removed.personnummer, 100);
});

test("what only may be personal data is kept as it is written, and flagged", async () => {
  const location = await answer("nej");
  await post(location, { kommentar: "Ring 08-465 004 00 till växeln" }).expect(303);
  const stored = await store.find(idIn(location));
  assert.equal(stored?.comment, "Ring 08-465 004 00 till växeln");
  assert.deepEqual(stored?.possible, ["phone"]);
});

test("ordinary texts pass as they are", async () => {
  for (const kommentar of [
    "Jag hittar inte blanketten för barn under 18 år",
    "Nej",
    "/",
    "1",
    "😀",
    "ሰላም ጽሑፍ ኣይተረድኣንን",
    "Form 123 says pay 450 dollars within 180 days",
    "0771-235 235",
    "202100-2163",
    "dnr 2024-123456",
    "Se https://www.example.se och skriv @ i rutan",
    "igen igen igen igen igen",
    "ش".repeat(1200),
  ]) {
    const location = await answer("nej");
    await post(location, { kommentar }).expect(303);
    assert.equal((await store.find(idIn(location)))?.comment, kommentar);
  }
});

test("two people may write the same: both are kept and shown", async () => {
  const kept = [];
  for (let people = 0; people < 2; people += 1) {
    const location = await answer("nej");
    await post(location, { kommentar: "Länken till blanketten är trasig." }).expect(303);
    kept.push(await store.find(idIn(location)));
  }
  assert.deepEqual(
    kept.map((response) => [response?.comment, response?.verdict]),
    Array(2).fill(["Länken till blanketten är trasig.", "shown"]),
  );
});

test("the raw text is in no file of the store, not in its write-ahead log, not in a backup, not in the log, whatever happens", async () => {
  const secrets = ["640823-3234", "rå.text@example.se", "070-174 06 15"];
  const kommentar = secrets.join(" ");
  const location = await answer("nej");
  const { text } = await post(location, { ...fields(), kommentar }).expect(200);
  await post(location, { ...review(text), kommentar }).expect(303);
  await post(location, { ...fields(), kommentar: `${kommentar}${"o".repeat(1200)}` }).expect(422);
  await post(location, { ...fields(), kommentar: `${kommentar}\0` }).expect(400);
  await post("/aterkoppling/finns-inte", { kommentar }).expect(200);
  await request.get(`/aterkoppling?kommentar=${encodeURIComponent(kommentar)}`);
  const files = filesOf(file);
  assert.ok(files.length > 0 && files.some((bytes) => bytes.includes("personnummer borttaget")));
  const backup = (await Array.fromAsync(backupText(store, new Date()))).join("");
  assert.ok(backup.includes("personnummer borttaget"));
  for (const secret of [...secrets, ...RAW, "6408233234"]) {
    assert.ok(!backup.includes(secret), `${secret} in a backup`);
    assert.ok(!files.some((bytes) => bytes.includes(secret)), `${secret} in a file`);
    assert.ok(!lines.join("").includes(secret), `${secret} in the log`);
  }
});

test("words deleted by their writer are in no file of the store once it is closed", async () => {
  const own = await makeApp();
  const visitors = createVisitors(own.app, own.site);
  const location = await visitors.answer("nej");
  await visitors.post(location, { kommentar: "Radera mig ordentligt tack" }).expect(303);
  const before = filesOf(own.file);
  assert.ok(before.some((bytes) => bytes.includes("Radera mig ordentligt")));
  await visitors.post(`${location}/ta-bort`, {}).expect(303);
  await own.store.close();
  assert.ok(!filesOf(own.file).some((bytes) => bytes.includes("Radera mig ordentligt")));
  rmSync(dirname(own.file), { recursive: true });
});

function filesOf(database: string): Buffer[] {
  const folder = dirname(database);
  return readdirSync(folder).map((name) => readFileSync(join(folder, name)));
}
