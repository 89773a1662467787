// The records that the mock stores.
import type { HintedViolation } from "../judge/violation-hint.js";

/**
 * `call` is a whole request that was refused before its parts were looked at,
 * or that has a problem of its own.
 */
export type RecordKind =
  "event" | "identity" | "identity_delete" | "user_profile" | "call";

/**
 * `accepted`: the service would keep it. `dropped`: the answer was success,
 * but the console would have dropped it. `refused`: the answer was not
 * success.
 */
export type Outcome = "accepted" | "dropped" | "refused";

/** One record, before it is stored. */
export interface NewRecord {
  readonly kind: RecordKind;
  readonly outcome: Outcome;
  /** The event's name; otherwise the path of the call. Untrusted. */
  readonly name: string;
  /** The answer's code, or a word for a broken connection. */
  readonly code: string;
  /** Why it was refused, or what else to know. */
  readonly note?: string;
  /** For an event. */
  readonly logId?: string;
  /**
   * For a refused call: its `event_log_id`s, by which a retry is recognized.
   * Absent if there are none, or too many.
   */
  readonly logIds?: readonly string[];
  /** The identity as JSON text; untrusted. */
  readonly identity?: string;
  /** JSON text, or the beginning of what arrived instead; untrusted. */
  readonly payload: string;
  /** Pointers are relative to the payload. At most `mostViolations` of them. */
  readonly violations: readonly HintedViolation[];
}

/** A stored record. */
export interface MockRecord extends NewRecord {
  /** 1 for the first; never used twice. */
  readonly id: number;
  /** `2026-01-31T09:30:00.000Z`. */
  readonly time: string;
  readonly test?: string;
  /** The id of the first stored record with the same `event_log_id`: a retry, or a mistake. */
  readonly duplicateOf?: number;
}

/** More violations of one record help nobody. */
export const mostViolations = 100;
