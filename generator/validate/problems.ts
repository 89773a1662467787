// Groups problems by event, property and kind, in bounded memory however many names there are.
import type { HintedViolation } from "../judge/violation-hint.js";

/** A line of an input file; the name is as in messages. */
export interface LinePlace {
  readonly file: string;
  readonly line: number;
}

/** One value that has a problem, as JSON, shortened. Untrusted. */
export interface ProblemSample extends LinePlace {
  readonly value: string;
}

/** Events that have the same problem at the same property. Names are untrusted. */
export interface Problem {
  /** Absent if the line has no event name. */
  readonly event?: string;
  /** `store`, `event_items[].df_price`, `identity.external_id`; empty for the whole record. */
  readonly property: string;
  /** The code of the violation. */
  readonly problem: string;
  /** How many events have it; of a line that cannot be read, how many lines. */
  readonly events: number;
  readonly first: LinePlace;
  /** Of the last event that has it. */
  readonly last: LinePlace;
  /** The validators' sentence about the first of them. */
  readonly message: string;
  /** The pointer of the first of them, as if it were a record of the loading API. */
  readonly pointer: string;
  /** How many groups were found before it. */
  readonly order: number;
  readonly hint?: string;
  readonly samples: readonly ProblemSample[];
}

/** A problem as reports show it. */
export type ShownProblem = Omit<Problem, "order" | "pointer">;

export interface ProblemSummary<Each extends ShownProblem = ShownProblem> {
  /** Most frequent first, and then in the order of their first lines. */
  readonly problems: readonly Each[];
  /** How often an event had a problem outside of these groups, because there were too many. */
  readonly others: number;
}

/** A group that is still counted. */
interface CountedProblem extends Problem {
  events: number;
  last: LinePlace;
  readonly samples: ProblemSample[];
}

/** The groups so far. Plain data, which a worker can send. */
export interface ProblemGroups {
  readonly known: Map<string, CountedProblem>;
  /** Of names that the taxonomy does not have, of which a file may have any number. */
  readonly unregistered: Map<string, CountedProblem>;
  /** How many events have each kind of problem, whether in a group or not. */
  readonly kinds: Map<string, number>;
  others: number;
}

/** The maximum number of groups for names that the taxonomy has, and for other names. */
export const mostGroups = 1_000;
const longestName = 200;

export function noProblems(): ProblemGroups {
  return {
    known: new Map(),
    unregistered: new Map(),
    kinds: new Map(),
    others: 0,
  };
}

/** Where a problem was found, and how to show the value that has it. */
export interface Found {
  readonly event: string | undefined;
  readonly violations: readonly HintedViolation[];
  readonly place: LinePlace;
  /** Whether pointers start from the properties of an SDK's call. */
  readonly isSdk: boolean;
  /** The value at a pointer as JSON. Called only for a sample. */
  readonly valueAt: (pointer: string) => string;
}

export interface Limits {
  /** How many samples each group keeps. */
  readonly samples: number;
  readonly groups: number;
}

/** Counts an event once for each of its problems. */
export function noteProblems(
  groups: ProblemGroups,
  { event, violations, place, isSdk, valueAt }: Found,
  limits: Limits,
): void {
  const name = event?.slice(0, longestName);
  const main = mainOf(violations);
  // Two items of a line count once.
  const noted = main.length > 1 ? new Set<string>() : undefined;
  for (const { pointer, code: problem, message, hint } of main) {
    if (!isRepeated(noted, problem)) addKind(groups, problem, 1);
    const property = propertyOf(pointer).slice(0, longestName);
    const key = keyOf(name, property, problem);
    if (isRepeated(noted, key)) continue;
    const table = tableOf(groups, problem);
    let group = table.get(key);
    if (group === undefined) {
      if (table.size >= limits.groups) {
        groups.others++;
        continue;
      }
      const order = sizeOf(groups);
      const shownPointer = isSdk ? recordPointer(pointer) : pointer;
      const own = { property, problem, message, pointer: shownPointer, order };
      const counts = { events: 0, first: place, last: place, samples: [] };
      group = {
        ...(name !== undefined && { event: name }),
        ...own,
        ...(hint !== undefined && { hint }),
        ...counts,
      };
      table.set(key, group);
    }
    group.events++;
    group.last = place;
    if (group.samples.length < limits.samples) {
      group.samples.push({ ...place, value: valueAt(pointer) });
    }
  }
}

/** Whether a key was there before; it is now. */
function isRepeated(noted: Set<string> | undefined, key: string): boolean {
  if (noted === undefined) return false;
  if (noted.has(key)) return true;
  noted.add(key);
  return false;
}

/** Adds the groups of what follows in the same or the next file. */
export function mergeProblems(
  groups: ProblemGroups,
  next: ProblemGroups,
  move: (place: LinePlace) => LinePlace,
  limits: Limits,
): void {
  const added = [...next.known, ...next.unregistered];
  added.sort(([, one], [, other]) => one.order - other.order);
  for (const [key, each] of added) {
    const table = tableOf(groups, each.problem);
    const group = table.get(key);
    if (group === undefined && table.size >= limits.groups) {
      groups.others += each.events;
      continue;
    }
    const samples = each.samples.map((sample) => ({
      ...sample,
      ...move(sample),
    }));
    if (group === undefined) {
      const [first, last] = [move(each.first), move(each.last)];
      const order = sizeOf(groups);
      table.set(key, { ...each, order, first, last, samples });
    } else {
      group.events += each.events;
      group.last = move(each.last);
      group.samples.push(
        ...samples.slice(0, Math.max(0, limits.samples - group.samples.length)),
      );
    }
  }
  groups.others += next.others;
  for (const [kind, count] of next.kinds) addKind(groups, kind, count);
}

function addKind(groups: ProblemGroups, kind: string, count: number): void {
  groups.kinds.set(kind, (groups.kinds.get(kind) ?? 0) + count);
}

export function summariseProblems(
  groups: ProblemGroups,
): ProblemSummary<Problem> {
  const problems = [...groups.known.values(), ...groups.unregistered.values()];
  problems.sort(
    (one, other) => other.events - one.events || one.order - other.order,
  );
  return { problems, others: groups.others };
}

function sizeOf({ known, unregistered }: ProblemGroups): number {
  return known.size + unregistered.size;
}

function tableOf(groups: ProblemGroups, problem: string) {
  return problem.startsWith("unregistered")
    ? groups.unregistered
    : groups.known;
}

/** Control characters may be part of a name, but JSON would cost more than all else here. */
function keyOf(name: string | undefined, property: string, problem: string) {
  return `${problem}\n${String(name?.length ?? -1)}\n${name ?? ""}${property}`;
}

function recordPointer(pointer: string): string {
  return pointer.startsWith("/df_items/")
    ? pointer.replace("/df_items/", "/event_items/")
    : `/event_properties${pointer}`;
}

/** If an event is not registered, that has to be fixed first. */
function mainOf(
  violations: readonly HintedViolation[],
): readonly HintedViolation[] {
  const main = violations.find(({ code }) => code === "unregistered_event");
  return main === undefined ? violations : [main];
}

/** The property that a pointer leads to, whether the record is wrapped, in a request or in an array. */
function propertyOf(pointer: string): string {
  if (!pointer.includes("/", 1)) return unescaped(pointer.slice(1));
  const steps = pointer.split("/").slice(1).map(unescaped);
  const inEvent = steps.slice(depthOf(steps));
  const inProperties =
    inEvent[0] === "event_properties" && inEvent.length > 1
      ? inEvent.slice(1)
      : inEvent;
  return inProperties.reduce(
    (path, step) =>
      path === "" ? step : /^\d+$/.test(step) ? `${path}[]` : `${path}.${step}`,
    "",
  );
}

/** How many steps lead to the event: `/event`, `/events/3`, `/7`, `/7/event`. */
function depthOf(steps: readonly string[]): number {
  const isIndex = (step: string | undefined) => /^\d+$/.test(step ?? "");
  const start = isIndex(steps[0]) ? 1 : 0;
  if (steps[start] === "event") return start + 1;
  return steps[start] === "events" && isIndex(steps[start + 1])
    ? start + 2
    : start;
}

function unescaped(step: string): string {
  return step.includes("~")
    ? step.replaceAll("~1", "/").replaceAll("~0", "~")
    : step;
}
