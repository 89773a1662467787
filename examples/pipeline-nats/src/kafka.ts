// The same handler for a consumer of Kafka. It is type-checked only: no broker of Kafka has run it.
import { validateLines, type Count } from "./validate-lines.js";

/** The part of a batch that the handler uses, as KafkaJS and its successors have it. */
export interface Batch {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly {
    readonly offset: string;
    readonly value: Buffer | null;
  }[];
}

/**
 * Counts each message and publishes the count under its offset, before the
 * offset is committed: a message that comes again has the same id, and the
 * reducer counts it once.
 */
export function handleBatches(
  publish: (id: string, count: Count) => Promise<void>,
): (payload: { readonly batch: Batch }) => Promise<void> {
  return async ({ batch: { topic, partition, messages } }) => {
    // Not one count for the batch: how a batch is cut is up to the broker.
    for (const { offset, value } of messages) {
      const id = `${topic}:${partition}:${offset}`;
      await publish(id, validateLines(value?.toString("utf8") ?? ""));
    }
  };
}
