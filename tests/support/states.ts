import type { Page } from "playwright";
import type { FeedbackStore } from "#feedback/store.ts";
import { response } from "./response.ts";

/** A page that the sitemap does not list: reached by doing what leads to it. */
export interface State {
  readonly name: string;
  /** The site must be one whose store fails, that takes nothing more for now, or whose editors sign in elsewhere. */
  readonly site?: "failing" | "flooded" | "signOn";
  /** Leaves `page` on it; `url` is the site's address. */
  open(page: Page, url: string): Promise<unknown>;
}

const PAGES = [
  "/internationellt-samarbete",
  "/en/international-cooperation",
  "/ar/international-cooperation",
];
const SEND = "main form button:not([hidden], [name])";
/** The response that `addOld` adds. */
const OLD = "AAAAAAAAAAAAAAAAAAAAAA";

/** Adds a response from long ago, which nobody can change or read any more. */
export async function addOld(store: FeedbackStore): Promise<void> {
  await store.add(
    response({ id: OLD, page: "internationellt-samarbete", path: PAGES[0] as string }),
  );
}

/** Every state that the form, the errors and the languages can bring a visitor to, in every locale. */
export const states: readonly State[] = PAGES.flatMap((path) => {
  const locale = /^\/(en|ar)/.exec(path)?.[1] ?? "sv";
  const answer = async (page: Page, url: string, value: "ja" | "nej") => {
    await page.goto(url + path);
    await page.locator(`button[value="${value}"]`).click();
  };
  const comment = async (page: Page, url: string, text: string) => {
    await answer(page, url, "nej");
    await page.locator("textarea").fill(text);
    await page.getByRole("checkbox").last().check();
    await page.locator(SEND).click();
  };
  const withoutAnswer = async (page: Page, url: string, page_id?: string) => {
    await page.goto(url + path);
    await page.locator("form").evaluate((form, id) => {
      for (const button of form.querySelectorAll("button")) button.removeAttribute("name");
      if (id !== undefined) form.querySelector("input")?.setAttribute("value", id);
    }, page_id);
    await page.locator(`button[value="ja"]`).click();
  };
  const root = `${locale === "sv" ? "/aterkoppling" : `/${locale}/feedback`}`;
  return [
    { name: `thanks for Ja (${locale})`, open: (page, url) => answer(page, url, "ja") },
    { name: `thanks for Nej (${locale})`, open: (page, url) => answer(page, url, "nej") },
    {
      name: `receipt with a comment (${locale})`,
      open: (page, url) => comment(page, url, "En rad\n\nen till <b>"),
    },
    { name: `receipt without a comment (${locale})`, open: (page, url) => comment(page, url, "") },
    {
      name: `comment too long (${locale})`,
      open: (page, url) => comment(page, url, "ord ".repeat(301)),
    },
    {
      name: `personal data taken out (${locale})`,
      open: (page, url) => comment(page, url, "Ring 070-174 06 05 eller skriv till a@example.se"),
    },
    {
      name: `comment deleted (${locale})`,
      open: async (page, url) => {
        await comment(page, url, "Ord");
        await page.locator("main form button:not([name])").click();
      },
    },
    {
      name: `asks nothing now (${locale})`,
      open: async (page, url) => {
        await page.goto(url + path);
        await page.locator('input[name="sida"]').evaluate((field) => {
          field.setAttribute("value", "kontakt");
        });
        await page.locator('button[value="ja"]').click();
      },
    },
    {
      name: `answer in a flood (${locale})`,
      site: "flooded",
      open: (page, url) => answer(page, url, "ja"),
    },
    {
      name: `thanks after a day (${locale})`,
      open: (page, url) => page.goto(`${url}${root}/${OLD}`),
    },
    {
      name: `receipt after a day (${locale})`,
      open: (page, url) => page.goto(`${url}${root}/${OLD}/${locale === "sv" ? "klar" : "done"}`),
    },
    { name: `no answer (${locale})`, open: (page, url) => withoutAnswer(page, url) },
    {
      name: `unknown page (${locale})`,
      open: (page, url) => withoutAnswer(page, url, "finns-inte"),
    },
    {
      name: `not found (${locale})`,
      open: (page, url) => page.goto(`${url}${locale === "sv" ? "" : `/${locale}`}/finns-inte`),
    },
    {
      name: `answer not saved (${locale})`,
      site: "failing",
      open: (page, url) => answer(page, url, "ja"),
    },
    {
      name: `comment not saved (${locale})`,
      site: "failing",
      open: async (page, url) => {
        await page.goto(url + path);
        await page.locator("form").evaluate((form) => {
          form.setAttribute("action", `${form.getAttribute("action")}/x`);
          form.insertAdjacentHTML(
            "beforeend",
            '<input type="hidden" name="kommentar" value="Mina ord">',
          );
        });
        await page.locator('button[value="nej"]').click();
      },
    },
    {
      name: `thanks not found by a failing store (${locale})`,
      site: "failing",
      open: (page, url) => page.goto(`${url}${root}/x`),
    },
  ] satisfies State[];
}).concat([
  {
    name: "offered in other languages (en)",
    open: (page, url) => page.goto(`${url}/en/ansokan/vantetider`),
  },
  {
    name: "offered in other languages (ar)",
    open: (page, url) => page.goto(`${url}/ar/ansokan/vantetider`),
  },
]);
