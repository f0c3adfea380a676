import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { makeApp } from "#tests/support/site.ts";
import { createVisitors } from "#tests/support/visitor.ts";

const EXAMPLE = fileURLToPath(new URL("../../content", import.meta.url));
const QUESTION = "Fick du hjälp av informationen på den här sidan?";
const folder = mkdtempSync(join(tmpdir(), "lyhord-switches-"));
after(() => rmSync(folder, { recursive: true }));

cpSync(EXAMPLE, folder, { recursive: true });
frontMatter("sv/kakor.md", "feedback: paused");
frontMatter("sv/ansokan/vantetider.md", "feedback: true");
frontMatter("sv/om-oss/statistik.md", "feedback: false");
const settings = join(folder, "site.yaml");
writeFileSync(
  settings,
  readFileSync(settings, "utf8").replace("  off:\n", "  off:\n    sections: [ansokan]\n"),
);
const { app, site, store, close } = await makeApp(folder);
const { request, fields, post } = createVisitors(app, site);
after(close);

function frontMatter(file: string, line: string) {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, "utf8").replace("---\n", `---\n${line}\n`));
}

const asks = async (path: string) => (await request.get(path)).text.includes(QUESTION);

test("the question stands on ordinary pages, and on no contact or error page", async () => {
  assert.equal(await asks("/internationellt-samarbete"), true);
  assert.equal(await asks("/kontakt"), false);
  assert.equal(await asks("/finns-inte"), false);
});

test("a section that is off asks on none of its pages, in no language, but where a page's own front matter says so", async () => {
  assert.equal(await asks("/ansokan"), false);
  assert.equal(await asks("/ansokan/avgifter"), false);
  assert.equal(
    (await request.get("/en/your-application/fees")).text.includes("page_answer"),
    false,
  );
  assert.equal(await asks("/ansokan/vantetider"), true);
});

test("a page can be off or paused by itself", async () => {
  assert.equal(await asks("/om-oss/statistik"), false);
  assert.equal(await asks("/kakor"), false);
});

test("an answer to a page that asks nothing now gets a page that says so, and nothing is stored", async () => {
  for (const path of ["/kakor", "/om-oss/statistik", "/ansokan/avgifter"]) {
    const { text } = await post("/aterkoppling", { ...fields(path), svar: "ja" }).expect(409);
    assert.match(text, /<h1>Sidan tar inte emot svar just nu<\/h1>/);
    assert.ok(text.includes(`href="${path}"`));
    assert.deepEqual(await store.counts({}), []);
  }
});

test("a comment to an answer from before the pause is still taken", async () => {
  const sent = { ...fields("/kakor"), svar: "nej", kommentar: "Skrevs före pausen" };
  await post("/aterkoppling/AAAAAAAAAAAAAAAAAAAAAA", sent).expect(303);
  const [count] = await store.counts({ page: "kakor" });
  assert.equal(count?.comments, 1);
});
