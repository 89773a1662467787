// The assertions of the mock: matchers for vitest and jest, and functions for node:test. Imports none of
// them.
import { describeReceived, describeRefused } from "./describe-received.js";
import { findLost } from "./find-lost.js";
import { holdsExpected } from "./holds-expected.js";
import { propertiesOf, type Received } from "./received.js";

/** The form of all builders of the output. */
export type AnyBuilder = (...given: never[]) => {
  readonly event_name: string;
  readonly event_properties: unknown;
  readonly event_items: unknown;
};

/**
 * A part of the builder's argument, which may include `df_items`. For an event
 * without properties there is nothing to expect.
 */
export type ExpectedOf<Event> = Event extends AnyBuilder
  ? IsEmpty<ReturnType<Event>> extends true
    ? Readonly<Record<string, never>>
    : Partial<Exclude<Parameters<Event>[0], undefined>>
  : Readonly<Record<string, unknown>>;

type IsEmpty<Made> = Made extends {
  readonly event_properties: null;
  readonly event_items: null;
}
  ? true
  : false;

/** What the matchers need from a mock, or from the view of one test. */
export interface ReceivedEvents {
  readonly events: () => readonly Received[];
  /** Includes calls that were refused as a whole. */
  readonly received: () => readonly Received[];
  /** The wire name of a builder; `undefined` for any other function. */
  readonly eventNameOf: (builder: unknown) => string | undefined;
}

/** What vitest and jest require of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers as types for `expect`. */
export interface MockMatchers<Result> {
  /** An accepted event of this builder (or wire name) has at least these properties. */
  toHaveReceived: <Event extends AnyBuilder | string>(
    event: Event,
    properties?: ExpectedOf<Event>,
  ) => Result;
  /** Exactly this many accepted events. */
  toHaveReceivedTimes: (event: AnyBuilder | string, times: number) => Result;
  /** Everything that arrived was accepted, at the latest in a retry. */
  toHaveDroppedNothing: () => Result;
}

/** For `expect.extend(mockMatchers)` of vitest or jest. */
export const mockMatchers = {
  toHaveReceived: (
    mock: unknown,
    event: unknown,
    properties?: unknown,
  ): MatcherResult => checkReceived(mockOf(mock), event, properties),
  toHaveReceivedTimes: (
    mock: unknown,
    event: unknown,
    times: unknown,
  ): MatcherResult => checkTimes(mockOf(mock), event, times),
  toHaveDroppedNothing: (mock: unknown): MatcherResult =>
    checkDropped(mockOf(mock)),
};

/** For node:test and others without matchers: throws an error that shows what arrived. */
export function assertReceived<Event extends AnyBuilder | string>(
  mock: ReceivedEvents,
  event: Event,
  properties?: ExpectedOf<Event>,
): void {
  must(checkReceived(mock, event, properties));
}

/** Throws unless everything that arrived was accepted, at the latest in a retry. */
export function assertNothingDropped(mock: ReceivedEvents): void {
  must(checkDropped(mock));
}

function must({ pass, message }: MatcherResult): void {
  if (!pass) throw new Error(message());
}

function checkReceived(
  mock: ReceivedEvents,
  event: unknown,
  properties: unknown,
): MatcherResult {
  const name = nameOf(mock, event);
  const all = mock.events();
  const named = all.filter((one) => one.name === name);
  const matching = named.filter((one) =>
    holdsExpected(propertiesOf(one), properties ?? {}),
  );
  const accepted = matching.filter(({ valid }) => valid);
  const expected =
    properties === undefined ? "" : ` with ${JSON.stringify(properties)}`;
  return {
    pass: accepted.length > 0,
    message: () =>
      accepted.length > 0
        ? `expected no \`${name}\`${expected}, but it arrived:\n${describeReceived(accepted, undefined)}`
        : matching.length > 0
          ? `\`${name}\`${expected} arrived, but the service would not keep it:\n${describeReceived(matching, undefined)}`
          : `expected \`${name}\`${expected}; it did not arrive.\n${describeArrivals(mock, named.length > 0 ? named : all, properties)}`,
  };
}

function checkTimes(
  mock: ReceivedEvents,
  event: unknown,
  times: unknown,
): MatcherResult {
  const name = nameOf(mock, event);
  const all = mock.events();
  const named = all.filter((one) => one.name === name);
  const count = named.filter(({ valid }) => valid).length;
  return {
    pass: count === times,
    message: () =>
      `\`${name}\` arrived and was accepted ${String(count)} times, expected ${String(times)}.\n${describeArrivals(mock, named.length > 0 ? named : all, undefined)}`,
  };
}

function checkDropped(mock: ReceivedEvents): MatcherResult {
  const lost = findLost(mock.received());
  return {
    pass: lost.length === 0,
    message: () =>
      lost.length === 0
        ? "expected something to be dropped or refused, but everything was accepted"
        : `expected everything that arrived to be kept, but ${String(lost.length)} would be lost:\n${describeReceived(lost, undefined)}`,
  };
}

/** What arrived, and which requests were refused before their events were looked at. */
function describeArrivals(
  mock: ReceivedEvents,
  events: readonly Received[],
  expected: unknown,
): string {
  const refused = describeRefused(mock.received());
  if (refused === "") return describeReceived(events, expected);
  return events.length === 0
    ? refused
    : `${describeReceived(events, expected)}\n${refused}`;
}

/** The wire name; throws a `TypeError` for what is neither a name nor a builder. */
export function nameOf(mock: ReceivedEvents, event: unknown): string {
  if (typeof event === "string") return event;
  const name = mock.eventNameOf(event);
  if (name !== undefined) return name;
  throw new TypeError(
    "this is not a builder of the mock's taxonomy: pass a builder, or the event's name",
  );
}

function mockOf(value: unknown): ReceivedEvents {
  const isMock =
    typeof value === "object" &&
    value !== null &&
    "eventNameOf" in value &&
    "events" in value;
  if (isMock) return value as ReceivedEvents;
  throw new TypeError("expect(…) requires a mock created by startMock");
}
