// The queue's data: a lane for each identity, whose events keep their order, and the parts taken from it.
import { isLarger, toBody } from "./client-body.js";
import { hasRoom, mostEvents, mostItems } from "./client-limits.js";
import { makeTrial, type Trial } from "./client-retry.js";
import type { RegisteredEvent } from "./records.js";
import type { RegisteredIdentity } from "./user.js";

/** What was enqueued before one `flush`. */
export interface Epoch {
  pending: number;
  isFlushed: boolean;
}

/** One event in the queue. */
export interface Entry {
  readonly event: RegisteredEvent;
  readonly items: number;
  readonly bytes: number;
  /** When it was enqueued, on the client's clock for durations. */
  readonly at: number;
  readonly epoch: Epoch;
  /** Its number in the spool; 0 without a spool. */
  readonly number: number;
}

/** The content of one request, with its attempts so far. */
export interface Part {
  readonly entries: readonly Entry[];
  /** Serialized once, so that each attempt sends the same bytes. */
  readonly body: string | undefined;
  readonly trial: Trial;
}

/** The events of one identity. Sending one request at a time keeps their order. */
export interface Lane {
  readonly key: string;
  readonly identity: RegisteredIdentity;
  readonly waiting: Fifo<Entry>;
  /** Of all waiting events. */
  items: number;
  bytes: number;
  /** Parts that were already taken, the next one first: one that is retried, or halves of a refused one. */
  readonly parts: Part[];
  /** Being sent, or waiting for its next attempt. */
  isBusy: boolean;
  /** Among the lanes that may send. */
  isReady: boolean;
  /** Its oldest event has waited long enough. */
  isOld: boolean;
  stopTimer: (() => void) | undefined;
  /** When the next attempt begins, while the lane waits for it. */
  retryAt: number | undefined;
}

export function makeLane(key: string, identity: RegisteredIdentity): Lane {
  return {
    key,
    identity,
    waiting: makeFifo(),
    items: 0,
    bytes: 0,
    parts: [],
    isBusy: false,
    isReady: false,
    isOld: false,
    stopTimer: undefined,
    retryAt: undefined,
  };
}

/** Whether a request would be full. */
export function isFull(lane: Lane, maxBodyBytes: number): boolean {
  return (
    lane.waiting.size() >= mostEvents ||
    lane.items >= mostItems ||
    lane.bytes >= maxBodyBytes
  );
}

/** Whether a lane is empty. */
export function isEmpty(lane: Lane): boolean {
  return lane.waiting.size() === 0 && lane.parts.length === 0;
}

/**
 * Takes from the waiting events what fits into one request, in order; more
 * than one part if the body got too large.
 */
export function takeParts(lane: Lane, maxBodyBytes: number): readonly Part[] {
  const entries: Entry[] = [];
  let items = 0;
  let bytes = 0;
  for (;;) {
    const next = lane.waiting.first();
    if (next === undefined || !hasRoom(entries.length, items, next.items))
      break;
    if (entries.length > 0 && bytes + next.bytes > maxBodyBytes) break;
    lane.waiting.shift();
    items += next.items;
    bytes += next.bytes;
    entries.push(next);
  }
  lane.items -= items;
  lane.bytes -= bytes;
  lane.isOld = false;
  return cut(lane.identity, entries, maxBodyBytes);
}

/**
 * The sizes of entries are estimates; those of bodies are exact. A single
 * event is sent whatever its size.
 */
function cut(
  identity: RegisteredIdentity,
  entries: readonly Entry[],
  maxBodyBytes: number,
): readonly Part[] {
  const part = makePart(identity, entries);
  const { body } = part;
  if (
    entries.length < 2 ||
    body === undefined ||
    !isLarger(body, maxBodyBytes)
  ) {
    return [part];
  }
  return halvesOf(entries).flatMap((half) => cut(identity, half, maxBodyBytes));
}

/** Two halves in order, to find out which events are invalid, or to send less at a time. */
export function halve(lane: Lane, part: Part): readonly Part[] {
  return halvesOf(part.entries).map((entries) =>
    makePart(lane.identity, entries, part.trial.mayHaveArrived),
  );
}

/** Takes all that is left, because sending ends: parts first, then the waiting events as one. */
export function takeRest(
  lane: Lane,
): readonly Pick<Part, "entries" | "trial">[] {
  const rest: Pick<Part, "entries" | "trial">[] = lane.parts.splice(0);
  for (const { trial } of rest) {
    // One that is being sent is cancelled, and it is not known how far it got.
    const isOnItsWay =
      lane.isBusy && trial.attempts > 0 && lane.retryAt === undefined;
    trial.mayHaveArrived ||= isOnItsWay;
  }
  const entries: Entry[] = [];
  for (let next = lane.waiting.shift(); next; next = lane.waiting.shift()) {
    entries.push(next);
  }
  if (entries.length > 0) rest.push({ entries, trial: makeTrial() });
  return rest;
}

function halvesOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const middle = Math.ceil(entries.length / 2);
  return [entries.slice(0, middle), entries.slice(middle)];
}

function makePart(
  identity: RegisteredIdentity,
  entries: readonly Entry[],
  mayHaveArrived = false,
): Part {
  const events = entries.map(({ event }) => event);
  return {
    entries,
    body: toBody(identity, events),
    trial: makeTrial(mayHaveArrived),
  };
}

/** First in, first out; removal takes constant time, unlike `Array.shift` in a large array. */
export interface Fifo<Element> {
  readonly push: (element: Element) => void;
  readonly first: () => Element | undefined;
  readonly shift: () => Element | undefined;
  readonly size: () => number;
}

export function makeFifo<Element>(): Fifo<Element> {
  let elements: Element[] = [];
  let head = 0;
  return {
    push: (element) => {
      elements.push(element);
    },
    first: () => elements[head],
    shift: () => {
      const element = elements[head];
      if (head < elements.length) head++;
      if (head === elements.length) {
        elements = [];
        head = 0;
      } else if (head > 1000 && head * 2 > elements.length) {
        elements = elements.slice(head);
        head = 0;
      }
      return element;
    },
    size: () => elements.length - head,
  };
}
