import { NATIVE, WIDGETS } from "#audit/aria/widgets.ts";
import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import {
  ancestors,
  attribute,
  closest,
  isHidden,
  isSeen,
  shownText,
} from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { isDrawnAsButton } from "#audit/keyboard/drawn-button.ts";

const LONGEST = 60;
const LARGEST = 0.25;
const DRAWN =
  /(^|[-_\s])(checkbox|check|switch|toggle|slider|thumb|knob|radio|dropdown|button|btn|tab|star|rating)([-_\s]|$)/i;
const pointer = `style="cursor:pointer" onclick="go()"`;

export default check({
  title: {
    en: "What can be pressed is told as a button, a link or another control",
    sv: "Det som går att trycka på sägs vara en knapp, en länk eller en annan kontroll",
  },
  // WCAG F15, F42, F59.
  criteria: ["4.1.2"],
  harm: {
    en: "People who use a screen reader or speak to the computer are not told that this can be pressed.",
    sv: "Den som använder skärmläsare eller talar till datorn får inte veta att det här går att trycka på.",
  },
  mend: {
    en: "Use a button element (or a link, if it leads somewhere), or give it a role, a tab stop and keys.",
    sv: "Använd ett button-element (eller en länk, om det leder någonstans), eller ge det en roll, ett tabbstopp och tangenter.",
  },
  impact: "critical",
  evidence: snapshot,
  targets: ({ elements, window }) => {
    const holders = new Set(elements.filter(isAnyControl).flatMap(ancestors));
    const room = window.width * window.height * LARGEST;
    return elements.filter(
      (element) =>
        element.clickable &&
        element.style !== undefined &&
        !holders.has(element) &&
        isSmall(element, room) &&
        isMetAsControl(element),
    );
  },
  judge(element) {
    const role = element.exposed?.role ?? "";
    if (WIDGETS.has(role) && !isBareAnchor(element)) return passed;
    const text = shownText(element) || element.exposed?.name || "";
    return failed({
      en: `${text ? `“${text}”` : "This"} can be pressed, but is a ${element.tag} without the role of a control.`,
      sv: `${text ? `”${text}”` : "Det här"} går att trycka på, men är ett ${element.tag}-element utan en kontrolls roll.`,
    });
  },
  examples: {
    passed: [
      `<button ${pointer}>Save</button>`,
      `<div role="button" tabindex="0" ${pointer}>Save</div>`,
      `<a href="/save" ${pointer}>Save</a>`,
      `<div role="tablist"><div role="tab" tabindex="0" aria-selected="true" ${pointer}>One</div></div>`,
      `<li ${pointer}><a href="/a">Card</a></li>`,
      `<label ${pointer}>Name <input></label>`,
    ],
    failed: [
      `<div ${pointer}>Save</div>`,
      `<span tabindex="0" onclick="go()">Save</span>`,
      `<a ${pointer}>Save</a>`,
      `<div id="s" style="display:inline-block;padding:8px 16px;border:1px solid">Save now</div><script>s.addEventListener("click", () => {})</script>`,
      `<span id="s" style="cursor:pointer">Save</span><script>s.addEventListener("click", () => {})</script>`,
      `<img src="data:," width="40" height="40" alt="Save" ${pointer}>`,
      `<div class="checkbox" style="width:20px;height:20px" ${pointer}></div>`,
    ],
    inapplicable: [
      `<ul onclick="go()"><li><button>One</button></ul>`,
      `<div onclick="go()">A text that one may press to close what lies over it.</div>`,
      `<button><span ${pointer}>Save</span></button>`,
      `<div aria-hidden="true" ${pointer}>Save</div>`,
    ],
  },
});

/** The browser tells of a listening anchor as a link, but without href it cannot be come to. */
function isBareAnchor({ tag, attributes }: PageElement): boolean {
  return tag === "a" && !["href", "role", "xlink:href"].some((name) => attributes.has(name));
}

function isAnyControl({ tag, exposed, attributes }: PageElement): boolean {
  return (
    NATIVE.has(tag) || (tag === "a" && attributes.has("href")) || WIDGETS.has(exposed?.role ?? "")
  );
}

/** A backdrop or a whole part of the page that listens is no control. */
function isSmall({ box }: PageElement, room: number): boolean {
  return box !== undefined && box.width * box.height < room;
}

function isMetAsControl(element: PageElement): boolean {
  const { tag, attributes, style, exposed } = element;
  if (
    /^(html|body|form|main|label|dialog|canvas)$/.test(tag) ||
    isHidden(element) ||
    !isSeen(element)
  )
    return false;
  if (WIDGETS.has(exposed?.role ?? "")) return true;
  if (NATIVE.has(tag) || closest(element, (at) => at !== element && isAnyControl(at))) return false;
  const focusable = /^\d+$/.test(attribute(element, "tabindex"));
  const shown =
    focusable ||
    style?.cursor === "pointer" ||
    style?.cursor === "grab" ||
    attributes.has("onclick") ||
    isDrawnAsButton(element);
  if (!shown || /^(dialog|alertdialog)$/.test(attribute(element, "role"))) return false;
  const text = shownText(element);
  const label = text || attribute(element, "alt") || attribute(element, "aria-label");
  if (attributes.has("onclick") && !focusable && style?.cursor !== "pointer" && / /.test(text))
    return /^\S+( \S+){0,3}$/.test(text);
  if (label) return label.length <= LONGEST;
  return DRAWN.test(`${attribute(element, "class")} ${attribute(element, "id")}`);
}
