import assert from "node:assert/strict";
import { after, test } from "node:test";
import { MAIL_USER, startMailServer } from "#tests/support/mail-server.ts";
import { useLyhord } from "./lyhord.ts";

const server = await startMailServer();
after(server.close);
const MAIL = {
  DIGEST_FROM: "lyhord@verket.example",
  DIGEST_TO: "a@verket.example, b@verket.example",
};

test("the digest is sent now, with the password of the mail server, and the log says so", async () => {
  const { run, inStore } = useLyhord();
  await inStore((store) => store.ping());
  const { code, stdout, stderr } = await run(["editor", "digest"], {
    ...MAIL,
    SMTP_URL: server.urlWith(),
  });
  assert.deepEqual([code, stdout, stderr], [0, "The digest was sent to 2 addresses.\n", ""]);
  const [mail] = server.mails;
  assert.deepEqual(
    [mail?.to, mail?.user],
    [["a@verket.example", "b@verket.example"], MAIL_USER.user],
  );
  await inStore(async ({ editors }) => {
    const [entry] = await editors.activity.entries(1);
    assert.deepEqual(
      [entry?.who, entry?.what, entry?.detail],
      ["command line", "digest-sent", "2"],
    );
  });
});

test("--dry-run prints the letter and sends nothing, whether there is a mail server or not", async () => {
  const { run, inStore } = useLyhord();
  await inStore((store) => store.ping());
  const sent = server.mails.length;
  for (const env of [{}, { ...MAIL, SMTP_URL: server.url }]) {
    const { code, stdout } = await run(["editor", "digest", "--dry-run"], env);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^Verket: svar vecka \d+\n\nSvar vecka \d+, .*\n\nDet här kom in\n- 0 svar/,
    );
  }
  assert.equal(server.mails.length, sent);
});

test("what keeps it from being sent is said in one sentence, and never the password", async (t) => {
  const { run, inStore } = useLyhord();
  await inStore((store) => store.ping());
  const unset = await run(["editor", "digest"]);
  assert.deepEqual(
    [unset.code, unset.stderr],
    [2, "Nobody gets the digest: set SMTP_URL, DIGEST_FROM and DIGEST_TO.\n"],
  );
  const untrusted = await startMailServer({ secure: true });
  t.after(untrusted.close);
  const picky = await startMailServer({
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith("a@") ? new Error("No such person") : null),
  });
  t.after(picky.close);
  const cases: [string, RegExp][] = [
    [server.urlWith("hemligt"), /^The digest could not be sent: Invalid login: 535 .*\.\n$/],
    [untrusted.urlWith("hemligt").replace("smtp:", "smtps:"), /could not be sent: .*certificate/],
    ["smtp://lyhord:hemligt@127.0.0.1:9", /could not be sent: .*ECONNREFUSED/],
    [picky.url, /^The mail server did not take it for a@verket\.example\.\n$/],
  ];
  for (const [SMTP_URL, sentence] of cases) {
    const { code, stdout, stderr } = await run(["editor", "digest"], { ...MAIL, SMTP_URL });
    assert.match(stderr, sentence);
    assert.deepEqual([code, stdout], [1, ""], SMTP_URL);
    assert.ok(!stderr.includes("hemligt"));
  }
  assert.equal(untrusted.mails.length, 0);
  assert.deepEqual(picky.mails[0]?.to, ["b@verket.example"]);
});
