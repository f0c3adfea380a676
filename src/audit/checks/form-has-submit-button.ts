import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, descendants, isHidden } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const form = (button: string, more = `action="/send"`) =>
  `<form ${more}><label>Name <input></label>${button}</form>`;

export default check({
  title: {
    en: "A form that is sent has a button that sends it",
    sv: "Ett formulär som skickas har en knapp som skickar det",
  },
  // WCAG H32.
  criteria: ["3.2.2"],
  harm: {
    en: "People who do not know that Enter sends it, or cannot press Enter, cannot send the form, or send it without meaning to.",
    sv: "Den som inte vet att Enter skickar det, eller inte kan trycka på Enter, kan inte skicka formuläret, eller skickar det utan att vilja.",
  },
  mend: {
    en: "Add a submit button that says what it does, and send nothing before it is pressed.",
    sv: "Lägg till en skicka-knapp som säger vad den gör, och skicka inget innan den trycks.",
  },
  impact: "moderate",
  states: ({ media }) => media === "screen",
  evidence: snapshot,
  targets: ({ elements }) => {
    const buttons = elements.filter(isButton);
    return elements.filter(isForm).map((form) => ({
      ...{ form, selector: form.selector, html: form.html },
      others: buttons.filter((button) => attribute(button, "form") === attribute(form, "id")),
    }));
  },
  judge: ({ form, others }) =>
    descendants(form).some(isButton) || (form.attributes.has("id") && others.length > 0)
      ? passed
      : cantTell({
          en: "The form has no button. How is it sent, and does that surprise the one who fills it in?",
          sv: "Formuläret har ingen knapp. Hur skickas det, och överraskar det den som fyller i?",
        }),
  examples: {
    passed: [
      form("<button>Send</button>"),
      form(`<input type="image" src="data:," alt="Send">`),
      `${form("", `id="f" action="/send"`)}<button form="f">Send</button>`,
      form(`<a role="button" href="#">Send</a>`),
    ],
    failed: [],
    inapplicable: [
      form("", ""),
      `<form action="/send"><input type="hidden"></form>`,
      `<form action="/search"><label>Search <input type="search" name="q"></label></form>`,
      `<form action="/send" hidden><label>Name <input></label></form>`,
    ],
    cantTell: [
      form(""),
      form("", `method="post"`),
      `<form action="/go"><label>Page <select onchange="this.form.submit()"><option>A<option>B</select></label></form>`,
    ],
  },
});

function isForm(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (tag !== "form" || isHidden(element)) return false;
  if (!["action", "method", "onsubmit"].some((name) => attributes.has(name))) return false;
  const fields = descendants(element).filter((inner) => isField(inner) && !isHidden(inner));
  return fields.length > 1 || fields.some((field) => !isSearchBox(field));
}

/** Enter searches everywhere, and keyboards on a screen have a key for it in such a box. */
function isSearchBox(field: PageElement): boolean {
  return field.tag === "input" && attribute(field, "type").toLowerCase() === "search";
}

function isField({ tag, attributes }: PageElement): boolean {
  if (tag === "textarea" || tag === "select") return true;
  return (
    tag === "input" && !/^(hidden|submit|button|reset|image)$/i.test(attributes.get("type") ?? "")
  );
}

/** Whatever can be pressed may send it; only the lack of any raises the question. */
function isButton(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (isHidden(element) && element.style === undefined) return false;
  if (tag === "button" || attributes.get("role") === "button") return true;
  if (tag === "input") return /^(submit|image|button)$/i.test(attributes.get("type") ?? "");
  return (tag === "a" || tag === "div" || tag === "span") && element.clickable;
}
