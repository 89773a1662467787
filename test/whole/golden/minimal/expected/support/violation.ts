// One way in which data breaks its registration.

/** Plain data, suitable for a log or an answer of an API. */
export interface Violation {
  /** JSON pointer (RFC 6901) to the wrong value; `""` is the whole. */
  readonly pointer: string;
  /** Stable, for programs. */
  readonly code: string;
  /** One sentence, for people. */
  readonly message: string;
}
