/** What waits for somebody to look at it. */
export interface Waiting {
  /** Comments that are new and not held. */
  readonly comments: number;
  /** Responses that are held. */
  readonly held: number;
}

/** What the weekly digest needs of a store. */
export interface Digests {
  waiting(): Promise<Waiting>;
  /**
   * Whether the digest of the week that begins on `monday`, YYYY-MM-DD, is the caller's to send: true once,
   * whichever of several servers asks first, until it is given back.
   */
  take(monday: string): Promise<boolean>;
  /** It could not be sent: whoever asks next is to try. */
  giveBack(monday: string): Promise<void>;
}
