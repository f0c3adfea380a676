import { parentPort, workerData } from "node:worker_threads";
import { Unavailable } from "#feedback/sql/database.ts";
import type { Call, Reply, Request, Result } from "./calls.ts";
import { breaksConnection, failure } from "./failure.ts";
import { createFile } from "./open-file.ts";

// One file, whose calls are done one after the other in the order in which they came.

const path = workerData as string;
const file = createFile(path);

parentPort?.on("message", ([number, call]: Request) => {
  parentPort?.postMessage(reply(number, call));
});

function reply(number: number, call: Call): Reply {
  try {
    return [number, answer(call)];
  } catch (error) {
    if (breaksConnection(error)) file.close();
    const reason = failure(error, path);
    const mayPass = reason instanceof Unavailable;
    return [number, undefined, { message: reason.message, mayPass }];
  }
}

function answer(call: Call): Result {
  if (call.kind === "commit") return file.commit(call);
  if (call.kind === "read") return file.read(call);
  if (call.kind === "begin") file.begin(call.snapshot);
  if (call.kind === "end") file.end(call.snapshot);
  if (call.kind === "open") file.open();
  if (call.kind === "renew") file.renew();
  if (call.kind === "close") file.close();
  return undefined;
}
