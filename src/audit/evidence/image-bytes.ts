import type { Page } from "playwright";
import { firstOf, type LimitTold } from "#audit/limits.ts";
import { sessionOf } from "#audit/session.ts";

const MOST = 20;
const WHAT = { en: "Files of pictures that may move", sv: "Filer med bilder som kan röra sig" };
const MOVING = /\.(gif|webp|a?png|svg)([?#]|$)|^data:image\/(gif|webp|png|apng)/i;

/** The files of those pictures that can move, as the browser has loaded them; undefined of others. */
export async function imageBytes(
  page: Page,
  urls: readonly string[],
  told: LimitTold,
): Promise<(Buffer | undefined)[]> {
  const moving = [...new Set(urls.filter((url) => MOVING.test(url)))];
  const wanted = firstOf(moving, MOST, WHAT, told);
  if (wanted.length === 0) return [];
  const session = await sessionOf(page);
  await session.send("Page.enable");
  const { frameTree } = await session.send("Page.getFrameTree");
  const files = new Map<string, Buffer>();
  for (const url of wanted) {
    const file = url.startsWith("data:")
      ? fromDataUrl(url)
      : await session
          .send("Page.getResourceContent", { frameId: frameTree.frame.id, url })
          .then(({ content, base64Encoded }) =>
            Buffer.from(content, base64Encoded ? "base64" : "latin1"),
          )
          // A picture that has not loaded is not seen to move.
          .catch(() => undefined);
    if (file) files.set(url, file);
  }
  return urls.map((url) => files.get(url));
}

function fromDataUrl(url: string): Buffer | undefined {
  const [, data] = /;base64,(.*)$/s.exec(url) ?? [];
  return data === undefined ? undefined : Buffer.from(data, "base64");
}
