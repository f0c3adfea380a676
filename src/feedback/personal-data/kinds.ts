/** Personal data that is taken out of a text wherever it stands: its form leaves no doubt. */
export const CERTAIN_KINDS = [
  "email",
  "iban",
  "personnummer",
  "samordningsnummer",
  "card",
  "mobile",
] as const;

/**
 * Every kind that is known without an agency's own patterns. What is only possible is kept: "number" is nearly a personal identity
 * number, "phone" a telephone number that is no Swedish mobile number.
 */
export const KINDS = [...CERTAIN_KINDS, "number", "phone"] as const;
