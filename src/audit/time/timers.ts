import type { Look } from "#audit/check.ts";
import type { PageSnapshot } from "#audit/document/element.ts";
import { texts } from "#audit/document/query.ts";
import { sessionOf } from "#audit/session.ts";

const TIMERS = /\b(setInterval|setTimeout|requestAnimationFrame)\b|\bopen\(/;
const LONGEST_SCRIPT = 300_000;
const MOST_SCRIPTS = 10;
const WHAT = { en: "Scripts read for what they do later", sv: "Skript, för vad de gör senare" };

type Looking = Pick<Look, "page" | "limited">;

/** Whether a script in the page, or of the page's own host, does something later, or opens windows. */
export async function actsByItself(look: Looking, seen: PageSnapshot): Promise<boolean> {
  return setsTimers(seen) || (await loadsTimers(look, seen));
}

function setsTimers({ elements }: PageSnapshot): boolean {
  return elements.some(
    (element) => element.tag === "script" && texts(element).some(({ text }) => TIMERS.test(text)),
  );
}

async function loadsTimers(
  { page, limited }: Looking,
  { elements, url }: PageSnapshot,
): Promise<boolean> {
  const own = elements.flatMap(({ tag, attributes, document }) => {
    const address = tag === "script" ? URL.parse(attributes.get("src") ?? "", document.base) : null;
    return address && attributes.has("src") && address.origin === URL.parse(url)?.origin
      ? [address.href]
      : [];
  });
  if (own.length === 0) return false;
  const session = await sessionOf(page);
  await session.send("Page.enable");
  const { frameTree } = await session.send("Page.getFrameTree");
  let looked = 0;
  for (const address of own.slice(0, MOST_SCRIPTS)) {
    const script = await session
      .send("Page.getResourceContent", { frameId: frameTree.frame.id, url: address })
      .catch(() => ({ content: "" }));
    if (script.content.length >= LONGEST_SCRIPT) continue;
    if (/\bsetInterval\b/.test(script.content)) return true;
    looked++;
  }
  limited({ what: WHAT, looked, of: own.length });
  return false;
}
