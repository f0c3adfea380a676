import type { Evidence } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { isHidden } from "#audit/document/query.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

/** An image that has a text for those who do not see it. */
export interface NamedImage extends Target {
  readonly element: PageElement;
  readonly name: string;
  /** The last part of the image's address, without what follows `?`; "" without an address. */
  readonly file: string;
  /** The whole address. */
  readonly source: string;
}

/** Every image that assistive technology gets with a name. */
export const namedImages: Evidence<readonly NamedImage[]> = {
  seen: snapshot.seen,
  collect: async ({ collect }) =>
    (await collect(snapshot)).elements
      .filter((element) => isImage(element) && !isHidden(element) && nameOf(element) !== "")
      .map((element) => {
        const source = sourceOf(element);
        return {
          element,
          name: nameOf(element),
          source,
          file: fileOf(source),
          get selector() {
            return element.selector;
          },
          get html() {
            return element.html;
          },
        };
      }),
};

const ROLES = new Set(["img", "image", "graphics-document", "graphics-symbol"]);

function isImage({ tag, attributes, exposed }: PageElement): boolean {
  if (ROLES.has(exposed?.role ?? "")) return true;
  return (
    exposed !== undefined &&
    (tag === "canvas" ||
      tag === "area" ||
      (tag === "input" && attributes.get("type")?.toLowerCase() === "image"))
  );
}

function nameOf({ exposed }: PageElement): string {
  return exposed?.name.replace(/\s+/g, " ").trim() ?? "";
}

/** Where the image is fetched from, as written or as chosen. */
export function sourceOf({ attributes, currentSource }: PageElement): string {
  return currentSource || attributes.get("src")?.trim() || "";
}

/** The last part of an address. */
export function fileOf(source: string): string {
  if (source.startsWith("data:")) return "";
  const path = source.split(/[?#]/, 1)[0] as string;
  const last = path.slice(path.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
