import type { PageElement } from "#audit/document/element.ts";
import { isSeen } from "#audit/document/query.ts";
import { type Field, typeOf } from "#audit/evidence/fields.ts";

const MADE_UP =
  /\b(new|create|choose|repeat|confirm|again|re-?enter|retype|set a)\b|\b(ny|nytt|nya|välj|skapa|upprepa|bekräfta|igen)(?![\p{L}])/iu;
const OTHER_WAY =
  /bank-?id|freja|e-?legitimation|passkey|security key|single sign|\bsso\b|\b(sign|log) ?in (with|using)\b|continue with|logga in med|fortsätt med|another way|other ways?\b|annat sätt|magic link|(mail|send|e-?mail) me a link|mejla .*länk|skicka .*länk|face ?id|touch ?id|windows hello|nyckel/i;

/** Whether the field takes the password that lets somebody in, not one that is being made up. */
export function isSignIn(field: Field, fields: readonly Field[]): boolean {
  if (typeOf(field.element) !== "password" || isAsked(field, "new-password")) return false;
  if (isAsked(field, "one-time-code") || isAsked(field, "cc-csc")) return false;
  const beside = fields.filter(
    ({ element, form }) => form === field.form && typeOf(element) === "password",
  );
  return beside.length === 1 && !MADE_UP.test(`${field.label} ${field.element.exposed?.name}`);
}

/** Whether the field takes a code that was sent to the one who signs in. */
export function isCode(field: Field): boolean {
  return field.element.tag === "input" && isAsked(field, "one-time-code");
}

/** Whether the page shows a way to sign in without a password: an e-identification, a key, a link by e-mail. */
export function hasOtherWay({ element: { document } }: Field): boolean {
  return document.elements.some((element) => isPressed(element) && OTHER_WAY.test(saidOf(element)));
}

function isPressed(element: PageElement): boolean {
  const role = element.exposed?.role ?? "";
  return /^(link|button|radio|tab)$/.test(role) && isSeen(element);
}

function saidOf({ exposed }: PageElement): string {
  return exposed?.name ?? "";
}

function isAsked({ element }: Field, token: string): boolean {
  const stated = element.attributes.get("autocomplete") ?? "";
  return stated.toLowerCase().split(/\s+/).includes(token);
}
