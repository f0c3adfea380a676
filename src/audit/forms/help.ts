import { FILLED_IN } from "./words.ts";

const FEWEST = 3;
const MOST = 30;

/** Whether a text certainly says how a field is filled in. */
export function isHelp(text: string): boolean {
  const words = text.split(" ").length;
  return words >= FEWEST && words <= MOST && !text.endsWith(":") && FILLED_IN.test(text);
}
