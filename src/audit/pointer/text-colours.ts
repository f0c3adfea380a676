/** A text as it is painted at this moment, as far as styles tell: colours as computed, alpha and all. */
export interface PaintedText {
  readonly text: string;
  /** From the text outwards: what is painted behind it, and how see-through the whole is. */
  readonly layers: readonly { readonly background: string; readonly opacity: number }[];
  readonly colour: string;
  readonly large: boolean;
  /** From the page's top left corner. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/**
 * The source of a function that runs in the page, called on a link or a button: its texts as they
 * are painted now. None where a picture, a gradient, a shadow or something laid over may be what is
 * seen behind them.
 */
export function textColours(): string {
  return `function () { "use strict"; ${isPlain}; ${isClear}; ${layersBehind}; ${paintedText}; return (${paintedTexts})(this); }`;
}

function paintedTexts(element: Element): PaintedText[] {
  const laidOver = [...element.querySelectorAll("*")].some(
    (part) => /absolute|fixed/.test(getComputedStyle(part).position) && !isClear(part),
  );
  if (laidOver) return [];
  const found: PaintedText[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const painted = paintedText(node);
    if (painted) found.push(painted);
  }
  return found;
}

function paintedText(node: Node): PaintedText | undefined {
  const text = (node.textContent ?? "").replace(/\s+/g, " ").trim();
  const parent = node.parentElement;
  if (!parent || !/[\p{L}\p{N}]{2}/u.test(text) || parent.closest("svg")) return undefined;
  const style = getComputedStyle(parent);
  const range = document.createRange();
  range.selectNodeContents(node);
  const [line] = range.getClientRects();
  const layers = layersBehind(parent);
  if (!layers || !line || line.width < 4 || line.height < 4) return undefined;
  if (style.visibility !== "visible" || style.textShadow !== "none") return undefined;
  if (Number.parseFloat(style.webkitTextStrokeWidth) > 0) return undefined;
  const size = Number.parseFloat(style.fontSize);
  const { x, y, width, height } = line;
  return {
    text: text.slice(0, 80),
    layers,
    colour: style.webkitTextFillColor || style.color,
    large: size >= 24 || (Number(style.fontWeight) >= 700 && size >= 18.66),
    box: { x: x + scrollX, y: y + scrollY, width, height },
  };
}

function layersBehind(element: Element): PaintedText["layers"] | undefined {
  const layers: { background: string; opacity: number }[] = [];
  for (let at: Element | null = element; at; ) {
    const style = getComputedStyle(at);
    if (!isPlain(style) || !isClear(at, "::before") || !isClear(at, "::after")) return undefined;
    layers.push({ background: style.backgroundColor, opacity: Number(style.opacity) });
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return layers;
}

/** Whether nothing of it, or of what its style sheets write, is painted behind or over others. */
function isClear(element: Element, part?: string): boolean {
  const style = getComputedStyle(element, part);
  if (part && /^(none|normal)$/.test(style.content)) return true;
  return /^rgba\(.*, 0\)$|^transparent$/.test(style.backgroundColor) && isPlain(style);
}

function isPlain(style: CSSStyleDeclaration): boolean {
  return (
    style.backgroundImage === "none" &&
    style.filter === "none" &&
    style.mixBlendMode === "normal" &&
    (style.maskImage || "none") === "none" &&
    !style.boxShadow.includes("inset")
  );
}
