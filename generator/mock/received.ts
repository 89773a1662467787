// A stored record as tests and programs see it: payload and identity as values.
import { withHint, type HintedViolation } from "../judge/violation-hint.js";
import type { MockRecord, Outcome, RecordKind } from "./records.js";

/** A call or event that arrived, and its outcome. */
export interface Received {
  /** 1 for the first; never used twice. */
  readonly id: number;
  /** When it arrived: `2026-01-31T09:30:00.000Z`. */
  readonly time: string;
  readonly kind: RecordKind;
  /** The event's name; otherwise the path of the call. */
  readonly name: string;
  readonly outcome: Outcome;
  /** Whether the service would have kept it. */
  readonly valid: boolean;
  /** The answer's code, `"20000"` for success, or a word for a broken connection. */
  readonly code: string;
  readonly note?: string;
  readonly test?: string;
  /** The id of the first record with the same `event_log_id`. */
  readonly duplicateOf?: number;
  /** For a call that was refused as a whole: the `event_log_id`s of its events. */
  readonly logIds?: readonly string[];
  readonly identity?: unknown;
  /** The event, or the call's body as it arrived; a string if it was not JSON. */
  readonly payload: unknown;
  /** A `hint` says what to do if the validator's message is not enough. */
  readonly violations: readonly HintedViolation[];
}

export function toReceived(record: MockRecord): Received {
  const { id, time, kind, name, outcome, code, note, test, duplicateOf } =
    record;
  const { logIds, identity, payload, violations } = record;
  return {
    id,
    time,
    kind,
    name,
    outcome,
    valid: outcome === "accepted",
    code,
    ...(note !== undefined && { note }),
    ...(test !== undefined && { test }),
    ...(duplicateOf !== undefined && { duplicateOf }),
    ...(logIds !== undefined && { logIds }),
    ...(identity !== undefined && { identity: parsed(identity) }),
    payload: parsed(payload),
    violations: violations.map(withHint),
  };
}

/** The payload of a refused call may be truncated, or not JSON at all. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Properties as the builder takes them, including the items. */
export function propertiesOf({ payload }: Received): unknown {
  if (typeof payload !== "object" || payload === null) return payload;
  const { event_properties: properties, event_items: items } = payload as {
    readonly event_properties?: object | null;
    readonly event_items?: unknown;
  };
  return {
    ...properties,
    ...(items !== undefined && items !== null && { df_items: items }),
  };
}
