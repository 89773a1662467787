// Judges one line of an input file: a record of an event, or `{ "identity": …, "event": … }`.
import type { RegisteredEvent } from "../../templates/runtime/records.js";
import type { RegisteredIdentity } from "../../templates/runtime/user.js";
import type { RecordText } from "../source/split-records.js";
import type { Judge } from "../judge/make-judge.js";
import { withHint, type HintedViolation } from "../judge/violation-hint.js";
import { utf8Hint } from "../read/decode.js";

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

/** Judges the text of a line. `identity` is for records without one. Never throws. */
export function judgeLine(
  text: string,
  judge: Judge,
  identity: RegisteredIdentity | undefined,
): JudgedLine {
  const value = parse(text);
  if (value === undefined) {
    const violations = [violation("", "json", "the line is not JSON")];
    return { ok: false, violations };
  }
  if (!isWrapped(value)) {
    const { violations } = judge.event(value);
    const missing = "the line has no identity, and `--identity` was not given";
    return settle(
      identity === undefined
        ? [violation("", "no_identity", missing), ...violations]
        : violations,
      identity,
      value,
    );
  }
  const unknown = Object.keys(value).find(
    (key) => key !== "identity" && key !== "event",
  );
  const own = value.identity ?? identity;
  const violations: readonly HintedViolation[] = [
    ...(own === undefined
      ? [violation("/identity", "required", "`identity` is missing")]
      : within("/identity", judge.identity(own).violations)),
    ...within("/event", judge.event(value.event).violations),
    ...(unknown === undefined
      ? []
      : [
          violation(
            "",
            "unknown_key",
            "the line has keys besides `identity` and `event`",
          ),
        ]),
  ];
  return settle(violations, own, value.event);
}

/** The `event_log_id` of a line that an earlier run judged; `undefined` if there is none. */
export function logIdOfLine(text: string): string | undefined {
  const value = parse(text.replace(/^\uFEFF/, ""));
  return logIdOf(isWrapped(value) ? value.event : value);
}

/** The `event_log_id` of a record; `undefined` if there is none. */
export function logIdOf(event: unknown): string | undefined {
  if (typeof event !== "object" || event === null) return undefined;
  if (!("event_log_id" in event)) return undefined;
  const { event_log_id: id } = event;
  return typeof id === "string" ? id : undefined;
}

/** The name of an event; `undefined` if it has none. */
export function eventNameOf(event: unknown): string | undefined {
  if (typeof event !== "object" || event === null) return undefined;
  if (!("event_name" in event)) return undefined;
  const { event_name: name } = event;
  return typeof name === "string" ? name : undefined;
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

/** Why a line has no text to judge. */
export function unreadable({
  code,
  problem,
}: Extract<RecordText, { readonly problem: string }>): HintedViolation {
  return {
    ...violation("", code, `the line ${problem}`),
    ...(code === "not_utf8" && { hint: utf8Hint }),
  };
}

interface Wrapped {
  readonly identity?: unknown;
  readonly event: unknown;
}

function isWrapped(value: unknown): value is Wrapped {
  return (
    typeof value === "object" &&
    value !== null &&
    "event" in value &&
    !("event_name" in value)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function within(
  place: string,
  violations: readonly HintedViolation[],
): readonly HintedViolation[] {
  return violations.map((each) => ({
    ...each,
    pointer: `${place}${each.pointer}`,
  }));
}

function violation(
  pointer: string,
  code: string,
  message: string,
): HintedViolation {
  return { pointer, code, message };
}
