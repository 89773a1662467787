// Judges the value of one line of an input file: a record of an event, or `{ "identity": …, "event": … }`.
import type { RegisteredEvent } from "../../templates/runtime/records.js";
import type { RegisteredIdentity } from "../../templates/runtime/user.js";
import type { Judge } from "../judge/make-judge.js";
import { withHint, type HintedViolation } from "../judge/violation-hint.js";
import {
  eventNameOf,
  isWrapped,
  judgeEvent,
  judgeWrapped,
  logIdOf,
  violation,
} from "../validate/judge-record.js";

export type JudgedLine =
  | {
      readonly ok: true;
      readonly identity: RegisteredIdentity;
      readonly event: RegisteredEvent;
    }
  | {
      readonly ok: false;
      readonly violations: readonly HintedViolation[];
      /** Untrusted; absent if the line has none. */
      readonly eventName?: string;
    };

const missing = violation(
  "",
  "no_identity",
  "the line has no identity, and `--identity` was not given",
);

/** Judges a value that `JSON.parse` returned. `identity` is for records without one. Never throws. */
export function judgeLine(
  value: unknown,
  judge: Judge,
  identity: RegisteredIdentity | undefined,
): JudgedLine {
  if (isWrapped(value)) {
    const violations = judgeWrapped(value, judge, identity);
    return settle(violations, value.identity ?? identity, value.event);
  }
  const violations = judgeEvent(value, judge);
  return settle(
    identity === undefined ? [missing, ...violations] : violations,
    identity,
    value,
  );
}

/** The `event_log_id` of the value of a line; `undefined` if there is none. */
export function logIdOfLine(value: unknown): string | undefined {
  return logIdOf(isWrapped(value) ? value.event : value);
}

/** An event that passed the judge is registered. */
function settle(
  violations: readonly HintedViolation[],
  identity: unknown,
  event: unknown,
): JudgedLine {
  if (violations.length > 0) {
    const eventName = eventNameOf(event);
    return {
      ok: false,
      violations: violations.map(withHint),
      ...(eventName !== undefined && { eventName }),
    };
  }
  return {
    ok: true,
    identity: identity as RegisteredIdentity,
    event: event as RegisteredEvent,
  };
}
