// Judges the value of a line in any form: finds its events, and what each would be dropped for.
import { normaliseRecord } from "../infer/normalise-record.js";
import type { EventSample } from "../infer/sample.js";
import type { Judge } from "../judge/make-judge.js";
import type { HintedViolation } from "../judge/violation-hint.js";
import { isFields } from "../text/fields.js";
import type { InputForm, RecordForm } from "./forms.js";
import {
  eventNameOf,
  isWrapped,
  judgeEvent,
  judgeWrapped,
  violation,
  within,
} from "./judge-record.js";

/** One event of the input. All of it is untrusted. */
export interface JudgedEvent {
  readonly form: RecordForm;
  /** Absent if it has none. */
  readonly name: string | undefined;
  /** The event itself, where its id and other fields are. */
  readonly event: unknown;
  /** What the pointers of the violations start from. */
  readonly root: unknown;
  /** Empty if it is fine. Includes what is wrong with the whole request that contains it. */
  readonly violations: readonly HintedViolation[];
}

export interface TakeJudged {
  readonly event: (event: JudgedEvent) => void;
  /** The value is valid, but not an event, such as a user profile. */
  readonly other: () => void;
  /** The value is an array without events. */
  readonly empty: () => void;
}

type JsonForm = Exclude<InputForm, "export-csv">;

/** Passes on each event of a value that `JSON.parse` returned, in order. */
export function judgeValue(
  value: unknown,
  form: JsonForm,
  judge: Judge,
  take: TakeJudged,
): void {
  if (isForRecords(form) && judge.accepts(value)) {
    // Nearly all: whatever else could be found out about it, it is a valid record.
    const name = eventNameOf(value);
    const root = value;
    take.event({ form: "records", name, event: value, root, violations: none });
    return;
  }
  const context = { form, judge, take, root: value };
  if (!Array.isArray(value) || isSdkCall(value)) {
    judgeOne(value, context, "");
    return;
  }
  if (value.length === 0) take.empty();
  value.forEach((each: unknown, at) => {
    judgeOne(each, context, `/${String(at)}`);
  });
}

const none: readonly HintedViolation[] = [];

function isForRecords(form: JsonForm): boolean {
  return form === "auto" || form === "records";
}

interface Context {
  readonly form: JsonForm;
  readonly judge: Judge;
  readonly take: TakeJudged;
  readonly root: unknown;
}

function judgeOne(value: unknown, context: Context, place: string): void {
  const { form, judge, take, root } = context;
  switch (form === "auto" ? formOf(value) : form) {
    case "records": {
      const event = isWrapped(value) ? value.event : value;
      const found = isWrapped(value)
        ? judgeWrapped(value, judge)
        : judgeEvent(value, judge);
      const violations = within(place, found);
      const name = eventNameOf(event);
      take.event({ form: "records", name, event, root, violations });
      return;
    }
    case "requests":
      judgeRequest(value, context, place);
      return;
    case "sdk":
      judgeSdk(value, judge, take);
  }
}

/**
 * A request is refused as a whole if something besides its events is wrong,
 * such as its identity, so that counts for each of its events.
 */
function judgeRequest(
  body: unknown,
  { judge, take, root }: Context,
  place: string,
): void {
  const { violations } = judge.request(body);
  const events: readonly unknown[] =
    isFields(body) && Array.isArray(body["events"]) ? body["events"] : [];
  const shared: HintedViolation[] = [];
  const own = new Map<number, HintedViolation[]>();
  for (const each of violations) {
    const at = /^\/events\/(\d+)(?:\/|$)/.exec(each.pointer)?.[1];
    if (at === undefined) shared.push(each);
    else {
      const found = own.get(Number(at));
      if (found === undefined) own.set(Number(at), [each]);
      else found.push(each);
    }
  }
  const form = "requests";
  const of = (found: readonly HintedViolation[]) => within(place, found);
  if (events.length === 0) {
    // Nothing arrives of it, so it counts as one event without a name.
    const event = undefined;
    take.event({ form, name: undefined, event, root, violations: of(shared) });
  }
  events.forEach((event, at) => {
    const all = [...(own.get(at) ?? []), ...shared];
    const name = eventNameOf(event);
    take.event({ form, name, event, root, violations: of(all) });
  });
}

/** The pointers of its violations start from the properties. */
function judgeSdk(value: unknown, judge: Judge, take: TakeJudged): void {
  const { samples, problem } = normaliseRecord(value);
  for (const sample of samples) {
    if (sample.kind === "user") {
      take.other();
      continue;
    }
    const { name } = sample;
    const root = propertiesOf(sample);
    const { violations } = judge.sdk(name, root);
    take.event({ form: "sdk", name, event: value, root, violations });
  }
  if (problem !== undefined) {
    const violations = [violation("", "not_an_event", `the line ${problem}`)];
    const name = undefined;
    take.event({ form: "sdk", name, event: value, root: value, violations });
  } else if (samples.length === 0) take.other();
}

function propertiesOf({ properties, items }: EventSample): unknown {
  return items === undefined ? properties : { ...properties, df_items: items };
}

/** Which form a value has, by the keys that only this form has. */
function formOf(value: unknown): Exclude<JsonForm, "auto"> {
  if (Array.isArray(value)) return "sdk";
  if (!isFields(value)) return "records";
  if ("event_log_id" in value || "event_datetime" in value) return "records";
  if ("common" in value || Array.isArray(value["events"])) return "requests";
  if ("event_properties" in value || "event_items" in value) return "records";
  const { event } = value;
  if (isWrapped(value) && (typeof event !== "string" || "identity" in value)) {
    return "records";
  }
  return normaliseRecord(value).problem === undefined ? "sdk" : "records";
}

/** `["df_login", { … }]`: the arguments of `logEvent`. */
function isSdkCall(list: readonly unknown[]): boolean {
  return typeof list[0] === "string" && list.length <= 2;
}
