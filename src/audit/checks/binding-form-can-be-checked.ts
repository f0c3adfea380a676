import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { descendants, shownText } from "#audit/document/query.ts";
import { fields } from "#audit/evidence/fields.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { binds } from "#audit/forms/binding.ts";
import { together } from "#audit/together.ts";

/** A text that shows that what was written can be checked, changed or undone. */
const REVIEW =
  /\b(review|check (your|the|that)|summary|go back|change|edit|undo|withdraw|cancel (the|your|within)|next step|before you (pay|send|sign))\b|granska|kontrollera|sammanfatt|ändra|ångra|ångerrätt|gå tillbaka|avboka|nästa steg|innan du (betalar|skickar|skriver under)/i;

const form = (button: string, inner = "", field = `<label>Name <input></label>`) =>
  `<form action="/pay" method="post">${field}${inner}<button>${button}</button></form>`;
const CARD = `<label>Card number <input autocomplete="cc-number"></label>`;

export default check({
  title: {
    en: "What is written can be checked and changed before it binds",
    sv: "Det som skrivs kan kontrolleras och ändras innan det blir bindande",
  },
  // WCAG G98, G99, G155, G164, G168.
  criteria: ["3.3.4"],
  harm: {
    en: "People who easily write wrong pay, order or sign something that they did not mean, and cannot undo it.",
    sv: "Den som lätt skriver fel betalar, beställer eller skriver under något den inte menade, och kan inte ångra det.",
  },
  mend: {
    en: "Show all that was written in a last step where it can be changed, or let what was done be undone.",
    sv: "Visa allt som skrivits i ett sista steg där det går att ändra, eller låt det som gjorts kunna ångras.",
  },
  impact: "moderate",
  evidence: together(fields.seen, { page: snapshot, fields }),
  targets: ({ page: { elements }, fields }) => {
    const groups = Map.groupBy(fields, ({ form }) => form);
    return elements.flatMap((form) =>
      form.tag === "form" && binds(form, groups.get(form) ?? []) ? [form] : [],
    );
  },
  judge: (form) =>
    REVIEW.test(shownText(form.document.root)) || descendants(form).some(isAssured)
      ? passed
      : cantTell({
          en: "The form pays, orders or signs. Can what is written be checked and changed before it binds, or be undone?",
          sv: "Formuläret betalar, beställer eller skriver under. Kan det som skrivs kontrolleras och ändras innan det blir bindande, eller ångras?",
        }),
  examples: {
    passed: [
      form("Pay 500 kronor", "<p>You can change what you wrote in the next step.</p>"),
      form("Betala", "<p>Granska din beställning</p>"),
      form("Place order", `<label><input type="checkbox" required> All this is right</label>`),
    ],
    failed: [],
    inapplicable: [
      form("Sign in"),
      form("Send"),
      form("Köp"),
      form("Buy now", "", ""),
      form("Pay with Swish"),
      form("Send", `<label>Upload a payslip <input type="file"></label>`),
      form("Send", `<label>What you were paid: pay for March <input type="file"></label>`),
      `<form method="post" hidden>${CARD}<button>Pay</button></form>`,
    ],
    cantTell: [
      form("Send", "", CARD),
      form("Pay 500 kronor now"),
      form("Slutför köp"),
      form("Skriv under avtalet"),
      form("Pay 1,795 pounds", "", ""),
    ],
  },
});

/** WCAG G155: a box to tick says that all is right. */
function isAssured({ exposed, attributes }: PageElement): boolean {
  return (
    exposed?.role === "checkbox" &&
    (attributes.has("required") || attributes.get("aria-required") === "true") &&
    /\b(right|correct|checked|reviewed)\b|stämmer|korrekt|granskat|kontrollerat/i.test(exposed.name)
  );
}
