// One way in which data breaks its registration.

/** Which rule a value breaks. */
export type ViolationCode =
  | "any_of"
  | "enum"
  | "format"
  | "max_items"
  | "max_length"
  | "maximum"
  | "min_items"
  | "min_length"
  | "minimum"
  | "pattern"
  | "required"
  | "too_many_items"
  | "type"
  | "unreadable"
  | "unregistered"
  | "unregistered_event";

/** Plain data, suitable for a log or an answer of an API. */
export interface Violation {
  /** JSON pointer (RFC 6901) to the wrong value; `""` is the whole. */
  readonly pointer: string;
  /** Stable, for programs. */
  readonly code: ViolationCode;
  /** One sentence, for people. */
  readonly message: string;
}
