import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { content, load, page, problems } from "./content-folder.ts";

describe("front matter", () => {
  const matter = (yaml: string) => problems({ "sv/a.md": `---\n${yaml}\n---\nText\n` });
  const good = "title: A\ndescription: Om A\nupdated: 2024-02-29";

  test("gives a page its words, with defaults for what it leaves out", () => {
    const a = load(content({ "sv/a.md": `---\n${good}\n---\nText` })).page("/a");
    assert.deepEqual(a, {
      id: "a",
      locale: "sv",
      path: "/a",
      type: "article",
      title: "A",
      description: "Om A",
      updated: "2024-02-29",
      html: "<p>Text</p>",
      feedback: "on",
      headings: [],
      version: a?.version,
      parent: "/",
    });
    assert.match(a?.version ?? "", /^[0-9a-f]{12}$/);
  });

  test("may be written on Windows, after a byte order mark, and be followed by a rule", () => {
    const text = `\uFEFF---\n${good}\n---\n\nText\n\n---\n`.replaceAll("\n", "\r\n");
    assert.equal(load(content({ "sv/a.md": text })).page("/a")?.html, "<p>Text</p>\n<hr />");
  });

  test("takes a date in quotation marks too", () => {
    assert.deepEqual(matter(good.replace("2024-02-29", '"2024-02-29"')), []);
  });

  test("missing is a problem", () => {
    assert.deepEqual(problems({ "sv/a.md": "Hej\n\n---\n" }), [
      "sv/a.md:1: no front matter; expected the first line to be --- and the lines until the next --- to be YAML with title, description and updated",
    ]);
  });

  test("empty lacks its title, description and date", () => {
    assert.deepEqual(problems({ "sv/a.md": "---\n{}\n---\nText\n\n---\n" }), [
      'sv/a.md:2: "description" is missing; expected text (in quotation marks if it looks like something else)',
      'sv/a.md:2: "title" is missing; expected text (in quotation marks if it looks like something else)',
      'sv/a.md:2: "updated" is missing; expected a date as YYYY-MM-DD',
    ]);
  });

  test("reports each wrong value on its own line", () => {
    assert.deepEqual(
      matter(
        'title: 404\ndescription: ""\nupdated: 2023-02-29\ntype: artikel\nnav: { order: first, name: A }\ndraft: ja\nfeedback: no\nauthor: X',
      ),
      [
        'sv/a.md:2: "title" is 404; expected text (in quotation marks if it looks like something else)',
        'sv/a.md:3: "description" is ""; expected text that is not empty',
        'sv/a.md:4: "updated" is "2023-02-29"; expected a date that exists, as YYYY-MM-DD',
        'sv/a.md:5: "type" is "artikel"; expected article, contact, section or start',
        'sv/a.md:6: "nav.order" is "first"; expected a number',
        'sv/a.md:6: unknown key "nav.name"; expected order or label',
        'sv/a.md:7: "draft" is "ja"; expected true or false',
        'sv/a.md:8: "feedback" is "no"; expected true, false or paused',
        'sv/a.md:9: unknown key "author"; expected title, description, type, updated, nav, translationKey, owner, draft or feedback',
      ],
    );
  });

  test("refuses other ways to write a date", () => {
    for (const date of ["2024-2-9", "29/2 2024", "2024", "2024-02-29T10:00:00Z"])
      assert.match(
        matter(good.replace("2024-02-29", date)).join("\n"),
        /^sv\/a\.md:4: "updated" is /,
      );
  });

  test("that is no YAML says on which line", () => {
    assert.deepEqual(matter("title: A: b\ndescription: x"), [
      "sv/a.md:2: not valid YAML: a value with a colon and a space in it; expected it in quotation marks",
    ]);
  });
});

describe("addresses", () => {
  test("follow folders and file names, the default locale at the root", () => {
    const site = load(
      content({
        "sv/a/index.md": page("A"),
        "sv/a/b.md": page("B"),
        "en/a.md": page("A"),
      }),
    );
    assert.deepEqual(
      site.pages.map(({ path, locale, id }) => [path, locale, id]),
      [
        ["/", "sv", ""],
        ["/a", "sv", "a"],
        ["/a/b", "sv", "a/b"],
        ["/en", "en", ""],
        ["/en/a", "en", "a"],
      ],
    );
    assert.equal(site.page("/a/b")?.title, "B");
    assert.equal(site.page("/a/"), undefined);
  });

  test("are lower-case letters, digits and hyphens", () => {
    const wrong = "expected only a-z, 0-9 and - in file and folder names";
    assert.deepEqual(
      problems({
        "sv/\u00c5.md": page("T1"),
        "sv/Kontakt.md": page("T2"),
        "sv/a_b/index.md": page("T3"),
      }),
      [
        `sv/Kontakt.md:1: the name cannot be an address; ${wrong}`,
        `sv/a_b/index.md:1: the name cannot be an address; ${wrong}`,
        `sv/\u00c5.md:1: the name cannot be an address; ${wrong}`,
      ],
    );
  });

  test("belong to one page each", () => {
    assert.deepEqual(problems({ "sv/a.md": page("A"), "sv/a/index.md": page("B") }), [
      'sv/a/index.md:1: the path "/a" is that of sv/a.md too; expected each page to have its own',
    ]);
  });

  test("of the default locale stay clear of other locales and of what the application answers", () => {
    const reserved = new Map([["/assets", "styles and icons"]]);
    const files = {
      "sv/en.md": page("T1"),
      "sv/assets/index.md": page("T2"),
      "sv/assets/x.md": page("T3"),
      "sv/files.md": page("T4"),
      "sv/assets-2.md": page("T5"),
      "en/en.md": page("T6"),
    };
    assert.deepEqual(problems(files, { reserved }), [
      "sv/assets/index.md:1: the path /assets is taken: /assets is for styles and icons; expected another name",
      "sv/assets/x.md:1: the path /assets/x is taken: /assets is for styles and icons; expected another name",
      "sv/en.md:1: the path /en is taken: /en is for the locale en; expected another name",
      "sv/files.md:1: the path /files is taken: /files is for the files of content/files; expected another name",
    ]);
  });
});

describe("pages together", () => {
  test("have titles and ids of their own in each locale", () => {
    assert.deepEqual(
      problems({
        "sv/a.md": page("Samma"),
        "sv/b.md": page("Samma", "", "translationKey: a"),
        "en/c.md": page("Samma", "", "translationKey: a"),
      }),
      [
        'sv/b.md:2: the title "Samma" is that of sv/a.md too; expected each page to have its own',
        'sv/b.md:5: the id "a" is that of sv/a.md too; expected each page to have its own',
      ],
    );
  });

  test("have a start page of type start in every locale, and nowhere else", () => {
    assert.deepEqual(
      problems({
        "sv/index.md": page("Start", "", "type: article"),
        "sv/a.md": page("A", "", "type: start"),
        "en/index.md": undefined,
        "en/b.md": page("B"),
      }),
      [
        "en/index.md:1: the file is missing; expected the start page of en, with type: start",
        "sv/a.md:5: type start is for the locale's index.md alone; expected another type",
        "sv/index.md:5: the start page has type article; expected start",
      ],
    );
  });

  test("have a page for every folder", () => {
    assert.deepEqual(problems({ "sv/a/b/c.md": page("C"), "sv/a/index.md": page("A") }), [
      "sv/a/b/index.md:1: the file is missing; expected the page of the section that the folder is",
    ]);
  });

  test("are Markdown and nothing else, in UTF-8; dot files are passed over", () => {
    assert.deepEqual(
      problems({
        "sv/a.pdf": "%PDF",
        "sv/.DS_Store": "x",
        "sv/b.md": Buffer.from(page("B\u00e4st"), "latin1"),
      }),
      [
        "sv/a.pdf:1: not a page; expected a name that ends in .md, or a place in files/",
        "sv/b.md:1: not UTF-8 text; expected the file to be saved as UTF-8",
      ],
    );
  });
});

describe("drafts", () => {
  test("are not served", () => {
    const site = load(content({ "sv/a.md": page("A", "", "draft: true") }));
    assert.deepEqual(
      site.pages.map(({ path }) => path),
      ["/", "/en"],
    );
    assert.equal(site.page("/a"), undefined);
  });

  test("are checked like any page, and may link to each other", () => {
    assert.deepEqual(
      problems({
        "sv/a.md": page("A", "[b](/b)\n[c](/c)", "draft: true"),
        "sv/b.md": page("B", "# Fel", "draft: true"),
      }),
      [
        "sv/a.md:8: the link to /c leads to no page; expected the path of a page, like those in content/",
        "sv/b.md:7: a heading of level 1; expected ## (the title is the page's only level 1)",
      ],
    );
  });

  test("cannot be a start page, or a section with pages that are served", () => {
    assert.deepEqual(
      problems({
        "sv/index.md": page("Start", "", "type: start\ndraft: true"),
        "sv/a/index.md": page("A", "", "draft: true"),
        "sv/a/b.md": page("B"),
        "sv/a/c.md": page("C", "", "draft: true"),
      }),
      [
        "sv/a/index.md:5: the section is a draft but sv/a/b.md in it is not; expected both or neither",
        "sv/index.md:6: the start page is a draft; expected it to be served",
      ],
    );
  });
});

test("every problem of every file is reported together, ordered by file and line", () => {
  assert.deepEqual(
    problems({
      "site.yaml": "locales: [sv, en]\ndefaultLocale: sv\n",
      "redirects.yaml": "/x: /y\n",
      "sv/a.md": page("A", "[x](/x)\n\n# B\n", "type: b"),
      "en/a.md": page("A", "![](/files/x.png)\n"),
    }).map((line) => line.replace(/;.*/, "")),
    [
      "en/a.md:7: the image /files/x.png has no text alternative",
      "en/a.md:7: the image /files/x.png leads to no file",
      'redirects.yaml:1: "/x": the link to /y leads to no page',
      'site.yaml:1: "accent" is missing',
      'site.yaml:1: "baseUrl" is missing',
      'site.yaml:1: "name" is missing',
      'site.yaml:1: "organisation" is missing',
      'sv/a.md:5: "type" is "b"',
      "sv/a.md:7: the link to /x leads to a page that has moved",
      "sv/a.md:9: a heading of level 1",
    ],
  );
});
