// Judges a record of the loading API: a bare event, or a line of `load`, `{ "identity": …, "event": … }`.
import type { Judge } from "../judge/make-judge.js";
import type { HintedViolation } from "../judge/violation-hint.js";
import { isFields } from "../text/fields.js";

/** A line of `load`. */
export interface WrappedEvent {
  readonly identity?: unknown;
  readonly event: unknown;
}

/** Whether a value is a line of `load`, and not an event itself. */
export function isWrapped(value: unknown): value is WrappedEvent {
  return (
    typeof value === "object" &&
    value !== null &&
    "event" in value &&
    !("event_name" in value)
  );
}

const none: readonly HintedViolation[] = [];

/** What the console would drop an event for; `value` comes from `JSON.parse`. */
export function judgeEvent(
  value: unknown,
  judge: Judge,
): readonly HintedViolation[] {
  return judge.accepts(value) ? none : judge.event(value).violations;
}

/** The same of a line of `load`, whose own identity goes before the one for all lines. */
export function judgeWrapped(
  value: WrappedEvent,
  judge: Judge,
  identity?: unknown,
): readonly HintedViolation[] {
  const own = value.identity ?? identity;
  const hasOthers = Object.keys(value).some(
    (key) => key !== "identity" && key !== "event",
  );
  return [
    ...(own === undefined
      ? [violation("/identity", "required", "`identity` is missing")]
      : within("/identity", judge.identity(own).violations)),
    ...within("/event", judgeEvent(value.event, judge)),
    ...(hasOthers
      ? [
          violation(
            "",
            "unknown_key",
            "the line has keys besides `identity` and `event`",
          ),
        ]
      : []),
  ];
}

/** The violations of a part of a value, with pointers from the whole. */
export function within(
  place: string,
  violations: readonly HintedViolation[],
): readonly HintedViolation[] {
  return place === ""
    ? violations
    : violations.map((each) => ({
        ...each,
        pointer: `${place}${each.pointer}`,
      }));
}

/** A problem that no validator knows, because it is one of the line. */
export function violation(
  pointer: string,
  code: string,
  message: string,
): HintedViolation {
  return { pointer, code, message };
}

/** The name of an event; `undefined` if it has none. */
export function eventNameOf(event: unknown): string | undefined {
  return textAt(event, "event_name");
}

/** The `event_log_id` of a record; `undefined` if there is none. */
export function logIdOf(event: unknown): string | undefined {
  return textAt(event, "event_log_id");
}

function textAt(value: unknown, key: string): string | undefined {
  if (!isFields(value)) return undefined;
  const text = value[key];
  return typeof text === "string" ? text : undefined;
}
