import type { Evidence } from "#audit/check.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

/** By which rules the browser draws the page. */
export interface DrawingMode {
  readonly isHtml: boolean;
  readonly target: (Target & { doctype: string | undefined; quirks: boolean }) | undefined;
}

/** The page's doctype, and whether the browser draws it as old browsers did ("quirks mode"). */
export const drawingMode: Evidence<DrawingMode> = {
  seen: {
    en: "Read from the page's source and from how the browser says that it draws it.",
    sv: "Läst ur sidans källkod och ur hur webbläsaren säger att den ritar den.",
  },
  async collect({ page, collect }) {
    const [{ doctype, root }] = (await collect(snapshot)).documents;
    const { type, mode } = await page.evaluate(() => ({
      type: document.contentType,
      mode: document.compatMode,
    }));
    const quirks = mode === "BackCompat";
    const { selector, html } = root;
    return { isHtml: type === "text/html", target: { selector, html, doctype, quirks } };
  },
};
