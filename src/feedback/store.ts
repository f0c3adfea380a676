import type { FeedbackResponse } from "./response.ts";

/** Where responses are kept. Every promise that resolves is durable; a rejected one changed nothing. */
export interface FeedbackStore {
  add(response: FeedbackResponse): Promise<void>;
  find(id: string): Promise<FeedbackResponse | undefined>;
  /** Sets a response's comment in place of the one it had; null takes it away. False when there is no such response. */
  setComment(id: string, comment: string | null): Promise<boolean>;
  /** Resolves when the store can answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
