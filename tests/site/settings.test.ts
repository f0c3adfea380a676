import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isOwnHost } from "#site/settings.ts";
import { content, load, problems, SITE } from "./content-folder.ts";

const site = (change: (yaml: string) => string, more = "") =>
  problems({ "site.yaml": change(SITE) + more });
const added = (yaml: string) => site((text) => text, yaml);

/** What `feedback` in site.yaml is where it says nothing. */
const FEEDBACK = {
  off: { sections: [], types: ["contact"] },
  honeypot: "bekraftelse",
  personalData: [],
  retention: { daily: false, rules: {}, hold: [] },
};

describe("site.yaml", () => {
  test("fills in what it leaves out", () => {
    const { settings } = load(content());
    assert.deepEqual(settings, {
      name: { sv: "Verket", en: "The Agency" },
      baseUrl: "https://www.verket.example",
      hosts: [".verket.example"],
      locales: ["sv", "en"],
      defaultLocale: "sv",
      organisation: { name: { sv: "Verket", en: "The Agency" } },
      accent: { light: "#0b5563", dark: "#7fd0dc" },
      links: { external: "same-window", announce: "text" },
      feedback: { enabled: true, ...FEEDBACK },
      footer: { pages: [] },
    });
  });

  test("keeps what it says", () => {
    const { settings } = load(
      content({
        "site.yaml": `${SITE}logo: files/m\u00e4rke.svg
links: { external: new-window }
feedback: { enabled: false, about: "" }
footer: { pages: [""], note: { sv: Exempel, en: Example } }
`.replaceAll('""', "om"),
        "files/m\u00e4rke.svg": "<svg/>",
        "sv/om.md": "---\ntitle: Om\ndescription: Om\nupdated: 2024-01-01\n---\n",
      }),
    );
    assert.equal(settings.logo, "files/m\u00e4rke.svg");
    assert.deepEqual(settings.links, { external: "new-window", announce: "text" });
    assert.deepEqual(settings.feedback, { enabled: false, about: "om", ...FEEDBACK });
    assert.deepEqual(settings.footer, { pages: ["om"], note: { sv: "Exempel", en: "Example" } });
  });

  test("takes a base URL with a slash at its end, and drops the slash", () => {
    const yaml = SITE.replace("www.verket.example", "WWW.verket.example/");
    const { settings } = load(content({ "site.yaml": yaml }));
    assert.equal(settings.baseUrl, "https://www.verket.example");
  });

  test("missing is a problem that names the folder", () => {
    const [problem] = problems({ "site.yaml": undefined });
    assert.match(
      problem ?? "",
      /^site\.yaml:1: the file is missing in .+; expected the site's settings$/,
    );
  });

  test("empty is a problem", () => {
    assert.deepEqual(problems({ "site.yaml": "" }), [
      "site.yaml:1: the file is missing; expected a map with name, baseUrl, hosts, locales, defaultLocale, organisation, logo, accent, links, feedback or footer",
    ]);
  });

  test("says where it is no YAML", () => {
    assert.deepEqual(added("logo: a: b\n"), [
      "site.yaml:9: not valid YAML: a value with a colon and a space in it; expected it in quotation marks",
    ]);
    assert.deepEqual(added("hosts: []\n"), [
      "site.yaml:9: not valid YAML: the same key twice; expected each key once",
    ]);
  });

  test("names an unknown key and the known ones", () => {
    assert.deepEqual(added("footer: { page: [] }\ncolour: red\n"), [
      'site.yaml:9: unknown key "footer.page"; expected pages or note',
      'site.yaml:10: unknown key "colour"; expected name, baseUrl, hosts, locales, defaultLocale, organisation, logo, accent, links, feedback or footer',
    ]);
  });

  test("has to name the site in every one of its locales", () => {
    assert.deepEqual(
      site((yaml) =>
        yaml.replace("name: { sv: Verket, en: The Agency }", "name: { sv: 7, fi: V }"),
      ),
      [
        'site.yaml:1: "name.en" is missing; expected text (in quotation marks if it looks like something else)',
        'site.yaml:1: "name.sv" is 7; expected text (in quotation marks if it looks like something else)',
        'site.yaml:1: unknown key "name.fi"; expected sv or en',
      ],
    );
  });

  test("refuses a base URL that is more or less than an origin", () => {
    for (const url of ["https://verket.example/sv", "verket.example", "ftp://verket.example"])
      assert.deepEqual(
        site((yaml) => yaml.replace("https://www.verket.example", url)),
        [
          `site.yaml:2: "baseUrl" is "${url}"; expected the site's address, like https://www.example.se, with nothing after the host`,
        ],
      );
  });

  test("refuses a host that is none", () => {
    assert.deepEqual(
      site((yaml) => yaml.replace("[.verket.example]", "[a.se, https://b.se]")),
      [
        'site.yaml:3: "hosts.1" is "https://b.se"; expected a host name like example.se, or .example.se for it and its subdomains',
      ],
    );
  });

  test("refuses a locale without interface texts, and a default that is not listed", () => {
    assert.deepEqual(
      problems({
        "site.yaml": SITE.replace("[sv, en]", "[sv, en, xx]")
          .replaceAll("The Agency }", "A, xx: X }")
          .replace("defaultLocale: sv", "defaultLocale: ar"),
        "xx/index.md": "---\ntitle: X\ndescription: X\nupdated: 2024-01-01\ntype: start\n---\n",
      }),
      [
        'site.yaml:4: "locales.2" is "xx"; expected ar, en or sv',
        'site.yaml:5: "defaultLocale" is "ar"; expected sv, en or xx',
      ],
    );
    assert.deepEqual(
      site((yaml) => yaml.replace("[sv, en]", "[sv, en, sv]")),
      ['site.yaml:4: "locales" is ["sv","en","sv"]; expected each locale once'],
    );
  });

  test("refuses a logo that does not exist", () => {
    assert.deepEqual(added("logo: files/logo.svg\n"), [
      'site.yaml:9: "logo" is "files/logo.svg"; expected a file that exists below content/, like files/logo.svg',
    ]);
  });

  test("refuses an accent that cannot be read on every background, with the contrast measured", () => {
    assert.deepEqual(
      site((yaml) => yaml.replace("#0b5563", "#767676").replace("#7fd0dc", "#555555")),
      [
        'site.yaml:8: "accent.dark" is "#555555"; expected a contrast of at least 4.5:1 against the background #14171a, measured 2.41:1',
        'site.yaml:8: "accent.dark" is "#555555"; expected a contrast of at least 4.5:1 against the background #1d2226, measured 2.15:1',
        'site.yaml:8: "accent.light" is "#767676"; expected a contrast of at least 4.5:1 against the background #f4f3ee, measured 4.08:1',
      ],
    );
    assert.deepEqual(
      site((yaml) => yaml.replace('"#0b5563"', "teal")),
      ['site.yaml:8: "accent.light" is "teal"; expected a colour as #rrggbb, in quotation marks'],
    );
  });

  test("refuses other words for how links behave", () => {
    assert.deepEqual(added("links:\n  external: blank\n  announce: none\n"), [
      'site.yaml:10: "links.external" is "blank"; expected new-window or same-window',
      'site.yaml:11: "links.announce" is "none"; expected text or icon',
    ]);
  });

  test("refuses pages that the default locale does not have", () => {
    assert.deepEqual(
      problems({
        "site.yaml": `${SITE}feedback: { about: om }\nfooter:\n  pages:\n    - kontakt\n    - utkast\n`,
        "en/kontakt.md": "---\ntitle: K\ndescription: K\nupdated: 2024-01-01\n---\n",
        "sv/utkast.md": "---\ntitle: U\ndescription: U\nupdated: 2024-01-01\ndraft: true\n---\n",
      }),
      [
        'site.yaml:9: "feedback.about" is "om"; expected the id of a page in sv',
        'site.yaml:12: "footer.pages.0" is "kontakt"; expected the id of a page in sv',
        'site.yaml:13: "footer.pages.1" is "utkast"; expected the id of a page in sv',
      ],
    );
  });

  test("refuses a folder beside its locales", () => {
    assert.deepEqual(problems({ "fi/index.md": "x" }), [
      "fi:1: a folder that is no locale of site.yaml; expected only sv, en, files",
    ]);
  });
});

describe("own hosts", () => {
  const own = (name: string) =>
    isOwnHost(name, "https://www.verket.example", [".r\u00e4ksm\u00f6rg\u00e5s.se", "a.example"]);

  test("are the base URL's, those listed, and subdomains where a dot says so", () => {
    for (const name of [
      "www.verket.example",
      "WWW.VERKET.EXAMPLE.",
      "a.example",
      "xn--rksmrgs-5wao1o.se",
      "deep.er.xn--rksmrgs-5wao1o.se",
    ])
      assert.ok(own(name), name);
  });

  test("are not other hosts that end alike", () => {
    for (const name of [
      "verket.example",
      "b.a.example",
      "evilxn--rksmrgs-5wao1o.se",
      "a.example.se",
    ])
      assert.ok(!own(name), name);
  });
});

describe("feedback in site.yaml", () => {
  const feedback = (yaml: string) => added(`feedback: ${yaml}\n`);

  test("keeps rules, decisions, holds, switches and the agency's own patterns", () => {
    const { settings } = load(
      content({
        "site.yaml": `${SITE}feedback:
  accessibility: om
  readers: { sv: Redaktörer, en: Editors }
  off: { sections: [om], types: [section] }
  honeypot: namn-2
  personalData: [{ id: dnr, pattern: '\\bVV-\\d+', name: { sv: diarienummer, en: case number } }]
  retention:
    daily: true
    rules: { comment: { period: 90 days, decision: { reference: 1/26, date: 2026-01-02, responsible: A } } }
    hold: [{ reason: Tillsyn, page: om, from: 2026-01-01 }]
`,
        "sv/om.md": "---\ntitle: Om\ndescription: Om\nupdated: 2024-01-01\n---\n",
      }),
    );
    const { retention, personalData } = settings.feedback;
    assert.equal(retention.rules.comment?.decision?.reference, "1/26");
    assert.deepEqual(retention.hold, [{ reason: "Tillsyn", page: "om", from: "2026-01-01" }]);
    assert.equal(personalData[0]?.pattern, "\\bVV-\\d+");
  });

  test("names what cannot be used", () => {
    for (const [yaml, problem] of [
      [
        "{ off: { sections: [nej] } }",
        '"feedback.off.sections.0" is "nej"; expected the id of a page in sv',
      ],
      [
        "{ accessibility: nej }",
        '"feedback.accessibility" is "nej"; expected the id of a page in sv',
      ],
      [
        "{ honeypot: Två ord }",
        '"feedback.honeypot" is "Två ord"; expected a name of small letters, digits and hyphens',
      ],
      [
        "{ retention: { rules: { answer: { period: länge } } } }",
        '"feedback.retention.rules.answer.period" is "länge"; expected a period like "90 days", "24 months" or "2 years"',
      ],
      [
        "{ retention: { rules: { vote: { period: 1 day } } } }",
        'unknown key "feedback.retention.rules.vote"; expected comment, answer or held',
      ],
      [
        "{ retention: { rules: { held: { period: 1 day, decision: { reference: A } } } } }",
        '"feedback.retention.rules.held.decision.date" is missing; expected a date as YYYY-MM-DD',
      ],
      [
        "{ personalData: [{ id: a, pattern: '(', name: { sv: a, en: a } }] }",
        '"feedback.personalData.0.pattern" is "("; expected a pattern in RE2 syntax; this one is not in RE2 syntax: error parsing regexp: missing closing ): `(`',
      ],
      [
        "{ personalData: [{ id: a, pattern: 'a*', name: { sv: a, en: a } }] }",
        '"feedback.personalData.0.pattern" is "a*"; expected a pattern in RE2 syntax; this one matches an empty text',
      ],
    ] as const)
      assert.ok(
        feedback(yaml).some((line) => line.includes(problem)),
        `${yaml}: ${feedback(yaml)}`,
      );
  });
});
