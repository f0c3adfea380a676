import type { RequestHandler } from "express";
import type { FeedbackStore } from "#feedback/store.ts";

/** 200 when the store answers, 503 when it does not: for load balancers and alarms. */
export function health(store: FeedbackStore): RequestHandler {
  return async (_request, response) => {
    const ok = await store.ping().then(
      () => true,
      () => false,
    );
    response
      .status(ok ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json({ status: ok ? "ok" : "the feedback store does not answer" });
  };
}
