import type { PageElement } from "#audit/document/element.ts";
import { attribute, descendants, isSeen } from "#audit/document/query.ts";
import type { Field } from "#audit/evidence/fields.ts";

/** What a button says that pays, orders or signs at once; not one that leads on to that. */
const BINDS =
  /\b(pay\b(?! (with|later|by)\b)|buy now|place (the |your |my )?order|complete (the |your |my )?(order|purchase|payment|booking)|confirm (the |your |my )?(order|purchase|payment|booking)|book now|sign (the |this )?(contract|agreement|document)|transfer money|file (the |your |my )?tax)|\b(betala(?!\p{L}| (med|senare)(?!\p{L}))|slutför (köp|betalning|beställning|bokning)|genomför (köp|betalning)|bekräfta (köp|betalning|beställning|order|bokning)|lägg beställning|skicka beställning|köp nu|boka nu|skriv under|signera|för över pengar)/iu;

/** Whether the form asks for a card, or has a button that pays, orders or signs at once. */
export function binds(form: PageElement, fields: readonly Field[]): boolean {
  const asksCard = fields.some(({ element }) =>
    /(^|\s)cc-number$/i.test(attribute(element, "autocomplete")),
  );
  const filled = fields.some(({ kind, element }) => kind === "text" && isSeen(element));
  const buttons = descendants(form).filter(isBinding);
  // A sum on the button is paid with what was given before.
  const paysSum = buttons.some(({ exposed }) => /\d/.test(exposed?.name ?? ""));
  return asksCard || paysSum || (filled && buttons.length > 0);
}

function isBinding(element: PageElement): boolean {
  const { exposed } = element;
  const sends = !/^(button|reset|file)$/i.test(attribute(element, "type"));
  return (
    exposed?.role === "button" && sends && isSeen(element) && BINDS.test(exposed.name.slice(0, 60))
  );
}
