// `POST /api/v1/events`: handles its body.
import type { Judge } from "../judge/make-judge.js";
import { isFields, type Fields } from "../text/fields.js";
import type { JudgedViolation } from "../judge/violation-hint.js";
import { handleParts, jsonOf, type Part, type CallResult } from "./parts.js";

/** Per request; items are counted over all its events (EV, the safe interpretation). */
const mostEvents = 100;
const mostItems = 100;

/** Judges a parsed body. */
export function handleEvents(
  body: unknown,
  judge: Judge,
  strict: boolean,
): CallResult {
  const shape = shapeFault(body);
  if (shape !== undefined) return refusal("40000", shape, body);
  const { common, events } = body as {
    readonly common: Fields;
    readonly events: readonly unknown[];
  };
  if (events.length > mostEvents) {
    const note = `a request carries at most ${String(mostEvents)} events, and this one has ${String(events.length)}`;
    return refusal("40402", note, body);
  }
  const items = events.reduce<number>((sum, each) => sum + itemsOf(each), 0);
  if (items > mostItems) {
    const note = `a request carries at most ${String(mostItems)} items in all its events, and this one has ${String(items)}`;
    return refusal("40402", note, body);
  }
  const identity = jsonOf(common["identity"] ?? null);
  const around = aroundEvents(body, judge);
  return handleParts(
    [
      ...(around.length > 0 ? [callPart(body, around)] : []),
      ...events.map((event) => eventPart(event, identity, judge)),
    ],
    strict,
  );
}

/** What makes a body malformed rather than wrong (40000). */
function shapeFault(body: unknown): string | undefined {
  if (!isFields(body)) return "the body must be an object";
  if (!isFields(body["common"])) return "`common` must be an object";
  if (!Array.isArray(body["events"])) return "`events` must be an array";
  return undefined;
}

function refusal(
  code: CallResult["code"],
  note: string,
  body: unknown,
): CallResult {
  return {
    code,
    note,
    records: [
      {
        kind: "call",
        outcome: "refused",
        name: "/api/v1/events",
        code,
        note,
        ...logIdsOf(body),
        payload: beginning(jsonOf(body)),
        violations: [],
      },
    ],
  };
}

function itemsOf(event: unknown): number {
  const items = isFields(event) ? event["event_items"] : undefined;
  return Array.isArray(items) ? items.length : 0;
}

/** The violations that belong to no single event. */
function aroundEvents(body: unknown, judge: Judge): readonly JudgedViolation[] {
  return judge
    .request(body)
    .violations.filter(({ pointer }) => !pointer.startsWith("/events/"));
}

function callPart(body: unknown, violations: readonly JudgedViolation[]): Part {
  return {
    kind: "call",
    name: "/api/v1/events",
    payload: beginning(jsonOf(body)),
    violations,
    refusing: violations.filter(
      ({ pointer, code }) =>
        pointer.startsWith("/common/identity") && code !== "unregistered",
    ),
  };
}

function eventPart(event: unknown, identity: string, judge: Judge): Part {
  const violations = judge.addHints(judge.event(event).violations, event);
  const { event_name: name, event_log_id: logId } = isFields(event)
    ? event
    : {};
  return {
    kind: "event",
    name: typeof name === "string" ? name : "",
    ...(typeof logId === "string" && { logId }),
    identity,
    payload: jsonOf(event),
    violations,
    refusing: violations.filter(isDocumented),
  };
}

/** The fields around the properties, whose rules are documented (EV). */
function isDocumented({ pointer, code }: JudgedViolation): boolean {
  switch (pointer) {
    case "":
    case "/event_log_id":
    case "/event_name":
    case "/event_datetime":
      return code !== "unregistered_event";
    case "/event_properties":
    case "/event_items":
      return code === "type";
    default:
      return false;
  }
}

const mostLogIds = 1_000;
const longestLogId = 64;

/**
 * The `event_log_id`s of a body that is refused as a whole; none if one is
 * missing, or there are too many to store.
 */
export function logIdsOf(body: unknown): {
  readonly logIds?: readonly string[];
} {
  const events = isFields(body) ? body["events"] : undefined;
  if (!Array.isArray(events) || events.length > mostLogIds) return {};
  const logIds = events.flatMap((event: unknown) => {
    const id = isFields(event) ? event["event_log_id"] : undefined;
    const isKept =
      typeof id === "string" && id !== "" && id.length <= longestLogId;
    return isKept ? [id] : [];
  });
  return logIds.length > 0 && logIds.length === events.length ? { logIds } : {};
}

/** Enough of a refused body to recognize it. */
export function beginning(text: string): string {
  const most = 4_000;
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
