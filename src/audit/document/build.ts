import {
  type Capture,
  type Captured,
  closes,
  type Drawn,
  framesIn,
  generated,
  layouts,
  pairs,
  rare,
  shadowNodes,
} from "./captured.ts";
import type { Box, Exposed, PageDocument, PageElement, TextRun } from "./element.ts";
import { snippet, where } from "./place.ts";

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenElement = Open<PageElement> & { content: (PageElement | TextRun)[]; pseudo: Box[] };

const ELEMENT = 1;
const TEXT = 3;
const DOCTYPE = 10;

/** Makes elements of what the browser captured; `exposed` by backend node id. */
export function build(
  { documents, strings }: Capture,
  exposed: ReadonlyMap<number, Exposed>,
): [PageDocument, ...PageDocument[]] {
  const built: PageDocument[] = [];
  const frames: (readonly [number, PageElement])[] = [[0, undefined as never]];
  for (const [index, frame] of frames) {
    const captured = documents[index] as Captured;
    const { document, contained } = buildDocument(captured, strings, exposed, frame);
    if (document.root) built.push(document);
    frames.push(...contained);
  }
  return built as [PageDocument, ...PageDocument[]];
}

function buildDocument(
  captured: Captured,
  strings: readonly string[],
  exposed: ReadonlyMap<number, Exposed>,
  frame: PageElement | undefined,
) {
  const text = (index: number | undefined) => strings[index ?? -1] ?? "";
  const elements: OpenElement[] = [];
  const document = {
    url: text(captured.documentURL),
    base: text(captured.baseURL),
    title: text(captured.title),
    doctype: undefined as string | undefined,
    frame,
    root: undefined as unknown as PageElement,
    elements,
    width: captured.contentWidth ?? 0,
    height: captured.contentHeight ?? 0,
  };
  const { nodes } = captured;
  const drawn = layouts(captured, text);
  const fieldsOf = fields(captured, text, exposed);
  const made: (OpenElement | undefined)[] = [];
  const folded = new Set<PageElement>();
  for (const [index, type] of (nodes.nodeType ?? []).entries()) {
    const parent = made[nodes.parentIndex?.[index] ?? -1];
    const name = text(nodes.nodeName?.[index]);
    const look = drawn.get(index);
    if (type === DOCTYPE)
      document.doctype = [name, text(captured.publicId), text(captured.systemId)].join(" ").trim();
    else if (type === TEXT && parent)
      parent.content.push(
        textRun(text(nodes.nodeValue?.[index]), (!folded.has(parent) && look?.lines) || [], parent),
      );
    else if (type === ELEMENT && name.startsWith("::")) {
      if (parent && look) drawPseudo(name, look, parent);
    } else if (type === ELEMENT) {
      // Closed details keep the boxes of what they showed before.
      const closed = parent !== undefined && (folded.has(parent) || closes(parent, name));
      const { box, style, paintOrder = 0 } = (closed ? undefined : look) ?? {};
      const place = { document, parent: parent ?? frame, box, style, paintOrder };
      const element = makeElement({ tag: name.toLowerCase(), ...place, ...fieldsOf(index) });
      if (closed) folded.add(element);
      made[index] = element;
      elements.push(element);
      parent?.content.push(element);
      document.root ??= element;
    }
  }
  return { document, contained: framesIn(captured, made) };
}

/** What the browser captured of an element besides its place in the document. */
function fields(
  captured: Captured,
  text: (index: number | undefined) => string,
  exposed: ReadonlyMap<number, Exposed>,
) {
  const { nodes } = captured;
  const clickable = new Set(nodes.isClickable?.index);
  const values = rare(nodes.inputValue, nodes.textValue);
  const checked = new Set(
    [nodes.inputChecked, nodes.optionSelected].flatMap((list) => list?.index ?? []),
  );
  const sources = rare(nodes.currentSourceURL);
  const shadow = shadowNodes(captured, text);
  return (index: number) => {
    const backendNodeId = nodes.backendNodeId?.[index] as number;
    return {
      attributes: pairs((nodes.attributes?.[index] ?? []).map(text)),
      inShadow: shadow.has(index),
      clickable: clickable.has(index),
      value: values.has(index) ? text(values.get(index)) : undefined,
      checked: checked.has(index),
      currentSource: sources.has(index) ? text(sources.get(index)) : undefined,
      exposed: exposed.get(backendNodeId),
      backendNodeId,
    };
  };
}

function drawPseudo(name: string, look: Drawn, parent: OpenElement): void {
  parent.content.push(...generated(name, look, parent));
  if (/^::(before|after)$/.test(name)) parent.pseudo.push(look.box);
}

function textRun(text: string, lines: TextRun["lines"], parent: PageElement): TextRun {
  return { kind: "text", text, lines, parent };
}

function makeElement(
  fields: Omit<PageElement, "kind" | "content" | "pseudo" | "selector" | "html">,
): OpenElement {
  // Read by few of many: a selector costs a walk to the top.
  return {
    kind: "element",
    ...fields,
    content: [],
    pseudo: [],
    get selector(): string {
      return where(this as PageElement);
    },
    get html(): string {
      return snippet(this as PageElement);
    },
  } as OpenElement;
}
