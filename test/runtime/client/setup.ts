// What the client's tests share: a client against a service and a clock of the test's own.
import { expect } from "vitest";
import {
  createClient,
  type Client,
} from "../../../templates/runtime/client.js";
import type { ClientOptions } from "../../../templates/runtime/client-options.js";
import type { Rejection } from "../../../templates/runtime/client-rejection.js";
import type { RegisteredEvent } from "../../../templates/runtime/records.js";
import {
  identityRecord,
  type RegisteredIdentity,
} from "../../../templates/runtime/user.js";
import { makeEvent, type LooseRecord } from "../records/make-event.js";
import { makeFakeClock, type FakeClock } from "../../support/fake-clock.js";
import {
  makeFakeService,
  type Arrival,
  type FakeService,
  type Reply,
} from "../../support/fake-service.js";

export const serviceId = "svc-3f9a1c";
export const accessToken = "tok/en+9Zk2Q=1x";

export interface Setup {
  readonly client: Client;
  readonly clock: FakeClock;
  readonly service: FakeService;
  readonly rejected: {
    readonly ids: readonly string[];
    readonly rejection: Rejection;
  }[];
}

export function setUp(
  reply: (arrival: Arrival, at: number) => Reply = () => ({}),
  options: Partial<ClientOptions> = {},
): Setup {
  const rejected: Setup["rejected"] = [];
  const service = makeFakeService((arrival, at) => {
    expectBalance(client);
    return reply(arrival, at);
  });
  const clock = makeFakeClock(undefined, () => {
    expectBalance(client);
  });
  const client: Client = createClient({
    serviceId,
    accessToken,
    fetch: service.fetch,
    clock,
    random: () => 0.5,
    onRejected: (events, rejection) => {
      expectBalance(client);
      rejected.push({ ids: idsOf(events), rejection });
    },
    ...options,
  });
  return { client, clock, service, rejected };
}

/** enqueued = delivered + rejected + pending, and nothing below zero. */
export function expectBalance(client: Client): void {
  const { enqueued, delivered, rejected, pending } = client.counts();
  expect(delivered + rejected + pending).toBe(enqueued);
  expect(Math.min(delivered, rejected, pending)).toBeGreaterThanOrEqual(0);
}

export function user(name: string): RegisteredIdentity {
  return identityRecord({ external_id: name });
}

/** An event with a readable id, which no builder would take, and so many items. */
export function event(id: string, items = 0): LooseRecord {
  const made = makeEvent(
    items === 0
      ? { note: "메모" }
      : { df_items: Array.from({ length: items }, (_, at) => ({ at })) },
    { event_datetime: "2026-01-31T09:00:00.000Z" },
  );
  return Object.freeze({ ...made, event_log_id: id });
}

export function events(count: number, prefix = "e"): readonly LooseRecord[] {
  return Array.from({ length: count }, (_, at) => event(`${prefix}${at}`));
}

export function idsOf(list: readonly RegisteredEvent[]): readonly string[] {
  return list.map((each) => (each as LooseRecord).event_log_id);
}

/** Every event that arrived, in order, with repetitions. */
export function arrivedIds(service: FakeService): readonly string[] {
  return service.arrivals.flatMap(({ ids }) => ids);
}
