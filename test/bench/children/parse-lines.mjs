// @ts-check
// The reference for `infer`: reads a file line by line with Node's own reader, and parses each line.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const input = createReadStream(process.argv[2] ?? "");
let count = 0;
for await (const line of createInterface({ input })) {
  if (JSON.parse(line) !== null) count++;
}
console.log(count);
