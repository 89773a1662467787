// The streams of the pipeline, on disk, and how to talk to a server that may be restarted at any moment.
import {
  AckPolicy,
  jetstream,
  jetstreamManager,
  StorageType,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
} from "@nats-io/jetstream";
import { connect, nanos, type NatsConnection } from "@nats-io/transport-node";

export const partitions = 8;
/** How long the server recognizes a repeated id, in milliseconds: two minutes unless a test wants less. */
const window = Number(process.env["DUPLICATE_WINDOW"] ?? 120_000);

export interface Broker {
  readonly connection: NatsConnection;
  readonly client: JetStreamClient;
  readonly manager: JetStreamManager;
}

/** Connects, again and again if the server is away, and creates what is missing. */
export async function openBroker(servers: string): Promise<Broker> {
  const connection = await connect({
    servers,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 200,
    waitOnFirstConnect: true,
  });
  const manager = await surely(() => jetstreamManager(connection));
  const shape = { storage: StorageType.File, duplicate_window: nanos(window) };
  const streams = [
    { name: "LINES", subjects: ["lines"], ...shape },
    { name: "COUNTS", subjects: ["counts"], ...shape },
    { name: "EVENTS", subjects: ["events.*"], ...shape },
    { name: "REJECTED", subjects: ["rejected"], ...shape },
  ];
  for (const stream of streams) await surely(() => manager.streams.add(stream));
  const shared = { ack_policy: AckPolicy.Explicit, ack_wait: nanos(5_000) };
  await surely(() =>
    manager.consumers.add("LINES", { ...shared, durable_name: "validate" }),
  );
  for (let at = 0; at < partitions; at++) {
    await surely(() =>
      manager.consumers.add("EVENTS", {
        ...shared,
        durable_name: `load-${at}`,
        filter_subject: `events.${at}`,
        // The next message only after this one is acknowledged: that keeps the order.
        max_ack_pending: 1,
      }),
    );
  }
  return { connection, client: jetstream(connection), manager };
}

/** Publishes until the server has confirmed it. Of messages with the same id, the server keeps one, if they come within its window. */
export async function publish(
  { client }: Broker,
  subject: string,
  data: string,
  msgID: string,
): Promise<void> {
  await surely(() => client.publish(subject, data, { msgID, timeout: 2_000 }));
}

/** The messages of a consumer, a few at a time, until `isDone`. */
export async function* messagesOf(
  { client }: Broker,
  stream: string,
  consumer: string,
  most: number,
  isDone: () => boolean,
): AsyncGenerator<JsMsg> {
  const from = await surely(() => client.consumers.get(stream, consumer));
  while (!isDone()) {
    const fetched = await surely(() =>
      from.fetch({ max_messages: most, expires: 1_000 }),
    );
    try {
      for await (const message of fetched) yield message;
    } catch (error) {
      // What was not acknowledged comes again.
      console.error(String(error));
    }
  }
}

/** Repeats what fails, because the server may be away for a moment. */
export async function surely<Result>(
  act: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      console.error(String(error));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
