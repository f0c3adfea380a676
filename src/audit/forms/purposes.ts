import type { Field } from "#audit/evidence/fields.ts";
import { typeOf } from "#audit/evidence/fields.ts";

/** WCAG's names of what is asked about the user (Input Purposes for User Interface Components), by what labels say in English and Swedish. */
const LABELS: Readonly<Record<string, string>> = {
  name: "name|full name|first and last name|namn|fullständigt namn|för- och efternamn|förnamn och efternamn|hela namnet",
  "given-name": "first name|given name|forename|förnamn|tilltalsnamn",
  "family-name": "last name|surname|family name|efternamn",
  email:
    "e-mail|email|e-mail address|email address|mail address|e-post|epost|e-postadress|epostadress|mejl|mejladress|mail|mailadress",
  tel: "phone|telephone|phone number|telephone number|mobile|mobile phone|mobile number|mobile phone number|cell phone|telefon|telefonnummer|mobil|mobilnummer|mobiltelefon|mobiltelefonnummer",
  "street-address":
    "address|street|street address|home address|postal address|address line 1|adress|gatuadress|gata|hemadress|postadress|utdelningsadress",
  "postal-code": "postal code|postcode|post code|zip|zip code|postnummer|postnr",
  "address-level2": "city|town|town or city|city or town|ort|postort|stad",
  bday: "date of birth|birth date|birthday|birthdate|födelsedatum|födelsedag",
  "cc-number": "card number|credit card number|kortnummer|kontokortsnummer",
};
const PURPOSES = new Map(
  Object.entries(LABELS).flatMap(([purpose, labels]) =>
    labels.split("|").map((label) => [label, purpose] as const),
  ),
);

/** Words by which a form, a group or a label says that it asks about somebody else, or looks for something. */
export const SOMEBODY_ELSE =
  /\b(child|children|recipient|friend|guest|employee|employer|contact person|next of kin|patient|search|filter|find|billing for|someone|another person|company|organi[sz]ation)\b|barn|mottagar|\bvän\b|gäst|anställd|arbetsgivar|kontaktperson|anhörig|patient|sök|filtrer|hitta|någon annan|företag|organisation/i;

/** What the field certainly asks of the person who fills it in, as a token of `autocomplete`; undefined of all else. */
export function purposeOf({
  label,
  element,
  kind,
}: Field): { purpose: string; own: boolean } | undefined {
  if (kind !== "text") return undefined;
  if (typeOf(element) === "password") return undefined;
  const text = (label || element.exposed?.name || "")
    .toLowerCase()
    .replace(/\(.*?\)|[*:.…]/g, "")
    .trim();
  const bare = text.replace(/^(enter |ange |skriv )?(your|din|ditt|dina|my|min|mitt) /, "");
  const purpose = PURPOSES.get(bare);
  return purpose === undefined ? undefined : { purpose, own: bare !== text };
}
