import type { PageDocument } from "./document/element.ts";
import { attribute, closest, roleOf, textOf } from "./document/query.ts";

const MOST = 20_000;
// A page that says that something is wrong says it in many words.
const FAILURE = /\b(404|403|500|errors?|not found|unavailable|fel|hittades inte|saknas)\b/i;

/** The title without what the page says of the site as a whole, outside of its main content. */
export function ownPart(title: string, page: PageDocument): string {
  const parts = title.split(/\s+[|–—·•:>«»-]+\s+/).filter(Boolean);
  const main = mainOf(page);
  if (parts.length < 2 || !main) return "";
  const around = page.elements
    .filter(({ tag }) => /^(header|footer)$/.test(tag))
    .map((element) => textOf(element).toLowerCase())
    .join(" ");
  const headings = page.elements
    .filter((element) => roleOf(element) === "heading" && closest(element, (at) => at === main))
    .map((element) => textOf(element).toLowerCase());
  const own = parts
    .map((part) => part.toLowerCase())
    .filter((part) => !around.includes(part) || headings.some((text) => text.includes(part)));
  return own.length < parts.length && !FAILURE.test(own.join(" ")) ? own.join(" ") : "";
}

/** What the main content says, where it has a heading; "" where it is not marked. */
export function mainText(page: PageDocument): string {
  const main = mainOf(page);
  if (!main) return "";
  const images = page.elements.filter(
    (element) => element.tag === "img" && closest(element, (at) => at === main),
  );
  return [textOf(main), ...images.map((image) => attribute(image, "alt"))].join(" ").slice(0, MOST);
}

/** The page's main heading and, without one, all that is said in it; names of images too. */
export function content({ elements, root }: PageDocument): string {
  const names = elements.filter(({ tag }) => tag === "img").map((image) => attribute(image, "alt"));
  const headings = elements.filter((element) => roleOf(element) === "heading").map(textOf);
  const body = elements.find(({ tag, parent }) => tag === "body" && parent === root);
  return [...names, ...headings, body ? textOf(body) : ""].join(" ").slice(0, MOST);
}

function mainOf({ elements }: PageDocument) {
  const mains = elements.filter((element) => roleOf(element) === "main");
  const [main] = mains;
  const hasHeading = elements.some(
    (element) => roleOf(element) === "heading" && main && closest(element, (at) => at === main),
  );
  return mains.length === 1 && hasHeading ? main : undefined;
}
