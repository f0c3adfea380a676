/**
 * Where a spreadsheet could begin a cell that it takes for a formula: at the start of the text, and
 * after each line break or separator in it, since a file that is opened with another separator than
 * its own is split there, quotes or not. White space and quotation marks in front of a formula do not
 * stop it: a spreadsheet may drop them. The characters are those of https://owasp.org/www-community/attacks/CSV_Injection with their full-width forms.
 */
const START = /(?<=^|[\n\r\t,;|])(?=(?:"|[^\S\n\r\t])*[=+\-@＝＋－＠']|(?<=^)[\n\r\t])/g;

/**
 * The text as no spreadsheet takes it for a formula: with an apostrophe wherever one could start. Taking
 * away one apostrophe at the start and after each line break, TAB, comma, semicolon and bar undoes it.
 */
export function inert(text: string): string {
  return text.replace(START, "'");
}
