import type { Page } from "playwright";
import { sessionOf } from "#audit/session.ts";

interface Read {
  /** What is said of the style sheets that let themselves be read. */
  readonly said: string;
  /** The addresses of those that do not, as sheets of other sites. */
  readonly unread: readonly string[];
}

/**
 * What a snapshot cannot see of the state that the page is in: the rules of style sheets for what has
 * focus, is under the pointer, pressed or chosen, as far as the screen and the reader's preferences
 * decide whether they hold (`@media (prefers-color-scheme: dark) { a:focus {…} }`), and the values of
 * the custom properties that such rules use. Says the same in two states between which none differs.
 */
export async function dynamicRules(page: Page): Promise<string> {
  const { said, unread } = await read(page, {});
  if (unread.length === 0) return said;
  return (await read(page, await contents(page, unread))).said;
}

async function read(page: Page, texts: Readonly<Record<string, string>>): Promise<Read> {
  return page.evaluate(
    `(() => { ${readRules}; return (${readSheets})(${JSON.stringify(texts)}); })()`,
  );
}

/** The style sheets as the browser has loaded them, by address. */
async function contents(page: Page, addresses: readonly string[]) {
  const session = await sessionOf(page);
  await session.send("Page.enable");
  const { frameTree } = await session.send("Page.getFrameTree");
  const texts: Record<string, string> = {};
  for (const url of new Set(addresses))
    texts[url] = await session
      .send("Page.getResourceContent", { frameId: frameTree.frame.id, url })
      .then(({ content }) => content)
      // What a frame of the page has loaded, or what the browser has let go of.
      .catch(() => "");
  return texts;
}

/** In the page: reads the style sheets of its documents and shadow roots; `texts` holds those that do not let themselves be read. */
function readSheets(texts: Readonly<Record<string, string>>): Read {
  const [said, names, unread] = [[] as string[], new Set<string>(), [] as string[]];
  const rulesOf = (sheet: CSSStyleSheet) => {
    try {
      return sheet.cssRules;
    } catch {
      const parsed = new CSSStyleSheet();
      if (sheet.href && texts[sheet.href] === undefined) unread.push(sheet.href);
      parsed.replaceSync(texts[sheet.href ?? ""] ?? "");
      return parsed.cssRules;
    }
  };
  const visit = (root: Document | ShadowRoot) => {
    const view = (root.ownerDocument ?? (root as Document)).defaultView;
    if (!view) return;
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets])
      if (!sheet.disabled) readRules(sheet, { view, rulesOf, said, names });
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const inner =
        element.localName === "iframe" && (element as HTMLIFrameElement).contentDocument;
      if (inner) visit(inner);
    }
  };
  visit(document);
  for (const element of [document.documentElement, document.body ?? []].flat()) {
    const style = getComputedStyle(element);
    said.push(...[...names].map((name) => `${name}: ${style.getPropertyValue(name)}`));
  }
  return { said: said.join("\n"), unread };
}

interface Reading {
  readonly view: Window;
  readonly rulesOf: (sheet: CSSStyleSheet) => CSSRuleList;
  readonly said: string[];
  readonly names: Set<string>;
}

type Rule = CSSRule &
  Partial<Pick<CSSStyleRule, "selectorText" | "style" | "cssRules">> &
  Partial<Pick<CSSImportRule, "media" | "styleSheet">>;

/** In the page: notes those rules in a style sheet that only hold in some states. */
function readRules(from: CSSStyleSheet, { view, rulesOf, said, names }: Reading): void {
  const DYNAMIC =
    /:(hover|active|focus|focus-visible|focus-within|checked|indeterminate|target|open|popover-open|modal|user-valid|user-invalid|placeholder-shown|autofill)\b/;
  let left = 20_000;
  const visit = (rules: CSSRuleList, asks: boolean, dynamic: boolean) => {
    for (const rule of rules as Iterable<Rule>) {
      if (left-- <= 0) return;
      const { selectorText = "" } = rule;
      const query = rule.media?.mediaText ?? "";
      if (query !== "" && !view.matchMedia(query).matches) continue;
      const is = dynamic || DYNAMIC.test(selectorText);
      // Not asked of every rule: it takes time.
      const written = (is && rule.style?.cssText) || "";
      if (written !== "" && asks) said.push(`${selectorText} { ${written} }`);
      for (const name of written.match(/--[\w-]+/g) ?? []) names.add(name);
      const inner = rule.styleSheet ? rulesOf(rule.styleSheet) : rule.cssRules;
      if (inner) visit(inner, asks || query !== "", is);
    }
  };
  const query = from.media.mediaText;
  if (query === "" || view.matchMedia(query).matches) visit(rulesOf(from), query !== "", false);
}
