import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleEnvironment, readConfig } from "#config.ts";

test("without variables the example site is served on port 3000 of this machine alone", () => {
  const config = readConfig({});
  assert.equal(config.port, 3000);
  assert.equal(config.host, "127.0.0.1");
  assert.match(config.contentDir, /content$/);
  assert.match(config.dataDir, /data$/);
  assert.match(config.databaseUrl, /^sqlite:\/\/\/.*\/data\/feedback\.db$/);
  assert.equal(config.trustProxy, undefined);
});

test("every bad variable is named at once, with its value and what is accepted", () => {
  assert.throws(() => readConfig({ PORT: "http", HOST: "", LOG_LEVEL: "loud", CONTENT_DIR: "" }), {
    message: [
      'HOST is ""; accepted is a host name or an IP address.',
      'PORT is "http"; accepted is a whole number from 0 to 65535.',
      'CONTENT_DIR is ""; accepted is the path of a folder.',
      'LOG_LEVEL is "loud"; accepted is one of fatal, error, warn, info, debug, trace, silent.',
    ].join("\n"),
  });
});

test("a port is a whole number that TCP has", () => {
  assert.equal(readConfig({ PORT: "0" }).port, 0);
  assert.equal(readConfig({ PORT: "65535" }).port, 65535);
  for (const PORT of ["65536", "-1", "80.5", " 80", "0x50"]) {
    assert.throws(() => readConfig({ PORT }), /PORT is .* accepted is a whole number/);
  }
});

test("a database's address is taken whole, and never repeated when it is wrong, since it holds a password", () => {
  const url = "postgres://lyhord:secret@db.example/lyhord";
  assert.equal(readConfig({ DATABASE_URL: url }).databaseUrl, url);
  assert.throws(
    () => readConfig({ DATABASE_URL: "mysql://lyhord:secret@db.example" }),
    (error: Error) =>
      /^DATABASE_URL is not usable; accepted is/.test(error.message) &&
      !error.message.includes("secret"),
  );
});

test("proxies are counted or named; whatever would believe every visitor is refused", () => {
  assert.equal(readConfig({ TRUST_PROXY: "1" }).trustProxy, 1);
  assert.deepEqual(readConfig({ TRUST_PROXY: "loopback, 10.0.0.0/8,fd00::/8" }).trustProxy, [
    "loopback",
    "10.0.0.0/8",
    "fd00::/8",
  ]);
  for (const TRUST_PROXY of [
    "true",
    "*",
    "0",
    "",
    "10",
    "1,2",
    "10.0.0.0/0",
    "10.0.0.0/33",
    "proxy.example",
  ]) {
    assert.throws(() => readConfig({ TRUST_PROXY }), /TRUST_PROXY is .*; accepted is how many/);
  }
});

test("the editors' area is at /redaktion, or at another path of small letters, digits and hyphens", () => {
  assert.equal(readConfig({}).editorPath, "/redaktion");
  assert.equal(readConfig({ EDITOR_PATH: "/internt/svar-2" }).editorPath, "/internt/svar-2");
  for (const EDITOR_PATH of [
    "",
    "/",
    "redaktion",
    "/redaktion/",
    "/Redaktion",
    "/å",
    "/a//b",
    "/:id",
  ])
    assert.throws(() => readConfig({ EDITOR_PATH }), /EDITOR_PATH is .*; accepted is a path like/);
});

const SIGN_ON = {
  OIDC_ISSUER: "https://login.example/realms/a",
  OIDC_CLIENT_ID: "lyhord",
  OIDC_CLIENT_SECRET: "hemligt",
};

test("single sign-on is off without its variables, and three of them turn it on", () => {
  assert.equal(readConfig({}).singleSignOn, undefined);
  assert.deepEqual(readConfig(SIGN_ON).singleSignOn, {
    issuer: "https://login.example/realms/a",
    clientId: "lyhord",
    clientSecret: "hemligt",
    name: "login.example",
    scope: "openid profile email",
    roleClaim: "roles",
    roles: new Map([
      ["reader", "reader"],
      ["editor", "editor"],
      ["admin", "admin"],
    ]),
  });
  const mapped = readConfig({
    ...SIGN_ON,
    OIDC_NAME: " Verkets inloggning ",
    OIDC_ROLES: "CN=web,OU=grupper=editor, it-drift=admin",
  }).singleSignOn;
  assert.equal(mapped?.name, "Verkets inloggning");
  assert.deepEqual(
    [...(mapped?.roles ?? [])],
    [
      ["CN=web,OU=grupper", "editor"],
      ["it-drift", "admin"],
    ],
  );
  assert.equal(
    readConfig({ ...SIGN_ON, OIDC_ISSUER: "http://127.0.0.1:4000" }).singleSignOn?.name,
    "127.0.0.1:4000",
  );
});

test("what is wrong with single sign-on is said of each variable, and the secret is never repeated", () => {
  assert.throws(() => readConfig({ OIDC_ISSUER: "http://login.example", OIDC_NAME: "" }), {
    message: [
      'OIDC_ISSUER is "http://login.example"; accepted is the provider\'s issuer, an https address that its /.well-known/openid-configuration stands below.',
      'OIDC_NAME is ""; accepted is what people call the provider, for the button that leads to it.',
      "OIDC_CLIENT_ID is not set, but OIDC_ISSUER is.",
      "OIDC_CLIENT_SECRET is not set, but OIDC_ISSUER is.",
    ].join("\n"),
  });
  const secret = { ...SIGN_ON, OIDC_CLIENT_SECRET: "" };
  assert.throws(() => readConfig(secret), /^Error: OIDC_CLIENT_SECRET is not usable; accepted/);
  assert.throws(
    () => readConfig({ OIDC_CLIENT_SECRET: "hemligt", PORT: "x" }),
    (error: Error) => {
      assert.ok(!error.message.includes("hemligt"));
      return /PORT is "x".*OIDC_ISSUER is not set/s.test(error.message);
    },
  );
  for (const OIDC_ISSUER of [
    "",
    "login.example",
    "https://a:b@login.example",
    "https://a.example?b",
  ])
    assert.throws(() => readConfig({ ...SIGN_ON, OIDC_ISSUER }), /OIDC_ISSUER is/);
  for (const OIDC_ROLES of ["", "grupp", "grupp=chef", "a=editor,", "a=editor,b", "=editor"])
    assert.throws(() => readConfig({ ...SIGN_ON, OIDC_ROLES }), /OIDC_ROLES is/, OIDC_ROLES);
  for (const OIDC_SCOPE of ["", "profile", "openid  profile"])
    assert.throws(() => readConfig({ ...SIGN_ON, OIDC_SCOPE }), /OIDC_SCOPE is/);
});

const DIGEST = {
  SMTP_URL: "smtps://lyhord:hemligt%40@mail.example",
  DIGEST_FROM: "lyhord@verket.example",
  DIGEST_TO: "webb@verket.example, anna@verket.example",
};

test("the digest is off without its variables; all three turn it on, and half of them is said", () => {
  assert.equal(readConfig({}).digestMail, undefined);
  assert.deepEqual(readConfig(DIGEST).digestMail, {
    smtpUrl: DIGEST.SMTP_URL,
    from: DIGEST.DIGEST_FROM,
    to: ["webb@verket.example", "anna@verket.example"],
  });
  assert.throws(() => readConfig({ SMTP_URL: DIGEST.SMTP_URL }), {
    message: [
      "DIGEST_FROM is not set, but SMTP_URL is.",
      "DIGEST_TO is not set, but SMTP_URL is.",
    ].join("\n"),
  });
  for (const SMTP_URL of [
    "",
    "http://mail.example",
    "smtp://",
    "smtp://hemligt@mail.example",
    "smtp://a:hemligt%@mail.example",
    "smtp://mail.example/?hemligt=1",
  ])
    assert.throws(() => readConfig({ ...DIGEST, SMTP_URL }), {
      message:
        "SMTP_URL is not usable; accepted is an address like smtps://user:password@mail.example.se.",
    });
  for (const DIGEST_TO of ["", "anna", "anna@verket.example,", "a@b.example\nBcc: c@d.example"])
    assert.throws(() => readConfig({ ...DIGEST, DIGEST_TO }), /DIGEST_TO is/);
});

test("a server for the example site has neither our content and data nor our provider and mail server", (t) => {
  const ours = { ...SIGN_ON, ...DIGEST, CONTENT_DIR: "/x", DATABASE_URL: "postgres://h/d" };
  t.after(() => {
    for (const name of Object.keys(ours)) delete process.env[name];
  });
  Object.assign(process.env, ours);
  const env = exampleEnvironment("/tmp/data");
  assert.deepEqual(
    Object.keys(ours).filter((name) => name in env),
    [],
  );
  assert.deepEqual([env.DATA_DIR, env.PATH], ["/tmp/data", process.env.PATH]);
});

test("the audit's report is optional, and its path made absolute", () => {
  assert.equal(readConfig({}).auditReport, undefined);
  assert.match(readConfig({ AUDIT_REPORT: "audit.json" }).auditReport ?? "", /^\/.*\/audit\.json$/);
  assert.throws(() => readConfig({ AUDIT_REPORT: "" }), /^Error: AUDIT_REPORT is ""; accepted is/);
});
