// Counts verdicts: by event, by problem, by the fields that were asked for. It grows with names, not with events.
import { recordForms, type RecordForm } from "./forms.js";
import type { JudgedEvent } from "./judge-value.js";
import {
  mergeProblems,
  mostGroups,
  noProblems,
  noteProblems,
  type Found,
  type LinePlace,
  type Limits,
  type ProblemGroups,
} from "./problems.js";

/** How many events have the same values, and how many of them would be dropped. */
export interface Group {
  /** One for each field that was asked for; `null` if the event has none. Untrusted. */
  readonly values: readonly (string | null)[];
  events: number;
  dropped: number;
}

/** All counts so far. Plain data, which a worker can send. */
export interface Tally {
  /** Lines, empty ones included; of a CSV, records. */
  lines: number;
  /** Lines that are not JSON, not UTF-8 or too long. */
  broken: number;
  events: number;
  dropped: number;
  /** Values that are no events, such as user profiles. */
  others: number;
  /** Arrays without events. */
  emptyArrays: number;
  readonly forms: Record<RecordForm, number>;
  readonly groups: Map<string, Group>;
  /** Groups with values that the taxonomy does not have. */
  readonly foreignGroups: Map<string, Group>;
  /** Events outside of these groups, because there were too many. */
  ungrouped: { events: number; dropped: number };
  /** Registered events that were seen. */
  readonly seen: Set<string>;
  readonly problems: ProblemGroups;
}

export interface TallyOptions {
  /** `event`, or names of fields. */
  readonly by: readonly string[];
  readonly samples: number;
  /** How many groups are kept of each kind. */
  readonly groups?: number;
}

const longestValue = 200;
/** Groups of registered events; a taxonomy has fewer. */
const mostKnownGroups = 100_000;

export function emptyTally(): Tally {
  return {
    ...{ lines: 0, broken: 0, events: 0, dropped: 0 },
    ...{ others: 0, emptyArrays: 0 },
    forms: { records: 0, requests: 0, sdk: 0, "export-csv": 0 },
    groups: new Map(),
    foreignGroups: new Map(),
    ungrouped: { events: 0, dropped: 0 },
    seen: new Set(),
    problems: noProblems(),
  };
}

/** Whether events are counted by their names alone. */
export function isByEvent(by: TallyOptions["by"]): boolean {
  return by.length === 1 && by[0] === "event";
}

/** Counts a valid record where events are counted by their names alone. */
export function countAccepted(
  tally: Tally,
  name: string,
  options: TallyOptions,
): void {
  const group = tally.groups.get(name);
  if (group === undefined) {
    const judged = { form: "records", name, violations: [] } as const;
    countEvent(
      tally,
      { ...judged, event: undefined, root: undefined },
      options,
    );
    return;
  }
  tally.events++;
  tally.forms.records++;
  group.events++;
}

/** Counts one event; what is wrong with it is counted by `countProblems`. */
export function countEvent(
  tally: Tally,
  judged: JudgedEvent,
  options: TallyOptions,
): void {
  const { name, violations, form } = judged;
  const { by } = options;
  const isDropped = violations.length > 0;
  tally.events++;
  tally.forms[form]++;
  if (isDropped) tally.dropped++;
  if (isByEvent(by) && !isDropped && name !== undefined) {
    const group = tally.groups.get(name);
    if (group !== undefined) {
      group.events++;
      return;
    }
  }
  const isRegistered =
    name !== undefined && violations.every(({ code }) => !isForeign(code));
  if (isRegistered) tally.seen.add(name);
  const isKnown = isRegistered && by.every((field) => field === "event");
  const values = by.map((field) => valueBy(judged, field));
  addToGroup(tally, isKnown, values, 1, isDropped ? 1 : 0, options);
}

/** Counts what is wrong with an event or a line. */
export function countProblems(
  tally: Tally,
  found: Found,
  options: TallyOptions,
): void {
  noteProblems(tally.problems, found, limitsOf(options));
}

/** Adds the counts of what follows; `move` gives its places in the whole. */
export function mergeTally(
  tally: Tally,
  next: Tally,
  move: (place: LinePlace) => LinePlace,
  options: TallyOptions,
): void {
  tally.lines += next.lines;
  tally.broken += next.broken;
  tally.events += next.events;
  tally.dropped += next.dropped;
  tally.others += next.others;
  tally.emptyArrays += next.emptyArrays;
  for (const form of recordForms) tally.forms[form] += next.forms[form];
  for (const { values, events, dropped } of next.groups.values()) {
    addToGroup(tally, true, values, events, dropped, options);
  }
  for (const { values, events, dropped } of next.foreignGroups.values()) {
    addToGroup(tally, false, values, events, dropped, options);
  }
  tally.ungrouped.events += next.ungrouped.events;
  tally.ungrouped.dropped += next.ungrouped.dropped;
  for (const name of next.seen) tally.seen.add(name);
  mergeProblems(tally.problems, next.problems, move, limitsOf(options));
}

function limitsOf({ samples, groups = mostGroups }: TallyOptions): Limits {
  return { samples, groups };
}

function addToGroup(
  tally: Tally,
  isKnown: boolean,
  values: Group["values"],
  events: number,
  dropped: number,
  { groups = mostGroups }: TallyOptions,
): void {
  const key = values.length === 1 ? (values[0] ?? "") : JSON.stringify(values);
  const table = isKnown ? tally.groups : tally.foreignGroups;
  const group = table.get(key);
  if (group !== undefined) {
    group.events += events;
    group.dropped += dropped;
  } else if (table.size < (isKnown ? mostKnownGroups : groups)) {
    table.set(key, { values, events, dropped });
  } else {
    tally.ungrouped.events += events;
    tally.ungrouped.dropped += dropped;
  }
}

function valueBy(judged: JudgedEvent, field: string): string | null {
  return field === "event"
    ? (judged.name?.slice(0, longestValue) ?? null)
    : fieldOf(judged, field);
}

/** A field of the event, of its properties, or of the line that it is in. */
function fieldOf({ event, root }: JudgedEvent, field: string): string | null {
  const properties = valueOf(event, "event_properties");
  for (const holder of [event, properties, root]) {
    const value = valueOf(holder, field);
    if (typeof value === "string") return value.slice(0, longestValue);
    if (typeof value === "number" || typeof value === "boolean") {
      return String(value);
    }
  }
  return null;
}

function valueOf(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null
    ? Object.getOwnPropertyDescriptor(holder, key)?.value
    : undefined;
}

/** The event itself is not registered, or the line is not an event. */
function isForeign(code: string): boolean {
  return code === "unregistered_event" || code === "not_an_event";
}
