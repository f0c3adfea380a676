import type { Option } from "./command.ts";
import { list } from "./list.ts";

/** An option that is there or not. */
export function flag(help: string): Option<true> {
  return { help, accepts: "no value", read: () => true };
}

/** An option whose value is any text but an empty one. */
export function text(value: string, help: string): Option<string> {
  return { help, value, accepts: "a text", read: (given) => given || undefined };
}

/** An option whose values are texts with commas between, or that is given several times. */
export function texts(value: string, help: string): Option<readonly string[]> {
  const read = (given: string) => {
    const parts = given.split(",").map((part) => part.trim());
    return parts.every(Boolean) ? parts : undefined;
  };
  return { help, value, accepts: "a text, or several with commas between", many: true, read };
}

/** An option whose value is a whole number. */
export function number(
  value: string,
  [least, most]: readonly [number, number],
  help: string,
): Option<number> {
  const read = (given: string) =>
    /^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most
      ? Number(given)
      : undefined;
  return { help, value, accepts: `a whole number from ${least} to ${most}`, read };
}

/** An option whose value is one of `choices`. */
export function choice<const T extends string>(
  value: string,
  choices: readonly T[],
  help: string,
): Option<T> {
  return {
    help,
    value,
    accepts: list(choices),
    read: (given) => choices.find((known) => known === given),
  };
}

/** An option whose value is a calendar day that exists. */
export function day(help: string): Option<string> {
  return {
    help,
    value: "DAY",
    accepts: "a date that exists, as YYYY-MM-DD",
    read: (given) => (isDay(given) ? given : undefined),
  };
}

function isDay(given: string): boolean {
  const time = Date.parse(`${given}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(given) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(given)
  );
}
