import { z } from "zod";

// Every schema's `error` is the end of a sentence that starts with "expected".

/** Text that is not blank; surrounding white space is dropped. */
export const text = z
  .string({ error: "text (in quotation marks if it looks like something else)" })
  .trim()
  .min(1, { error: "text that is not empty" });

/** true or false. */
export const flag = z.boolean({ error: "true or false" });

/** A calendar day that exists, as YYYY-MM-DD. */
export const day = z
  .string({ error: "a date as YYYY-MM-DD" })
  .refine(isDay, { error: "a date that exists, as YYYY-MM-DD" });

/** One of `values`, spelt exactly. */
export function oneOf<const T extends string>(values: readonly T[]) {
  return z.enum(values as readonly [T, ...T[]], { error: list(values) });
}

/** A map with these keys and no others. */
export function map<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.strictObject(shape, {
    error: (issue) => {
      const keys = list(Object.keys(shape));
      return issue.code === "unrecognized_keys" ? keys : `a map with ${keys}`;
    },
  });
}

/** One schema issue as sentences, each with the path to the part of `data` that is wrong. */
export function expectation(issue: z.core.$ZodIssue, data: unknown) {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `unknown key "${[...issue.path, key].join(".")}"; expected ${issue.message}`,
    }));
  const name = issue.path.length > 0 ? `"${issue.path.join(".")}"` : "the file";
  const value = valueAt(data, issue.path);
  const state = value === undefined || value === null ? "is missing" : `is ${shown(value)}`;
  return [{ path: issue.path, message: `${name} ${state}; expected ${issue.message}` }];
}

/** "a, b or c". */
export function list(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? "nothing")
    : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(value)
  );
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
