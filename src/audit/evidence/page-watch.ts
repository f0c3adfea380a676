import type { PageWatch, Watched } from "./page-change.ts";
import { putErrors, putHearing } from "./page-watch-errors.ts";
import { putDescribing, putPainting } from "./page-watch-texts.ts";

/** Run in the page in this order; each puts a part of the watch there, of `mostWatched` elements. */
export const WATCH = [
  putReading,
  putPainting,
  putDescribing,
  putErrors,
  putHearing,
  putFinding,
  putComparing,
] as const;

function putReading(mostWatched: number): void {
  const ownText = (element: Element) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === 3)
      .map((node) => node.textContent ?? "")
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
  const isSeen = (element: Element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height, right, bottom } = element.getBoundingClientRect();
    return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
  };
  // What is around it as it is shown: of what is given to a shadow root, what stands in that.
  const around = (element: Element): Element | null => {
    const { host = null } = element.getRootNode() as Partial<ShadowRoot>;
    return element.assignedSlot ?? element.parentElement ?? host;
  };
  const watch: Partial<PageWatch> = {
    isSeen,
    closest(element, selector) {
      for (let at: Element | null = element; at; at = around(at))
        if (at.matches(selector)) return at;
      return null;
    },
    read() {
      const found = new Map<Element, string>();
      const all = document.body?.getElementsByTagName("*") ?? [];
      for (let index = 0; index < Math.min(all.length, mostWatched); index++) {
        const element = all[index] as Element;
        if (/^(script|style|option|noscript|template)$/i.test(element.tagName)) continue;
        const text = ownText(element);
        if (text && isSeen(element)) found.set(element, text);
      }
      return found;
    },
  };
  (globalThis as Watched).auditWatch = watch as PageWatch;
}

function putFinding(): void {
  const STATES = "aria-expanded aria-pressed aria-selected aria-checked aria-current class open";
  const { auditWatch } = globalThis as Watched;
  auditWatch.find = (selector) => {
    let root: Document | ShadowRoot | null = document;
    let found: Element | null = null;
    for (const part of selector.split(" >>> ")) {
      found = root?.querySelector(part) ?? null;
      root = found?.shadowRoot ?? (found as HTMLIFrameElement | null)?.contentDocument ?? null;
    }
    return found;
  };
  auditWatch.focused = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };
  auditWatch.pictures = () =>
    new Map(
      [...document.images]
        .filter((image) => image.clientWidth >= 64 && image.clientHeight >= 64)
        .filter((image) => image.checkVisibility() && !image.closest("[aria-hidden=true]"))
        .map((image) => [image, [image.currentSrc || image.src, image.alt.trim()]]),
    );
  auditWatch.look = (element) => {
    const { color, backgroundColor, borderColor, transform } = getComputedStyle(element);
    const { left, width } = (element.firstElementChild ?? element).getBoundingClientRect();
    return [color, backgroundColor, borderColor, transform, left, width].join();
  };
  auditWatch.states = (element) =>
    STATES.split(" ").map((name) => [name, element.getAttribute(name)] as const);
}

function putComparing(): void {
  const { auditWatch } = globalThis as Watched;
  const MOST = 40;
  const markOf = (acted: Element) => ({
    texts: auditWatch.read(),
    heard: auditWatch.hear(),
    pictures: auditWatch.pictures(),
    look: auditWatch.look(acted),
    states: auditWatch.states(acted),
    focus: auditWatch.focused(),
    text: acted.textContent?.trim() ?? "",
  });
  const first = <T>(some: readonly T[]) => some.slice(0, MOST);
  const words = (some: readonly (readonly [Element, string])[]) =>
    first(some).map(([, text]) => text.slice(0, 200));
  let before: ReturnType<typeof markOf> | undefined;
  auditWatch.mark = (acted) => {
    before = markOf(acted);
  };
  auditWatch.compare = (acted) => {
    const was = before ?? markOf(acted);
    const now = markOf(acted);
    const outside = ([element]: readonly [Element, string]) => !acted.contains(element);
    const fresh = [...now.texts].filter(([element, text]) => was.texts.get(element) !== text);
    return {
      shown: first(fresh.filter(outside)).map(([element, text]) => ({
        ...auditWatch.describe(element, text, was.focus),
        replaces: was.texts.has(element),
      })),
      hidden: words([...was.texts].filter(([at]) => !now.texts.has(at)).filter(outside)),
      announced: words(
        [...now.heard].filter(([region, text]) => text && was.heard.get(region) !== text),
      ),
      focusMoved: now.focus !== was.focus && now.focus !== acted && now.focus !== document.body,
      focusLost: was.focus === acted && (!now.focus || now.focus === document.body),
      attributes: now.states
        .map(([name, is], index) => [name, was.states[index]?.[1] ?? null, is] as const)
        .filter(([, earlier, is]) => earlier !== is),
      staleImages: [...now.pictures].flatMap(([image, [source, text]]) => {
        const [before, said] = was.pictures.get(image) ?? [source, text];
        return before !== source && said === text && text !== "" ? [text.slice(0, 200)] : [];
      }),
      lookChanged: now.look !== was.look,
      textChanged: now.text !== was.text,
      gone: !acted.isConnected || !acted.checkVisibility(),
    };
  };
}
