// The `diff:` block of a taxonomy: the changes that its owners accept.
import type { Span } from "../source/source-file.js";

/** A change that is accepted although it breaks somebody. */
export interface AcceptedChange {
  /** The id of the kind of change, such as `event-removed`. */
  readonly id: string;
  /** The place as the report names it: `coupon_redeemed.coupon_kind`. */
  readonly at: string;
  /** The last day on which it is accepted, `yyyy-MM-dd`. */
  readonly until?: string;
  readonly reason: string;
  /** Where the entry is. */
  readonly span: Span;
}

export interface DiffSettings {
  readonly accept: readonly AcceptedChange[];
}
