/** By what a control shows and tells whether it is on, off or chosen. */
export interface Signs {
  /** How it and what it holds are drawn. */
  readonly face: string;
  /** The classes, styles and elements that draw it. */
  readonly markup: string;
  /** Its name, as far as texts give it. */
  readonly name: string;
  /** The states of everything else on the page. */
  readonly around: string;
}

export type Signing = typeof globalThis & {
  auditFace(control: Element): string;
  auditName(control: HTMLElement): string;
  auditSigns(control: HTMLElement): Signs;
};

/** In the page, in this order: puts there what reads the signs of a control. */
export const PUT_SIGNS = [putFace, putName, putSigns] as const;

function putFace(): void {
  const MOST_PARTS = 40;
  const LOOKS =
    "color background-color background-image border-color box-shadow display visibility opacity transform fill stroke font-weight text-decoration-line";
  const drawn = (part: Element, root: Element) => {
    const [at, from] = [part.getBoundingClientRect(), root.getBoundingClientRect()];
    const looks = [undefined, "::before", "::after"].map((pseudo) => {
      const style = getComputedStyle(part, pseudo);
      if (pseudo && /^(none|normal)$/.test(style.content)) return "";
      const values = LOOKS.split(" ").map((look) => style.getPropertyValue(look));
      return [style.content, ...values].join();
    });
    const place = [at.left - from.left, at.top - from.top, at.width, at.height].map(Math.round);
    const source = ["src", "href", "d"].map((name) => part.getAttribute(name));
    return [...looks, ...place, ...source].join();
  };
  (globalThis as Signing).auditFace = (control) => {
    // Nothing is read while it is on its way to another look.
    for (const animation of control.getAnimations({ subtree: true }))
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        animation.finish();
    const parts = [control, ...control.querySelectorAll("*")].slice(0, MOST_PARTS);
    return parts.map((part) => drawn(part, control)).join("\n");
  };
}

function putName(): void {
  (globalThis as Signing).auditName = (control) => {
    const ids = control.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
    const named = ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    const given = named.trim() || control.getAttribute("aria-label");
    if (given) return given;
    const texts = [control, ...control.querySelectorAll("*")].flatMap((part) => {
      const isDrawn = part.checkVisibility({ visibilityProperty: true });
      if (part.closest("[aria-hidden=true]") || !(isDrawn || part.localName === "title")) return [];
      const own = [...part.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : ""));
      const written = ["::before", "::after"]
        .map((at) => getComputedStyle(part, at).content)
        .filter((content) => /^".*\p{L}/u.test(content));
      return [...own, ...written, part.getAttribute("alt"), part.getAttribute("aria-label")];
    });
    return [...texts, control.title].join(" ").replace(/\s+/g, " ").trim();
  };
}

function putSigns(): void {
  const STATES =
    "[aria-pressed],[aria-checked],[aria-selected],[aria-current],[aria-expanded],[aria-sort],[open],:checked";
  const statesOf = (element: Element) =>
    [...element.attributes].filter(({ name }) => /^(aria-|open$)/.test(name)).map((at) => at.value);
  const { auditFace, auditName } = globalThis as Signing;
  (globalThis as Signing).auditSigns = (control) => {
    const others = [...document.querySelectorAll(STATES)].filter((at) => at !== control);
    return {
      face: auditFace(control),
      markup: [control.className, control.style.cssText, control.innerHTML].join("\n"),
      name: auditName(control),
      around: `${others.length} ${others.map(statesOf).join("\n")}`,
    };
  };
}
