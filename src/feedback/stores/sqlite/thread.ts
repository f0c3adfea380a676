import { Worker } from "node:worker_threads";
import { Unavailable } from "#feedback/sql/database.ts";
import type { Call, Failure, Reply, Request, Result } from "./calls.ts";

const WORKER = new URL("./worker.ts", import.meta.url);

export interface Thread {
  /** Resolves when the call is done. Rejects with `Unavailable` when it failed for what may pass, or the thread died. */
  call(call: Call): Promise<Result>;
  /** Waits for the calls that are under way, then ends the thread. */
  close(): Promise<void>;
}

interface Running {
  readonly worker: Worker;
  readonly calls: Map<number, PromiseWithResolvers<Result>>;
}

/**
 * A thread of its own for a file. It starts at the first call, again after it died, and keeps the
 * process alive only while a call is under way.
 */
export function createThread(file: string, script = WORKER): Thread {
  let running: Running | undefined;
  let last = 0;
  let closed = false;
  function call(what: Call): Promise<Result> {
    if (closed) return Promise.reject(new Error(`${file} is closed.`));
    running ??= start(file, script, () => {
      running = undefined;
    });
    const { worker, calls } = running;
    const settle = Promise.withResolvers<Result>();
    last += 1;
    calls.set(last, settle);
    worker.ref();
    worker.postMessage([last, what] satisfies Request);
    return settle.promise;
  }
  return {
    call,
    async close() {
      if (closed) return;
      const { worker } = running ?? {};
      const done = worker && call({ kind: "close" });
      closed = true;
      await done?.catch(() => undefined);
      await worker?.terminate();
    },
  };
}

function start(file: string, script: URL, onEnd: () => void): Running {
  // Some of node's flags are for the first thread only, and a worker that got them would not start.
  const worker = new Worker(script, { workerData: file, execArgv: [] });
  const calls: Running["calls"] = new Map();
  let reason = "it ended";
  worker.on("message", ([number, result, failure]: Reply) => {
    const settle = calls.get(number);
    calls.delete(number);
    if (calls.size === 0) worker.unref();
    if (failure) settle?.reject(toError(failure));
    else settle?.resolve(result);
  });
  worker.on("error", (error) => {
    reason = String(error);
  });
  worker.on("exit", () => {
    onEnd();
    const error = new Unavailable(`The thread that writes ${file} stopped: ${reason}. Try again.`);
    for (const settle of calls.values()) settle.reject(error);
    calls.clear();
  });
  return { worker, calls };
}

function toError({ message, mayPass }: Failure): Error {
  return mayPass ? new Unavailable(message) : new Error(message);
}
