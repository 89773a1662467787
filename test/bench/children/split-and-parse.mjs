// @ts-check
// The reference for `validate`: splits a file with the same splitter and parses each line, and nothing else.
import { closeSync, openSync, readSync } from "node:fs";
import { splitLines } from "../../../dist/generator/source/split-records.js";

const file = openSync(process.argv[2] ?? "", "r");
const buffer = Buffer.allocUnsafe(256 * 1024);
let count = 0;
const splitter = splitLines((record) => {
  if ("text" in record && JSON.parse(record.text) !== null) count++;
});
for (;;) {
  const length = readSync(file, buffer, 0, buffer.length, null);
  if (length === 0) break;
  splitter.push(buffer.subarray(0, length));
}
splitter.end();
closeSync(file);
console.log(count);
