// What the mock keeps of what it got.
import type { Violation } from "../../templates/runtime/violation.js";

/** `call` stands for a whole request that was refused before its parts were looked at, or that has a fault of its own. */
export type RecordKind =
  "event" | "identity" | "identity_delete" | "user_profile" | "call";

/**
 * `accepted`: the service would keep it. `dropped`: it was answered with
 * success, and the console would have dropped it. `refused`: the answer was no
 * success.
 */
export type Outcome = "accepted" | "dropped" | "refused";

/** One record, before it is kept. */
export interface NewRecord {
  readonly kind: RecordKind;
  readonly outcome: Outcome;
  /** The event's name; otherwise the path of the call. Untrusted. */
  readonly name: string;
  /** The answer's code, or a word for a broken connection. */
  readonly code: string;
  /** Why it was refused, or what else there is to know. */
  readonly note?: string;
  /** Of an event. */
  readonly logId?: string;
  /** Of a refused call: the `event_log_id`s in it, by which a repeat is known. Absent where there are none, or too many. */
  readonly logIds?: readonly string[];
  /** JSON text of who it is about; untrusted. */
  readonly identity?: string;
  /** JSON text, or the beginning of what came instead; untrusted. */
  readonly payload: string;
  /** Pointers lead into the payload. At most `mostViolations` of them. */
  readonly violations: readonly Violation[];
}

/** A record with its place in what was kept. */
export interface MockRecord extends NewRecord {
  /** 1 for the first; never used twice. */
  readonly id: number;
  /** `2026-01-31T09:30:00.000Z`. */
  readonly time: string;
  readonly test?: string;
  /** The id of the first kept record with the same `event_log_id`: a retry, or a mistake. */
  readonly duplicateOf?: number;
}

/** More of them on one record help nobody. */
export const mostViolations = 100;
