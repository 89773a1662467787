// The queue's data: a lane for each identity, whose events keep their order, and the parts that are taken from it.
import { hasRoom, mostEvents, mostItems } from "./client-limits.js";
import type { EventsRequest, RegisteredEvent } from "./runtime.js";
import { eventsRequest } from "./runtime.js";
import type { RegisteredIdentity } from "./user.js";

/** What was enqueued up to one `flush`. */
export interface Epoch {
  pending: number;
  isFlushed: boolean;
}

/** One event in the queue. */
export interface Entry {
  readonly event: RegisteredEvent;
  readonly items: number;
  readonly bytes: number;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  readonly epoch: Epoch;
  /** Its number in the spool; 0 without one. */
  readonly number: number;
}

/** What one request carries, with what became of it so far. */
export interface Part {
  readonly entries: readonly Entry[];
  /** Written once, so that each attempt sends the same bytes. */
  readonly body: string | undefined;
  attempts: number;
  startedAt: number;
  mayHaveArrived: boolean;
}

/** The events of one identity. One request at a time keeps their order. */
export interface Lane {
  readonly key: string;
  readonly identity: RegisteredIdentity;
  readonly waiting: Fifo<Entry>;
  /** Of all that is waiting. */
  items: number;
  /** Parts that were taken already, the next one first: one that is tried again, or halves of a refused one. */
  readonly parts: Part[];
  /** Being sent, or waiting for its next attempt. */
  isBusy: boolean;
  /** Among those that may send. */
  isReady: boolean;
  /** Its oldest event has waited long enough. */
  isOld: boolean;
  stopTimer: (() => void) | undefined;
}

export function makeLane(key: string, identity: RegisteredIdentity): Lane {
  return {
    key,
    identity,
    waiting: makeFifo(),
    items: 0,
    parts: [],
    isBusy: false,
    isReady: false,
    isOld: false,
    stopTimer: undefined,
  };
}

/** True when a request would be full. */
export function isFull(lane: Lane): boolean {
  return lane.waiting.size() >= mostEvents || lane.items >= mostItems;
}

/** True when nothing is left of a lane. */
export function isEmpty(lane: Lane): boolean {
  return lane.waiting.size() === 0 && lane.parts.length === 0;
}

/** Takes from the waiting what fits into one request, in order. */
export function takePart(lane: Lane, now: number): Part {
  const entries: Entry[] = [];
  let items = 0;
  for (;;) {
    const next = lane.waiting.first();
    if (next === undefined || !hasRoom(entries.length, items, next.items)) {
      break;
    }
    lane.waiting.shift();
    items += next.items;
    entries.push(next);
  }
  lane.items -= items;
  lane.isOld = false;
  return makePart(lane.identity, entries, now);
}

/** Two halves in order, to find out which events are at fault. */
export function halve(lane: Lane, part: Part, now: number): readonly Part[] {
  const middle = Math.ceil(part.entries.length / 2);
  return [part.entries.slice(0, middle), part.entries.slice(middle)].map(
    (entries) => ({
      ...makePart(lane.identity, entries, now),
      mayHaveArrived: part.mayHaveArrived,
    }),
  );
}

function makePart(
  identity: RegisteredIdentity,
  entries: readonly Entry[],
  now: number,
): Part {
  return {
    entries,
    body: toBody(
      identity,
      entries.map(({ event }) => event),
    ),
    attempts: 0,
    startedAt: now,
    mayHaveArrived: false,
  };
}

/** Undefined for what JSON cannot hold: a `toJSON` that throws. */
function toBody(
  identity: RegisteredIdentity,
  events: readonly RegisteredEvent[],
): string | undefined {
  try {
    const body: EventsRequest = eventsRequest(identity, events);
    return JSON.stringify(body);
  } catch {
    return undefined;
  }
}

/** First in, first out; a large one costs no more than a small one, as `Array.shift` would. */
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
