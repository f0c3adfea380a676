import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, closest, descendants, isSeen } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const form = (button: string, more = `method="post"`) =>
  `<form ${more}><label>Name <input></label><label>Text <textarea></textarea></label>${button}</form>`;

export default check({
  title: {
    en: "No button beside the one that sends a form empties it",
    sv: "Ingen knapp bredvid den som skickar ett formulär tömmer det",
  },
  // WCAG 3.3.4 and Nielsen Norman Group: one wrong press loses all that was written.
  criteria: "best-practice",
  harm: {
    en: "People who press the wrong button, because they tremble or see badly, lose all that they have written.",
    sv: "Den som trycker på fel knapp, för att handen darrar eller synen är dålig, förlorar allt den har skrivit.",
  },
  mend: {
    en: "Take away the button that empties the form.",
    sv: "Ta bort knappen som tömmer formuläret.",
  },
  impact: "minor",
  evidence: snapshot,
  targets: ({ elements }) =>
    elements
      .filter(
        ({ tag, attributes }) =>
          tag === "form" && attributes.get("method")?.toLowerCase() === "post",
      )
      .flatMap((form) => {
        const inner = descendants(form);
        return inner.some(isWritten) ? inner.filter(isButton) : [];
      }),
  judge: (button) =>
    attribute(button, "type").toLowerCase() === "reset"
      ? failed({
          en: "The button empties all that has been written in the form.",
          sv: "Knappen tömmer allt som har skrivits i formuläret.",
        })
      : passed,
  examples: {
    passed: [
      form("<button>Send</button>"),
      form(`<input type="submit" value="Send">`),
      form(`<button type="button">Add a row</button>`),
    ],
    failed: [
      form(`<button>Send</button><button type="reset">Clear</button>`),
      form(`<input type="submit"><input type="reset">`),
      form(`<input type="RESET" value="Rensa">`),
      `<form method="post"><label>Name <input></label><button>Send</button><button type="reset">Clear</button></form>`,
    ],
    inapplicable: [
      form(`<button type="reset">Clear the filter</button>`, `method="get"`),
      `<form><label>Search <input></label><button type="reset">Clear</button></form>`,
      form(`<button type="reset" hidden>Clear</button>`),
    ],
  },
});

function isWritten(element: PageElement): boolean {
  const { tag } = element;
  if (tag === "textarea") return isSeen(element);
  return (
    tag === "input" &&
    /^(|text|email|tel|url|number|date)$/.test(attribute(element, "type")) &&
    isSeen(element)
  );
}

function isButton(element: PageElement): boolean {
  const isIt =
    element.tag === "button" ||
    (element.tag === "input" && /^(submit|reset|button|image)$/i.test(attribute(element, "type")));
  return isIt && isSeen(element) && closest(element, ({ tag }) => tag === "form") !== undefined;
}
