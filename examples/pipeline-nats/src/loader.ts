// node dist/src/loader.js: one of LOADERS processes that load events by identity.
//
// A message is acknowledged when each of its events is delivered or rejected.
// After a kill it comes again, and its events are delivered again with the same
// `event_log_id`. The next message of a partition waits, so that the order of
// each identity stays.
import { createClient } from "../generated/client.js";
import type {
  RegisteredEvent,
  RegisteredIdentity,
} from "../generated/index.js";
import {
  validateEvent,
  validateIdentity,
} from "../generated/validators/index.js";
import { messagesOf, openBroker, partitions, publish } from "./streams.js";

const { LOADERS = "1", NATS_URL = "127.0.0.1:4222" } = process.env;
const broker = await openBroker(NATS_URL);
/** How to tell the message of an event what became of it. */
const waiting = new Map<RegisteredEvent, (rejection?: string) => void>();
const client = createClient({
  serviceId: process.env["DFINERY_SERVICE_ID"] ?? "",
  accessToken: process.env["DFINERY_ACCESS_TOKEN"] ?? "",
  baseUrl: process.env["DFINERY_BASE_URL"],
  isolate: true,
  // All loaders share the documented quota of a million requests a minute.
  quotas: { events: Math.floor(1_000_000 / Number(LOADERS)) },
  onDelivered: (events) => {
    settle(events);
  },
  onRejected: (events, { message }) => {
    settle(events, message);
  },
});
console.log("ready");
await Promise.all(Array.from({ length: partitions }, (_, at) => load(at)));

async function load(partition: number): Promise<void> {
  const never = () => false;
  const consumer = `load-${partition}`;
  for await (const message of messagesOf(
    broker,
    "EVENTS",
    consumer,
    1,
    never,
  )) {
    const { id, lines } = message.json<{ id: string; lines: string[] }>();
    // Longer than the time after which the message would come again.
    const keepAlive = setInterval(() => {
      message.working();
    }, 1_000);
    try {
      await Promise.all(lines.map((line, at) => loadLine(line, `${id}:${at}`)));
      message.ack();
    } finally {
      clearInterval(keepAlive);
    }
  }
}

/** Resolves when the event of a line is delivered, or its rejection is written down. */
async function loadLine(line: string, id: string): Promise<void> {
  const read = readLine(line);
  const reason =
    typeof read === "string"
      ? read
      : await new Promise<string | undefined>((resolve, reject) => {
          waiting.set(read.event, resolve);
          client.enqueue(read.identity, read.event).catch(reject);
        });
  if (reason === undefined) return;
  await publish(broker, "rejected", JSON.stringify({ id, reason, line }), id);
}

function readLine(
  text: string,
): { identity: RegisteredIdentity; event: RegisteredEvent } | string {
  try {
    const line = JSON.parse(text) as { identity: unknown; event: unknown };
    const identity = validateIdentity(line.identity);
    const event = validateEvent(line.event);
    if (identity.ok && event.ok) {
      return { identity: identity.value, event: event.value };
    }
    return [identity, event]
      .flatMap((result) => (result.ok ? [] : result.violations))
      .map(({ message }) => message)
      .join("; ");
  } catch (error) {
    return String(error);
  }
}

function settle(events: readonly RegisteredEvent[], rejection?: string): void {
  for (const event of events) {
    waiting.get(event)?.(rejection);
    waiting.delete(event);
  }
}
