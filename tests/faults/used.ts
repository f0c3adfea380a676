import { after } from "node:test";

/** What the tests of a file use, to be disposed of after them, or when they are told to stop. */
export function createUsed(): AsyncDisposableStack {
  const used = new AsyncDisposableStack();
  after(() => used.disposeAsync());
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void used.disposeAsync().finally(() => process.exit(1)));
  }
  return used;
}
