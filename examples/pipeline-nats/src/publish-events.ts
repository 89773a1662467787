// node dist/src/publish-events.js FILE: sends lines of `{ "identity": …, "event": … }` to the loaders, by identity.
import { createHash } from "node:crypto";
import { chunksOf } from "./chunks.js";
import { openBroker, partitions, publish } from "./streams.js";

const [path = ""] = process.argv.slice(2);
const broker = await openBroker(process.env["NATS_URL"] ?? "127.0.0.1:4222");
for await (const { offset, lines } of chunksOf(path)) {
  const parts = new Map<number, string[]>();
  for (const line of lines.filter((each) => each.trim() !== "")) {
    const at = partitionOf(line);
    parts.set(at, [...(parts.get(at) ?? []), line]);
  }
  // One after another: all messages of a partition are in the order of the file.
  for (const [at, own] of parts) {
    const id = `${path}:${offset}:${at}`;
    await publish(
      broker,
      `events.${at}`,
      JSON.stringify({ id, lines: own }),
      id,
    );
  }
}
await broker.connection.close();

/** All events of one identity are in one partition. A line that is not JSON may go anywhere. */
function partitionOf(line: string): number {
  try {
    const { identity } = JSON.parse(line) as {
      identity: Record<string, string>;
    };
    const key = JSON.stringify(Object.entries(identity).sort());
    return (
      createHash("sha256").update(key).digest().readUInt32LE() % partitions
    );
  } catch {
    return 0;
  }
}
