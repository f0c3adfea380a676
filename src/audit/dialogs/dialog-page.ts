// Functions that run inside the audited page, beside the watch of page-watch.ts.
import type { Watched } from "#audit/evidence/page-change.ts";

export type Opening = Watched & { auditBefore: Map<Element, string>; auditDialog: Element };

/** What has opened over the page. */
export interface OpenDialog {
  readonly selector: string;
  readonly html: string;
  /** dialog or alertdialog; "" when it says neither. */
  readonly role: string;
  readonly named: boolean;
  /** Whether it says that the rest of the page is out of reach. */
  readonly saysModal: boolean;
  /** Whether it, or what lies behind it, covers the rest of the page from the pointer. */
  readonly covers: boolean;
  readonly hasFocus: boolean;
  readonly text: string;
}

export function readTexts(): void {
  const page = globalThis as Opening;
  page.auditBefore = page.auditWatch.read();
}

/** Notes what lies over the page since the texts were read; says whether anything does. */
export function noteDialog(): boolean {
  const SAYS = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
  const OTHERS =
    '[role="status"], [role="alert"], [role="log"], [role="tooltip"], [role="menu"], [role="listbox"], [role="grid"], [role="tree"], [role="application"], [aria-live], output';
  const page = globalThis as Opening;
  const first = [...page.auditWatch.read().keys()].find((at) => !page.auditBefore.has(at));
  const floats = (element: Element) => {
    const { position } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return (
      position === "fixed" ||
      (position === "absolute" && width * height > (innerWidth * innerHeight) / 12)
    );
  };
  let dialog = first?.closest(SAYS);
  for (let at = first; at && !dialog && at !== document.body; at = at.parentElement as Element)
    if (floats(at)) dialog = at;
  if (!dialog) return false;
  // A list to choose from is one in whatever holds it.
  const words = dialog.textContent;
  const others = [dialog, ...dialog.querySelectorAll(OTHERS)].filter(
    (at) => at.matches(OTHERS) && at.textContent === words,
  );
  if (others.length > 0 && !dialog.matches(SAYS)) return false;
  // Of a backdrop that holds the dialog, the dialog is meant.
  const fills = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width >= innerWidth * 0.95 && height >= innerHeight * 0.95;
  };
  while (!dialog.matches(SAYS) && fills(dialog) && dialog.children.length === 1)
    dialog = dialog.children[0] as Element;
  page.auditDialog = dialog;
  return true;
}

/** What the dialog that was noted says and does. */
export function describeDialog(): Omit<OpenDialog, "selector" | "html"> {
  const { auditDialog: dialog, auditWatch } = globalThis as Opening;
  const corners = [4, innerWidth - 5].flatMap((x) =>
    [4, innerHeight - 5].map((y) => document.elementFromPoint(x, y)),
  );
  const lies = (hit: Element | null) => {
    if (!hit || hit === document.documentElement || hit === document.body) return false;
    const { width, height } = hit.getBoundingClientRect();
    const fills = width >= innerWidth * 0.95 && height >= innerHeight * 0.95;
    return dialog.contains(hit) || (getComputedStyle(hit).position === "fixed" && fills);
  };
  const name = dialog.getAttribute("aria-label") ?? dialog.getAttribute("title") ?? "";
  const ids = dialog.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  const named =
    name.trim() !== "" || ids.some((id) => document.getElementById(id)?.textContent?.trim());
  const isModal = dialog.matches("dialog:modal");
  return {
    role: dialog.getAttribute("role") ?? (dialog.localName === "dialog" ? "dialog" : ""),
    named,
    saysModal: isModal || dialog.getAttribute("aria-modal") === "true",
    covers: isModal || corners.every(lies),
    hasFocus: dialog.contains(auditWatch.focused()),
    text: (dialog.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 80),
  };
}

/** Whether it is still open, and whether focus is in it. */
export function dialogNow(): {
  readonly open: boolean;
  readonly hasFocus: boolean;
  readonly lost: boolean;
} {
  const { auditDialog, auditWatch } = globalThis as Opening;
  const focused = auditWatch.focused();
  return {
    open: auditDialog.isConnected && auditWatch.isSeen(auditDialog),
    hasFocus: auditDialog.contains(focused),
    lost: !focused || focused === document.body || focused === document.documentElement,
  };
}

/** Puts focus on the first thing in it that takes focus. */
export function focusInside(): void {
  const inside = (globalThis as Opening).auditDialog.querySelector<HTMLElement>(
    'button, a[href], input:not([type=hidden]), select, textarea, [tabindex]:not([tabindex^="-"])',
  );
  inside?.focus();
}

/** Puts focus on the button that closes it, by what it is called; says whether there is one. */
export function focusClosing(): boolean {
  const CLOSES =
    /^(x|×|✕|✖|close|cancel|no|ok|done|back|stäng|avbryt|nej|klar|tillbaka)(?![\p{L}])|close|stäng|dismiss/iu;
  const buttons = [
    ...(globalThis as Opening).auditDialog.querySelectorAll<HTMLElement>(
      "button, [role=button], a[href^='#']",
    ),
  ];
  const nameOf = (button: Element) =>
    (button.getAttribute("aria-label") ?? button.textContent ?? "").trim();
  const closing = buttons.find((button) => CLOSES.test(nameOf(button)));
  closing?.focus();
  return closing !== undefined;
}

/** Whether focus is on what opened it, or in what that opens again (a menu's button). */
export function isBack(selector: string): boolean {
  const { auditWatch } = globalThis as Opening;
  const opener = auditWatch.find(selector);
  const focused = auditWatch.focused();
  return (
    opener !== null &&
    focused !== null &&
    (opener === focused ||
      opener.contains(focused) ||
      (focused.contains(opener) &&
        focused !== document.body &&
        focused !== document.documentElement))
  );
}
