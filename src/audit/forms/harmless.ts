import type { PageElement } from "#audit/document/element.ts";
import { attribute, descendants } from "#audit/document/query.ts";
import { ACTS } from "#audit/evidence/fetched-content.ts";
import { type Field, typeOf } from "#audit/evidence/fields.ts";
import { binds } from "./binding.ts";

/** Whether a server that is sent the form cannot sign in, take a file, pay, order, sign, remove or sign anybody up. */
export function isHarmless(form: PageElement, fields: readonly Field[]): boolean {
  const isSecret = fields.some(({ element }) => /^(password|file)$/.test(typeOf(element)));
  const words = descendants(form)
    .filter(({ exposed }) => exposed?.role === "button")
    .map(({ exposed }) => exposed?.name ?? "");
  const acts = [attribute(form, "action"), ...words].some((text) => ACTS.test(text));
  return !isSecret && !acts && !binds(form, fields) && !words.some((text) => ORDERS.test(text));
}

const ORDERS =
  /\b(buy|order|book|pay|donate|subscribe|transfer|vote|publish|delete|remove|sign)\b|(?<!\p{L})(köp|beställ|boka|betala|skänk|ge en gåva|prenumerera|överför|rösta|publicera|ta bort|radera|signera)(?!\p{L})/iu;
