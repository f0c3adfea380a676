import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { content, load, page } from "./content-folder.ts";

const nav = (order: number, label?: string) =>
  `nav: { order: ${order}${label ? `, label: ${label}` : ""} }`;

const SITE_FILES = content({
  "sv/b/index.md": page("B", "", nav(2)),
  "sv/a.md": page("A", "", nav(10)),
  "sv/o.md": page("\u00d6", "", nav(1, "\u00d6ar")),
  "sv/z.md": page("Z", "", nav(1, "Zoo")),
  "sv/dold.md": page("Dold"),
  "sv/b/x/index.md": page("X", "", nav(1)),
  "sv/b/x/y.md": page("Y"),
  "en/bee/index.md": page("Bee", "", `${nav(1)}\ntranslationKey: b`),
});

describe("a site", () => {
  const site = load(SITE_FILES);
  const at = (path: string) => {
    const found = site.page(path);
    assert.ok(found, path);
    return found;
  };
  const paths = (pages: readonly { path: string }[]) => pages.map(({ path }) => path);

  test("lists its pages in navigation order: by order, then by label as the language sorts", () => {
    assert.deepEqual(paths(site.pages), [
      "/",
      "/z",
      "/o",
      "/b",
      "/b/x",
      "/b/x/y",
      "/a",
      "/dold",
      "/en",
      "/en/bee",
    ]);
  });

  test("knows each locale's start page, and throws for a locale that it does not have", () => {
    assert.equal(site.start("sv").path, "/");
    assert.equal(site.start("en").path, "/en");
    assert.throws(() => site.start("ar"), /No start page for "ar"; the site has sv, en\./);
  });

  test("gives a page's translations, itself included, in the order of its locales", () => {
    assert.deepEqual(paths(site.translations(at("/en/bee"))), ["/b", "/en/bee"]);
    assert.deepEqual(paths(site.translations(at("/"))), ["/", "/en"]);
    assert.deepEqual(paths(site.translations(at("/a"))), ["/a"]);
  });

  test("gives the trail from the start page down to the page", () => {
    assert.deepEqual(paths(site.trail(at("/b/x/y"))), ["/", "/b", "/b/x", "/b/x/y"]);
    assert.deepEqual(paths(site.trail(at("/en/bee"))), ["/en", "/en/bee"]);
    assert.deepEqual(paths(site.trail(at("/"))), ["/"]);
  });

  test("gives the children that are in navigation", () => {
    assert.deepEqual(paths(site.children(at("/"))), ["/z", "/o", "/b", "/a"]);
    assert.deepEqual(paths(site.children(at("/b"))), ["/b/x"]);
    assert.deepEqual(paths(site.children(at("/b/x"))), []);
    assert.deepEqual(at("/o").nav, { order: 1, label: "\u00d6ar" });
    assert.deepEqual(at("/b").nav, { order: 2, label: "B" });
  });
});

test("a page's owner is the one that it names, else that of the nearest section above it", () => {
  const owned = (owner: string) => `owner: ${owner}`;
  const site = load(
    content({
      "sv/b/index.md": page("B", "", owned("Boendeenheten")),
      "sv/b/x/index.md": page("X"),
      "sv/b/x/y.md": page("Y", "", owned('"404"')),
      "sv/b/x/z.md": page("Z"),
      "sv/a.md": page("A"),
    }),
  );
  const owner = (path: string) => site.page(path)?.owner;
  assert.deepEqual(["/b", "/b/x", "/b/x/y", "/b/x/z", "/a", "/"].map(owner), [
    "Boendeenheten",
    "Boendeenheten",
    "404",
    "Boendeenheten",
    undefined,
    undefined,
  ]);
});

describe("a page's version", () => {
  const version = (text: string, path = "/a") =>
    load(content({ "sv/a.md": text })).page(path)?.version;
  const first = version(page("A", "Text"));

  test("is the same for the same words", () => {
    assert.equal(version(page("A", "Text")), first);
    assert.equal(version(page("A", "Text", "feedback: false")), first);
    assert.equal(version(page("A", "Text", "owner: B")), first);
  });

  test("changes with the title, the description and the content", () => {
    assert.notEqual(version(page("B", "Text")), first);
    assert.notEqual(version(page("A", "Text").replace("Om A", "Om B")), first);
    assert.notEqual(version(page("A", "Text.")), first);
  });
});

describe("a moved page", () => {
  const site = load(
    content({
      "sv/b.md": page("B", "## C"),
      "files/a.pdf": "x",
      "redirects.yaml":
        '/a: /b\n/Gammal.html: /b#c\n/\u00e5: /files/a.pdf\n/ut: "https://other.example/#x"\n',
    }),
  );

  test("is found by its old path, however it was written", () => {
    for (const path of ["/a", "/a/", "/a//", "/A.html", "/a/index.html"])
      assert.equal(site.redirect(path), "/b", path);
    assert.equal(site.redirect("/gammal"), "/b#c");
    assert.equal(site.redirect("/%C3%A5"), "/files/a.pdf");
    assert.equal(site.redirect("/ut"), "https://other.example/#x");
  });

  test("is not found by other paths, broken ones included", () => {
    for (const path of ["/b", "/", "/%", "/a/b"])
      assert.equal(site.redirect(path), undefined, path);
  });
});

describe("files", () => {
  test("are what lies in content/files, by URL path, with sizes from the disk", () => {
    const { files } = load(
      content({
        "files/a.pdf": "12345",
        "files/e\u0301.pdf": "",
        "files/\u00c5r 2024/50 % #1 (b).csv": "x",
        "files/.hidden": "x",
        "files/.git/x": "x",
      }),
    );
    assert.deepEqual(
      [...files].map(([path, { size }]) => [path, size]),
      [
        ["/files/a.pdf", 5],
        ["/files/%C3%A9.pdf", 0],
        ["/files/%C3%85r%202024/50%20%25%20%231%20(b).csv", 1],
      ],
    );
    assert.match(files.get("/files/a.pdf")?.file ?? "", /content-\w+\/files\/a\.pdf$/);
  });

  test("are none without the folder", () => {
    assert.equal(load(content()).files.size, 0);
  });
});

test("a thousand pages load in seconds", { timeout: 20_000 }, () => {
  const body = `${"## Rubrik\n\nText med [l\u00e4nk](/) och *betoning*.\n\n".repeat(20)}`;
  const many = Array.from(
    { length: 1000 },
    (_, n) => [`sv/p${n}.md`, page(`P${n}`, body)] as const,
  );
  assert.equal(load(content(Object.fromEntries(many))).pages.length, 1002);
});
