import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import type { Cookie, Page } from "playwright";
import type { Role } from "#feedback/editors/role.ts";
import { newToken, sessionId } from "#feedback/editors/session.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import type { Site } from "#site/site.ts";
import type { Language } from "#web/editor/language.ts";
import { ROUTES } from "#web/editor/routes.ts";
import { PASSWORD } from "./editor.ts";
import { response } from "./response.ts";
import { EDITOR_PATH, passwords } from "./site.ts";
import type { State } from "./states.ts";

/** The comment that `addEditorWork` adds notes to. */
const COMMENT = "BAAAAAAAAAAAAAAAAAAAAA";
/** The response that it adds held back. */
const HELD = "EAAAAAAAAAAAAAAAAAAAAA";
const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
/** What stands for the parameters of a route. */
const FILLED: Readonly<Record<string, string>> = {
  "/inkorg/:id": `/inkorg/${COMMENT}`,
  "/sida/*id": "/sida/kakor",
};

/** Adds people, comments, held responses and notes: something on every page of the editors' area. */
export async function addEditorWork({ store, site }: { store: FeedbackStore; site: Site }) {
  const { accounts, work, lines, sessions } = store.editors;
  const [password, createdAt] = [await passwords.hash(PASSWORD), "2026-01-01T00:00:00.000Z"];
  for (const role of ["admin", "reader"] satisfies Role[])
    await accounts.add({ name: role, role, password, createdAt }, "command line");
  const said = (comment: string | null, more: Parameters<typeof response>[0] = {}) =>
    store.add(response({ answer: "no", comment, createdAt: "2026-02-02T10:00Z", ...more }));
  await said(`En rad\n\nen till <b> ${LONG}`, { id: COMMENT, reasons: ["missing", "unclear"] });
  await said("أين أجد النموذج؟", { locale: "ar", page: "finns-inte", path: `/ar/${LONG}` });
  for (let index = 0; index < 30; index += 1) await said(`Kommentar ${index}`, { page: "kakor" });
  await said("http://a.example http://b.example", { verdict: "held", signals: ["only-links"] });
  await said(null, { verdict: "held", signals: ["volume", "origin"] });
  for (let index = 0; index < 30; index += 1) await said("Igen", { verdict: "held" });
  await said("Skärmläsaren läser inte tabellen", { reasons: ["assistive-technology"] });
  const recent = `${new Date().toISOString().slice(0, 10)}T00:00Z`;
  for (let index = 0; index < 9; index += 1) await said(null, { page: "kakor", createdAt: recent });
  const note = { response: COMMENT, at: "2026-02-03T10:00:00.000Z", author: "admin" };
  await work.note({ ...note, id: "CAAAAAAAAAAAAAAAAAAAAA", words: `Rättat ${LONG}\n\nKlart` });
  await work.setStatus([COMMENT], "in-progress", "admin");
  await said("Hålls kvar", { id: HELD, verdict: "held", signals: ["only-links", "volume"] });
  const told = { page: "kakor", locale: "sv", author: "admin" };
  for (const [day, words] of [
    ["04", `Vi har lagt till ${LONG}.`],
    ["05", "Vi har skrivit om stycket om svar."],
  ])
    await lines.write({
      ...told,
      id: `DAAAAAAAAAAAAAAAAAAA${day}`,
      at: `2026-02-${day}T10:00:00.000Z`,
      words: words as string,
    });
  // More pages than one list holds, and more browsers than one.
  for (const { id, path } of site.pages.filter(({ locale }) => locale === "sv"))
    for (let index = 0; index < 5; index += 1) await said(null, { page: id, path });
  const now = new Date().toISOString();
  for (const agent of ["Firefox, Windows", "Safari, iPhone", ""])
    await sessions.begin(
      {
        id: sessionId(newToken()),
        account: "admin",
        createdAt: now,
        usedAt: now,
        agent,
        language: "sv",
      },
      "2026-01-01T00:00:00.000Z",
    );
}

/** Writes the JSON report of an audit that found something on the page about cookies. */
export function writeAuditReport(file: string): void {
  const places = [{ url: "https://www.example.se/kakor" }];
  const findings = ["failed", "cantTell"].flatMap((outcome) =>
    ["Länkens text säger inte vart den leder.", `Bilden ${LONG} saknar text.`].map((message) => ({
      ...{ outcome, message, places },
      criteria: ["1.1.1", "2.4.4"],
    })),
  );
  const report = { ended: "2026-11-20T10:00:00Z", locale: "sv", pages: places, findings };
  writeFileSync(file, JSON.stringify(report));
}

/** Every page of the editors' area, and what it says when something is done or wrong, in one of its languages. */
export function editorStates(language: Language): State[] {
  // Signing in takes half a second, on purpose: what it gave is kept.
  const signedIn = new Map<string, Cookie[]>();
  const signIn = async (page: Page, url: string, role: Role, path: string) => {
    const cookies = signedIn.get(url + role);
    if (cookies) {
      await page.context().addCookies(cookies);
      return page.goto(url + EDITOR_PATH + path);
    }
    const query = new URLSearchParams({ sprak: language, till: EDITOR_PATH + path });
    await page.goto(`${url}${EDITOR_PATH}/logga-in?${query}`);
    await page.locator("#page_name").fill(role);
    await page.locator("#page_password").fill(PASSWORD);
    await page.locator("main form button").click();
    await page.locator(".account").waitFor();
    signedIn.set(url + role, await page.context().cookies(url));
  };
  const at = (path: string): State => ({
    name: `editors: ${path || "start"} (${language})`,
    open: (page, url) => signIn(page, url, "admin", path),
  });
  /** A page after the button that `button` selects has been pressed, with what it then says. */
  const after = (name: string, path: string, button: string): State => ({
    name: `editors: ${name} (${language})`,
    open: async (page, url) => {
      await signIn(page, url, "admin", path);
      await page.locator(button).first().click();
      await page.locator(".summary, .message").first().waitFor();
    },
  });
  return [
    ...pagePaths().map(at),
    at("/inkorg?status=done&ord=x"),
    at("/inkorg?avsnitt=ansokan&ansvarig=Kommunikationsenheten"),
    at("/finns-inte"),
    at("?fran=26"),
    at(`/inkorg/${HELD}`),
    after("status changed", "/inkorg?sida=kakor", 'button[name="satt"]'),
    after("none marked", "/inkorg?sida=kakor", 'main form[method="post"] > button:not([hidden])'),
    after("comment's status changed", `/inkorg/${COMMENT}`, 'button[name="status"]'),
    after("note missing", `/inkorg/${COMMENT}`, "form:has(textarea) button"),
    after("nothing marked to release", "/granskning", "main form > button:not([hidden])"),
    after("report's status changed", "/tillganglighet", 'button[name="satt"]'),
    after("line missing", "/sida/kakor", "main form:has(textarea) button"),
    {
      name: `editors: answers per week in a table (${language})`,
      open: async (page, url) => {
        await signIn(page, url, "admin", "");
        await page.locator("summary").click();
      },
    },
    {
      name: `editors: session over, words kept (${language})`,
      open: async (page, url) => {
        await signIn(page, url, "admin", `/inkorg/${COMMENT}`);
        await page.locator("textarea").fill(`Ska inte försvinna ${LONG}`);
        await page.context().clearCookies();
        await page.locator("form:has(textarea) button").click();
        await page.locator("#page_name").waitFor();
      },
    },
    after("passwords missing", "/losenord", "main form button"),
    {
      name: `editors: inbox of a reader (${language})`,
      open: (page, url) => signIn(page, url, "reader", "/inkorg"),
    },
    {
      name: `editors: no permission (${language})`,
      open: (page, url) => signIn(page, url, "reader", "/logg"),
    },
    {
      name: `editors: sign in (${language})`,
      open: (page, url) => page.goto(`${url}${EDITOR_PATH}/logga-in?sprak=${language}`),
    },
    {
      name: `editors: signed in with nothing (${language})`,
      open: async (page, url) => {
        await page.goto(`${url}${EDITOR_PATH}/logga-in?sprak=${language}`);
        await page.locator("main form button").click();
      },
    },
    {
      name: `editors: sign in elsewhere (${language})`,
      site: "signOn",
      open: (page, url) => page.goto(`${url}${EDITOR_PATH}/logga-in?sprak=${language}`),
    },
    {
      name: `editors: cannot sign in elsewhere (${language})`,
      site: "signOn",
      open: async (page, url) => {
        await page.goto(`${url}${EDITOR_PATH}/logga-in?sprak=${language}`);
        await page.getByRole("button", { name: "Verkets inloggning" }).click();
        await page.waitForURL("**/vidare");
      },
    },
    {
      name: `editors: no account yet (${language})`,
      site: "flooded",
      open: (page, url) => page.goto(`${url}${EDITOR_PATH}/logga-in?sprak=${language}`),
    },
    {
      name: `editors: store fails (${language})`,
      site: "failing",
      open: (page, url) => page.goto(`${url}${EDITOR_PATH}/x?sprak=${language}`),
    },
  ];
}

/** Where each page is that only those who are signed in can see. */
function pagePaths(): string[] {
  const pages = ROUTES.filter(({ method, least }) => method === "get" && least !== "nobody");
  return pages.map(({ path }) => {
    const filled = FILLED[path] ?? path.replace(/^\/$/, "");
    assert.doesNotMatch(filled, /[:*]/, `Say in editor-states.ts what stands for ${path}.`);
    return filled;
  });
}
