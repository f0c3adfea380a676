import type { PageElement } from "./document/element.ts";
import { attribute, isSeen, shownText } from "./document/query.ts";

// What a control that stops motion is called, in the languages that public bodies of the north write in.
const STOPS =
  /\b(pause|stop|halt|freeze|animations?|motion|autoplay|pausa|pausera|stanna|stoppa|animering(ar|en)?|rörelse[rn]?|bildspel(et)?|anhalten|pysäytä|keskeytä)\b/i;
const CONTROLS = new Set(["button", "summary", "a", "input", "select", "label"]);
const ROLES = /^(button|switch|checkbox|link)$/;

/** What the control is called that by its name stops what moves, when the page shows one. */
export function pauseControl(elements: readonly PageElement[]): string | undefined {
  const found = elements.find(
    (element) =>
      (CONTROLS.has(element.tag) || ROLES.test(attribute(element, "role"))) &&
      isSeen(element) &&
      STOPS.test(nameOf(element)),
  );
  return found && nameOf(found);
}

function nameOf(element: PageElement): string {
  const title = attribute(element, "title");
  return `${element.exposed?.name ?? ""} ${title} ${shownText(element)}`.trim();
}
