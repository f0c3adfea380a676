import type { FeedbackStore } from "#feedback/store.ts";
import { response } from "#tests/support/response.ts";
import { EDITOR_PATH, passwords } from "#tests/support/site.ts";

/** The one account of the editors' area: an administrator, who sees every page of it. */
export const ACCOUNT = "anna";
/** Of letters that every keyboard has, so that it can be typed. */
export const PASSWORD = "horse battery staple";
/** The comment that has a note. */
export const COMMENT = "BAAAAAAAAAAAAAAAAAAAAA";

/** Adds the account, answers of three weeks, two comments with a note to one, and one held back. */
export async function fillArea({ editors, add }: FeedbackStore): Promise<void> {
  const createdAt = "2026-01-01T00:00:00.000Z";
  const password = await passwords.hash(PASSWORD);
  await editors.accounts.add({ name: ACCOUNT, role: "admin", password, createdAt }, "command line");
  const on = (page: string, fields: Parameters<typeof response>[0]) =>
    add(response({ page, path: `/${page}`, ...fields }));
  for (const [day, answers] of Object.entries({ "04": 4, "11": 8, "18": 12 }))
    for (let index = 0; index < answers; index += 1) {
      const at = `2026-11-${day}T12:00Z`;
      await on("kakor", { createdAt: at, answer: index % 4 === 0 ? "yes" : "no" });
      await on("ansokan/avgifter", { createdAt: at, answer: index % 4 === 0 ? "no" : "yes" });
    }
  await on("kakor", {
    id: COMMENT,
    createdAt: "2026-11-24T07:30Z",
    answer: "no",
    reasons: ["missing", "assistive-technology"],
    comment: "Hur säger jag nej till kakor?",
  });
  await on("ansokan/avgifter", {
    id: "CAAAAAAAAAAAAAAAAAAAAA",
    path: "/en/application/fees",
    locale: "en",
    createdAt: "2026-11-23T15:05Z",
    comment: "Is the fee per person or per family?",
  });
  await on("kontakt", {
    id: "DAAAAAAAAAAAAAAAAAAAAA",
    createdAt: "2026-11-22T10:00Z",
    comment: "http://a.example http://b.example",
    verdict: "held",
    signals: ["only-links"],
  });
  const note = { id: "EAAAAAAAAAAAAAAAAAAAAA", response: COMMENT, author: ACCOUNT };
  await editors.work.note({ ...note, at: "2026-11-24T08:00:00.000Z", words: "Frågar juristerna." });
}

/** Signs the account in, and gives its cookie: name, value. */
export async function signIn(url: string, language: string): Promise<readonly [string, string]> {
  const answer = await fetch(`${url}${EDITOR_PATH}/logga-in`, {
    method: "POST",
    redirect: "manual",
    headers: { "user-agent": "Firefox/140.0 (Windows)" },
    body: new URLSearchParams({ anvandarnamn: ACCOUNT, losenord: PASSWORD, sprak: language }),
  });
  const [name, value] =
    /^([^=]+)=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "")?.slice(1) ?? [];
  if (name === undefined || value === undefined) throw new Error(`Not signed in: ${answer.status}`);
  return [name, value];
}
