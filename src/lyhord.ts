import { createOutput } from "#commands/output.ts";
import { INTERRUPTED, run } from "#commands/run.ts";

const GRACE_MS = 3000;

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  // Once: who asks a second time is obeyed at once.
  process.once(signal, () => {
    stop.abort();
    setTimeout(() => process.exit(INTERRUPTED), GRACE_MS).unref();
  });
}

process.exitCode = await run(
  process.argv.slice(2),
  createOutput(process.stdout, process.stderr),
  stop.signal,
);
