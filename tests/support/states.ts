import type { Page } from "playwright";

/** A page that the sitemap does not list: reached by doing what leads to it. */
export interface State {
  readonly name: string;
  /** The store of the site must be failing. */
  readonly storeFails?: true;
  /** Leaves `page` on it; `url` is the site's address. */
  open(page: Page, url: string): Promise<unknown>;
}

const PAGES = ["/internationellt-samarbete", "/en/contact", "/ar/contact"];

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
    await page.locator("main form button").click();
  };
  const withoutAnswer = async (page: Page, url: string, page_id?: string) => {
    await page.goto(url + path);
    await page.locator("form").evaluate((form, id) => {
      for (const button of form.querySelectorAll("button")) button.removeAttribute("name");
      if (id !== undefined) form.querySelector("input")?.setAttribute("value", id);
    }, page_id);
    await page.locator(`button[value="ja"]`).click();
  };
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
      storeFails: true,
      open: (page, url) => answer(page, url, "ja"),
    },
    {
      name: `comment not saved (${locale})`,
      storeFails: true,
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
      storeFails: true,
      open: (page, url) =>
        page.goto(`${url}${locale === "sv" ? "/aterkoppling" : `/${locale}/feedback`}/x`),
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
