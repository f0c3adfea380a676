import type { CDPSession, Page } from "playwright";
import { sessionOf } from "#audit/session.ts";
import { sizesByWindow } from "#audit/window-sizes.ts";

/** Whether a style sheet, of another site too, or a style attribute has such a size. */
export async function hasWindowUnits(page: Page): Promise<boolean> {
  const session = await sessionOf(page);
  if (sizesByWindow(await styleSheets(session))) return true;
  return await page.evaluate(() =>
    [...document.querySelectorAll("[style]")].some((element) =>
      /font(-size)?:[^;]*\dv(w|i|min|max)/i.test(element.getAttribute("style") ?? ""),
    ),
  );
}

/** The text of all style sheets; from the browser, since a page cannot read those of another site. */
async function styleSheets(session: CDPSession): Promise<string> {
  const ids: string[] = [];
  const note = ({ header }: { header: { styleSheetId: string } }) => ids.push(header.styleSheetId);
  session.on("CSS.styleSheetAdded", note);
  try {
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const texts: string[] = [];
    for (const styleSheetId of ids)
      texts.push(
        await session.send("CSS.getStyleSheetText", { styleSheetId }).then(
          ({ text }) => text,
          () => "",
        ),
      );
    return texts.join("\n");
  } finally {
    session.off("CSS.styleSheetAdded", note);
    await session.send("CSS.disable").catch(() => undefined);
    await session.send("DOM.disable").catch(() => undefined);
  }
}
