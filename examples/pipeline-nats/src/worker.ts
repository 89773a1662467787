// node dist/src/worker.js: one of any number of validators.
//
// It publishes the count of a message under the message's own id, and only then
// acknowledges the message. A kill in between repeats the count, and the reducer
// counts each id once.
import { messagesOf, openBroker, publish } from "./streams.js";
import { validateLines } from "./validate-lines.js";

const broker = await openBroker(process.env["NATS_URL"] ?? "127.0.0.1:4222");
console.log("ready");
const never = () => false;
for await (const message of messagesOf(broker, "LINES", "validate", 5, never)) {
  const { id, lines } = message.json<{ id: string; lines: string[] }>();
  const count = { id, ...validateLines(lines.join("\n")) };
  await publish(broker, "counts", JSON.stringify(count), id);
  message.ack();
}
