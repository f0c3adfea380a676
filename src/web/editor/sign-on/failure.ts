import * as openid from "openid-client";

/**
 * Why nobody could be signed in at the provider: it does not answer; it answered what it should not; the
 * person stopped there; or it took too long, or was begun in another tab.
 */
type Why = "down" | "wrong" | "cancelled" | "stale";

/** The codes with which a library or the network says that there was no answer. */
const NO_ANSWER = /^(OAUTH_TIMEOUT|OAUTH_RESPONSE_IS_NOT_CONFORM|ECONN\w+|ENOTFOUND|EAI_AGAIN)$/;

/** Its message is for the log: error codes alone, since what a provider says can name people. */
export class SignOnFailure extends Error {
  override readonly name = "SignOnFailure";
  readonly why: Why;

  constructor(why: Why, cause?: unknown) {
    super(`single sign-on: ${[why, ...codes(cause)].join(", ")}`);
    this.why = why;
  }

  /** What an error of the exchange with the provider means. */
  static from(error: unknown): SignOnFailure {
    if (error instanceof openid.AuthorizationResponseError && error.error === "access_denied")
      return new SignOnFailure("cancelled");
    const silent = codes(error).some((code) => NO_ANSWER.test(code));
    return new SignOnFailure(silent ? "down" : "wrong", error);
  }
}

function codes(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code, error: said, cause } = error as Error & { code?: unknown; error?: unknown };
  return [code, said].filter((one) => typeof one === "string").concat(codes(cause)) as string[];
}
