import type { PageWatch } from "./page-change.ts";

/** What the page keeps of a form from before it is sent. */
interface Before {
  readonly looks: readonly string[];
  readonly marked: ReadonlySet<Element>;
  readonly byBrowser: { yes: boolean };
}

type Sent = typeof globalThis & {
  auditWatch: PageWatch;
  auditForm: {
    button(form: string): HTMLElement | undefined;
    isMarked(field: Element): boolean;
    before?: Before;
  };
};

interface Form {
  readonly form: string;
  readonly fields: readonly string[];
  readonly settle: number;
}

/** In a watched page: what finds the button of a form and tells whether a field is marked as wrong. */
export function putForm(): void {
  const BUTTON =
    'button:not([type="button"],[type="reset"]),input[type="submit"],input[type="image"]';
  const isRed = (colour: string) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return alpha > 0 && red >= 120 && red > 2 * green && red > 2 * blue;
  };
  (globalThis as Sent).auditForm = {
    button(selector) {
      const form = (globalThis as Sent).auditWatch.find(selector);
      const own = form instanceof HTMLFormElement ? [...form.elements] : [];
      const found =
        form?.querySelector<HTMLElement>(BUTTON) ?? own.find((element) => element.matches(BUTTON));
      return found instanceof HTMLElement && found.checkVisibility() ? found : undefined;
    },
    isMarked(field) {
      const { borderBottomColor, borderBottomStyle, outlineColor, outlineStyle } =
        getComputedStyle(field);
      return (
        field.getAttribute("aria-invalid") === "true" ||
        (borderBottomStyle !== "none" && isRed(borderBottomColor)) ||
        (outlineStyle !== "none" && isRed(outlineColor))
      );
    },
  };
}

/** In the page: keeps what the form is like before it is sent. */
export async function markForm({ form, fields, settle }: Form): Promise<void> {
  const { auditWatch, auditForm } = globalThis as Sent;
  await new Promise((resolve) => setTimeout(resolve, settle));
  const inputs = fields.map((field) => auditWatch.find(field)).filter((field) => field !== null);
  const byBrowser = { yes: false };
  const onInvalid = (event: Event) => {
    byBrowser.yes ||= !event.defaultPrevented;
  };
  addEventListener("invalid", onInvalid, true);
  addEventListener("invalid", onInvalid);
  auditForm.before = {
    looks: inputs.map((field) => auditWatch.look(field)),
    marked: new Set(inputs.filter((field) => auditForm.isMarked(field))),
    byBrowser,
  };
  const button = auditForm.button(form);
  if (button) auditWatch.mark(button);
}

/** In the page: presses the form's button, and tells what that changed. */
export async function pressForm({ form, fields, settle }: Form) {
  const { auditWatch, auditForm } = globalThis as Sent;
  const { before } = auditForm;
  const button = auditForm.button(form);
  if (!button || !before || button.matches(":disabled,[aria-disabled=true]")) return undefined;
  const inputs = fields.map((field) => auditWatch.find(field)).filter((field) => field !== null);
  const writtenIn = (field: Element) => (field as HTMLInputElement).value ?? "";
  const values = inputs.map(writtenIn);
  button.click();
  await new Promise((resolve) => setTimeout(resolve, settle));
  const focus = auditWatch.focused();
  const isHere = (selector: string) => auditWatch.find(selector);
  return {
    change: auditWatch.compare(button),
    byBrowser: before.byBrowser.yes,
    focusedField: focus !== null && inputs.includes(focus),
    changedFields: inputs.filter((field, index) => auditWatch.look(field) !== before.looks[index])
      .length,
    marked: fields.filter((selector) => {
      const field = isHere(selector);
      return field !== null && auditForm.isMarked(field) && !before.marked.has(field);
    }),
    emptied: fields.filter((selector) => {
      const field = isHere(selector);
      const index = field ? inputs.indexOf(field) : -1;
      return field !== null && index >= 0 && values[index] !== "" && writtenIn(field) === "";
    }),
  };
}
