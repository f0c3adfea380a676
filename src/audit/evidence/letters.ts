import type { Page } from "playwright";
import type { Paint } from "#audit/colour.ts";
import type { Box } from "./screenshot.ts";

/** The letters that stand directly in an element, and what they are painted with. */
export interface Letters {
  /** One box for each letter, from the page's top left corner. */
  readonly boxes: readonly Box[];
  readonly paint: Paint;
  /** Large text needs less contrast (WCAG 1.4.3): from 24 px, or bold from 18.66 px. */
  readonly large: boolean;
}

/**
 * The letters of the element that each selector finds; undefined where there are none that are
 * painted plainly. " >>> " steps into a shadow root or a frame of the same origin.
 */
export async function readLetters(
  page: Page,
  selectors: readonly string[],
): Promise<(Letters | undefined)[]> {
  const functions = [
    ...[find, isPlain, isDrawing, paintOf, textInField, boxesInField, boxesOf, offsetOf, lettersOf],
  ].join(";\n");
  return page.evaluate(
    `(() => { ${functions}; return ${JSON.stringify(selectors)}.map(lettersOf) })()`,
  );
}

function lettersOf(selector: string): Letters | undefined {
  const element = find(selector);
  if (!element || !isPlain(element)) return undefined;
  const style = getComputedStyle(element);
  const drawing = isDrawing(element) ? element : undefined;
  // In a drawing, letters are filled like any shape, and are as large as the drawing is scaled.
  if (
    drawing &&
    (style.stroke !== "none" || !/^(rgb|color)/.test(style.fill) || style.fillOpacity !== "1")
  )
    return undefined;
  const paint = paintOf(drawing ? style.fill : style.webkitTextFillColor);
  const boxes = textInField(element) ? boxesInField(element as HTMLElement) : boxesOf(element);
  if (boxes.length === 0 || paint[3] === 0) return undefined;
  const size = Number.parseFloat(style.fontSize) * (drawing?.getScreenCTM()?.a ?? 1);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  return { boxes, paint, large };
}

function find(path: string): Element | null {
  return path.split(" >>> ").reduce<Element | null>((at, selector, index) => {
    const root =
      index === 0
        ? document
        : (at?.shadowRoot ?? (at as HTMLIFrameElement | null)?.contentDocument);
    return root?.querySelector(selector) ?? null;
  }, null);
}

/** Whether its pixels are its colour over those behind it, and the picture shows it where it stands. */
function isPlain(element: Element): boolean {
  for (let at: Element | null = element; at; ) {
    const { opacity, filter, mixBlendMode, position } = getComputedStyle(at);
    if (opacity !== "1" || filter !== "none" || mixBlendMode !== "normal") return false;
    if (/fixed|sticky/.test(position)) return false;
    const root = at.getRootNode() as Document | ShadowRoot;
    at =
      at.parentElement ?? ("host" in root ? root.host : (root.defaultView?.frameElement ?? null));
  }
  return true;
}

function isDrawing(element: Element): element is SVGGraphicsElement {
  return element.namespaceURI === "http://www.w3.org/2000/svg";
}

/** Any colour that CSS knows, as the numbers it is drawn with. */
function paintOf(colour: string): Paint {
  // An SVG or XML document makes no HTML element by name alone.
  const element = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
  const canvas = (element as HTMLCanvasElement).getContext("2d");
  if (!canvas) return [0, 0, 0, 0];
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** What a field shows on one line; "" where it is not a field. A date that is not chosen is shown as a pattern. */
function textInField(element: Element): string {
  if (element instanceof HTMLSelectElement)
    return element.size > 1 || element.multiple ? "" : (element.selectedOptions[0]?.text ?? "");
  if (!(element instanceof HTMLInputElement) || element.type === "password") return "";
  return element.value || (/^(date|month|week|time)/.test(element.type) ? "dd/mm/yyyy" : "");
}

/** The letters in a field, which no range reaches: in a row from where its content begins. */
function boxesInField(field: HTMLElement): Box[] {
  const style = getComputedStyle(field);
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen || !/^(start|left)$/.test(style.textAlign) || style.direction === "rtl") return [];
  pen.font = style.font;
  const text = textInField(field);
  const { x, y } = field.getBoundingClientRect();
  const offset = offsetOf(field);
  const [left, top, right, bottom] = [
    field.clientLeft + Number.parseFloat(style.paddingLeft),
    field.clientTop + Number.parseFloat(style.paddingTop),
    field.clientLeft + field.clientWidth - Number.parseFloat(style.paddingRight),
    field.clientTop + field.clientHeight - Number.parseFloat(style.paddingBottom),
  ];
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].flatMap(({ index, 0: letter }) => {
    const start = left + pen.measureText(text.slice(0, index)).width;
    const width = Math.min(pen.measureText(letter).width, right - start);
    if (width < 1 || bottom - top < 1) return [];
    return [{ x: x + offset.x + start, y: y + offset.y + top, width, height: bottom - top }];
  });
}

function boxesOf(element: Element): Box[] {
  const most = 300;
  const range = element.ownerDocument.createRange();
  const nodes = [...element.childNodes].filter((node): node is Text => node.nodeType === 3);
  const offset = offsetOf(element);
  return nodes.flatMap((node) =>
    [...node.data.slice(0, most).matchAll(/[\p{L}\p{N}]/gu)].flatMap(({ index, 0: letter }) => {
      range.setStart(node, index);
      range.setEnd(node, index + letter.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      const box = { x: x + offset.x, y: y + offset.y, width, height };
      return width >= 1 && height >= 1 ? [box] : [];
    }),
  );
}

/** From what the element's own window shows to the page's top left corner. */
function offsetOf(element: Element): { x: number; y: number } {
  let [x, y] = [scrollX, scrollY];
  for (
    let view = element.ownerDocument.defaultView;
    view?.frameElement;
    view = view.parent as Window & typeof globalThis
  ) {
    const frame = view.frameElement;
    const { left, top } = frame.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(frame);
    x += left + frame.clientLeft + Number.parseFloat(paddingLeft);
    y += top + frame.clientTop + Number.parseFloat(paddingTop);
  }
  return { x, y };
}
