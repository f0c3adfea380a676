import type { Target } from "#audit/outcome.ts";
import type { Style } from "./style.ts";

/** A rectangle in CSS pixels from the top left corner of the page that holds it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text node, or text that a style sheet writes (`generated`). */
export interface TextRun {
  readonly kind: "text";
  readonly text: string;
  /** Where each line of it stands; empty when it is not drawn. */
  readonly lines: readonly Box[];
  readonly parent: PageElement;
  readonly generated?: "before" | "after" | "marker";
  /** Of generated text: its own look, which is not its parent's. */
  readonly style?: Style;
}

/** An element of the page as the browser had it, in one state. Plain data: the page is not touched any more. */
export interface PageElement extends Target {
  readonly kind: "element";
  /** In lower case: "a", "svg", "lineargradient". */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly document: PageDocument;
  /** The element around it; the host, of what stands in a shadow root; the frame, of another document's root. */
  readonly parent: PageElement | undefined;
  /** Elements and texts in it, in order; of a host, what its shadow root holds, then what it is given to show. */
  readonly content: readonly (PageElement | TextRun)[];
  /** Whether it stands directly in a shadow root. */
  readonly inShadow: boolean;
  /** Undefined where it is not rendered (`display: none`). */
  readonly box: Box | undefined;
  /** Where its `::before` and `::after` stand, as far as they are drawn. */
  readonly pseudo: readonly Box[];
  /** Computed; undefined where it is not rendered. */
  readonly style: Style | undefined;
  /** The order in which it is painted: higher is in front. */
  readonly paintOrder: number;
  /** Whether the page listens to clicks on it, or it has what a click does by itself. */
  readonly clickable: boolean;
  /** What a field holds at present, and whether a box or a radio button is checked. */
  readonly value: string | undefined;
  readonly checked: boolean;
  /** The image that is shown, of `srcset` too. */
  readonly currentSource: string | undefined;
  /** As assistive technology gets it; undefined where it gets nothing. */
  readonly exposed: Exposed | undefined;
  /** The browser's own id of it, for evidence that goes on looking (DOM.resolveNode). */
  readonly backendNodeId: number;
}

/** What the browser tells assistive technology about an element. */
export interface Exposed {
  /** ARIA's words, as the browser maps them: "link", "heading", "generic", "StaticText", "LabelText" … */
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Where the name comes from: "aria-label", "aria-labelledby", "title", "contents", "label", "alt", "placeholder", "caption", "legend", "figcaption", "value" …; "" without a name. */
  readonly nameFrom: string;
  /** States and properties: focusable, required, invalid, expanded, level, hasPopup, modal … */
  readonly properties: ReadonlyMap<string, unknown>;
}

/** The page's document or one in a frame of the same origin. */
export interface PageDocument {
  readonly url: string;
  readonly base: string;
  readonly title: string;
  /** The doctype's public and system ids and whether the page has a doctype at all. */
  readonly doctype: string | undefined;
  /** Undefined in the document of the page itself. */
  readonly frame: PageElement | undefined;
  readonly root: PageElement;
  /** Every element in document order, shadow roots included, frames not. */
  readonly elements: readonly PageElement[];
  /** The size of all that can be scrolled to. */
  readonly width: number;
  readonly height: number;
}

/** A page in one state: its own document first, then those in its frames. */
export interface PageSnapshot {
  readonly url: string;
  /** The same for two states in which the page looks, is built and answers focus and the pointer the same. */
  readonly signature: string;
  /** The same for two states in which it has the same markup and tells assistive technology the same. */
  readonly told: string;
  readonly documents: readonly [PageDocument, ...PageDocument[]];
  /** Of all documents. */
  readonly elements: readonly PageElement[];
  /** The window's size in CSS pixels. */
  readonly window: { readonly width: number; readonly height: number };
}
