import type { Evidence } from "./check.ts";
import type { Text } from "./outcome.ts";

/** What several kinds of evidence saw, for a check that needs them together. */
export function together<R extends Record<string, unknown>>(
  seen: Text,
  parts: { readonly [K in keyof R]: Evidence<R[K]> },
): Evidence<R> {
  return {
    seen,
    collect: async ({ collect }) => {
      const entries = Object.entries<Evidence<unknown>>(parts);
      const collected = entries.map(async ([name, part]) => [name, await collect(part)] as const);
      return Object.fromEntries(await Promise.all(collected)) as R;
    },
  };
}
