// node dist/src/reduce.js MESSAGES: adds up the counts once there is one for each message, and prints the sum.
import { openBroker, surely } from "./streams.js";
import type { Count } from "./validate-lines.js";

const [expected = ""] = process.argv.slice(2);
const { manager, connection } = await openBroker(
  process.env["NATS_URL"] ?? "127.0.0.1:4222",
);
/** By id: the broker recognizes a repeated one for two minutes only. */
const counts = new Map<string, Count>();
let repeated = 0;
for (let next = 1; counts.size < Number(expected);) {
  const { state } = await surely(() => manager.streams.info("COUNTS"));
  for (; next <= state.last_seq; next++) {
    const seq = next;
    const stored = await surely(() =>
      manager.streams.getMessage("COUNTS", { seq }),
    );
    if (stored === null) continue;
    const { id, ...count } = stored.json<Count & { id: string }>();
    if (counts.has(id)) repeated++;
    counts.set(id, count);
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const kinds: Record<string, number> = {};
let events = 0;
let dropped = 0;
for (const count of counts.values()) {
  events += count.events;
  dropped += count.dropped;
  for (const [kind, each] of Object.entries(count.kinds)) {
    kinds[kind] = (kinds[kind] ?? 0) + each;
  }
}
console.log(JSON.stringify({ events, dropped, kinds, repeated }));
await connection.close();
