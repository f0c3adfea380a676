const BARE = new Set(
  (
    "error|an error|invalid|is invalid|not valid|incorrect|wrong|failed|validation failed|validation error|error in field|" +
    "invalid value|invalid input|invalid entry|invalid field|invalid data|invalid format|wrong value|wrong input|wrong format|incorrect value|incorrect input|" +
    "this field is invalid|field is invalid|the field is invalid|value is invalid|the value is invalid|this value is invalid|this value is not valid|" +
    "input is invalid|your input is invalid|there is an error|an error occurred|an error has occurred|something went wrong|" +
    "please correct the error|please correct this|please correct this field|please try again|try again|invalid please try again|" +
    "please correct the errors|please correct the errors below|please fix the errors|please fix the errors below|correct the errors below|there were errors|" +
    "there are errors in the form|the form contains errors|form contains errors|form has errors|validation errors|please check the form|" +
    "check your details|please check your details|check your details and try again|please check your details and try again|check the form and try again|please check the form and try again|" +
    "check your answers|please check your answers|check your answers and try again|please check your answers and try again|" +
    "kontrollera dina uppgifter|kontrollera dina uppgifter och försök igen|kontrollera uppgifterna|kontrollera uppgifterna och försök igen|kontrollera formuläret och försök igen|" +
    "kontrollera dina svar|kontrollera dina svar och försök igen|något blev fel|" +
    "formuläret innehåller fel|det finns fel i formuläret|rätta felen|rätta felen i formuläret|kontrollera formuläret|formuläret är felaktigt ifyllt|" +
    "fel|felaktig|felaktigt|ett fel|fel värde|fel format|fel i fältet|felaktigt värde|felaktigt format|felaktig inmatning|ogiltig|ogiltigt|" +
    "ogiltigt värde|ogiltigt format|ogiltig inmatning|fältet är ogiltigt|fältet är felaktigt|värdet är ogiltigt|ett fel har uppstått|" +
    "ett fel uppstod|något gick fel|försök igen|rätta felet|rätta fältet"
  ).split("|"),
);
const LINKING = /^(for|in|of|för|i|på) /;

/** Whether an error text says only that there is an error, and perhaps in which field. */
export function isBareError(text: string, label: string): boolean {
  const said = plain(text);
  if (BARE.has(said)) return true;
  const sentences = text
    .split(/[.!?]+/)
    .map(plain)
    .filter(Boolean);
  if (sentences.length > 1 && sentences.every((sentence) => BARE.has(sentence))) return true;
  const field = plain(label);
  for (const bare of BARE) {
    if (!said.startsWith(`${bare} `)) continue;
    const rest = said
      .slice(bare.length + 1)
      .replace(LINKING, "")
      .replace(/^the /, "");
    if (rest && (field === rest || field.startsWith(`${rest} `))) return true;
  }
  return field !== "" && said.startsWith(`${field} `) && BARE.has(said.slice(field.length + 1));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
