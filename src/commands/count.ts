const numbers = new Intl.NumberFormat("en");

/** "1 entry", "12,000 entries". */
export function count(number: number, one: string, several = `${one}s`): string {
  return `${numbers.format(number)} ${number === 1 ? one : several}`;
}
