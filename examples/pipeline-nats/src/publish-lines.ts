// node dist/src/publish-lines.js FILE: sends the lines of a file to the validators; prints how many messages that are.
import { chunksOf } from "./chunks.js";
import { openBroker, publish } from "./streams.js";

const [path = ""] = process.argv.slice(2);
const broker = await openBroker(process.env["NATS_URL"] ?? "127.0.0.1:4222");
let count = 0;
for await (const { offset, lines } of chunksOf(path)) {
  const id = `${path}:${offset}`;
  await publish(broker, "lines", JSON.stringify({ id, lines }), id);
  count++;
}
console.log(count);
await broker.connection.close();
