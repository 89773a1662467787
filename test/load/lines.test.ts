// The lines of an input file of `load`.
import { expect, test } from "vitest";
import { readLines } from "../../generator/load/lines.js";

async function* inPieces(...texts: readonly string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

test("the lines that end in one piece of a file come together, and the rest last", async () => {
  const batches: string[][] = [];
  for await (const records of readLines(inPieces("a\nb\nc", "d\n", "e"))) {
    batches.push(records.map((one) => ("text" in one ? one.text : one.code)));
  }
  expect(batches).toEqual([["a", "b"], ["cd"], [], ["e"]]);
});
