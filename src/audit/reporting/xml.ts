import { harmless } from "./harmless.ts";

/** Text as it stands in XML and HTML, in content and in attributes. */
export function escaped(text: string): string {
  return harmless(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
