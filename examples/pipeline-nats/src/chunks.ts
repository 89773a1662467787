// A file as chunks of whole lines, each with the offset of its first byte.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

export interface Chunk {
  readonly offset: number;
  readonly lines: readonly string[];
}

export async function* chunksOf(
  path: string,
  size = 200,
): AsyncGenerator<Chunk> {
  const input = createReadStream(path);
  let lines: string[] = [];
  let offset = 0;
  let next = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    lines.push(line);
    next += Buffer.byteLength(line) + 1;
    if (lines.length < size) continue;
    yield { offset, lines };
    lines = [];
    offset = next;
  }
  if (lines.length > 0) yield { offset, lines };
}
