import { hash } from "node:crypto";
import type { CDPSession, Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import { build } from "#audit/document/build.ts";
import type { Exposed, PageSnapshot } from "#audit/document/element.ts";
import { STYLE } from "#audit/document/style.ts";
import { sessionOf } from "#audit/session.ts";
import { dynamicRules } from "./dynamic-rules.ts";

/** Every element of the page and of its frames of the same origin: markup, place, style, what assistive technology gets. */
export const snapshot: Evidence<PageSnapshot> = {
  seen: {
    en: "Read from the page as the browser had rendered it, with what it tells assistive technology.",
    sv: "Läst ur sidan så som webbläsaren hade återgett den, med det som den säger till hjälpmedel.",
  },
  collect: ({ page }) => readSnapshot(page),
};

/** What the page is at this moment. */
export async function readSnapshot(page: Page): Promise<PageSnapshot> {
  const session = await sessionOf(page);
  const captured = await session.send("DOMSnapshot.captureSnapshot", {
    computedStyles: [...STYLE],
    includePaintOrder: true,
  });
  const frames = captured.documents.map(({ frameId }) => captured.strings[frameId] as string);
  const exposed = await exposures(session, frames);
  const documents = build(captured, exposed);
  const { cssLayoutViewport: view } = await session.send("Page.getLayoutMetrics");
  return {
    url: page.url(),
    signature: signature(captured, await dynamicRules(page)),
    told: told(captured, exposed),
    documents,
    elements: documents.flatMap(({ elements }) => elements),
    window: { width: view.clientWidth, height: view.clientHeight },
  };
}

/** The same for what looks, is built and answers focus and the pointer the same, whenever it was loaded. */
function signature({ documents, strings }: Capture, dynamic: string): string {
  const ids = new Set(documents.map(({ frameId }) => frameId));
  const words = strings.map((text, index) => (ids.has(index) ? "" : text));
  const seen = documents.map(({ nodes, layout, textBoxes }) => [
    { ...nodes, backendNodeId: undefined },
    layout,
    textBoxes,
  ]);
  return hash("sha256", JSON.stringify([words, seen, dynamic]));
}

function told({ documents, strings }: Capture, exposed: ReadonlyMap<number, Exposed>): string {
  const markup = documents.map(({ nodes }) =>
    [nodes.nodeName, nodes.nodeValue, ...(nodes.attributes ?? [])].map((all) =>
      all?.map((index) => strings[index]),
    ),
  );
  const heard = [...exposed.values()].map(({ properties, ...said }) => [said, ...properties]);
  return hash("sha256", JSON.stringify([markup, heard]));
}

type Capture = Awaited<ReturnType<typeof session.send<"DOMSnapshot.captureSnapshot">>>;

async function exposures(session: CDPSession, frames: readonly string[]) {
  const exposed = new Map<number, Exposed>();
  for (const frameId of frames) {
    const { nodes } = await session
      .send("Accessibility.getFullAXTree", { frameId })
      // A frame that has just gone has nothing to say.
      .catch(() => ({ nodes: [] }));
    for (const node of nodes)
      if (!node.ignored && node.backendDOMNodeId !== undefined)
        exposed.set(node.backendDOMNodeId, exposure(node));
  }
  return exposed;
}

type AxNode = Awaited<
  ReturnType<typeof session.send<"Accessibility.getFullAXTree">>
>["nodes"][number];
declare const session: CDPSession;

function exposure({ role, name, description, properties }: AxNode): Exposed {
  const source = name?.sources?.find(({ value, superseded }) => value && !superseded);
  return {
    role: String(role?.value ?? ""),
    name: String(name?.value ?? ""),
    description: String(description?.value ?? ""),
    nameFrom: name?.value ? (source?.nativeSource ?? source?.attribute ?? source?.type ?? "") : "",
    properties: new Map((properties ?? []).map(({ name, value }) => [name, value.value])),
  };
}
