// Where a zstd stream may end: checked on frames of the format, cut at every byte.
import { expect, test } from "vitest";
import { trackFrames } from "../../generator/source/zstd-frames.js";

const magic = [0x28, 0xb5, 0x2f, 0xfd];

/** A block: three bytes with whether it is the last, its type and its size. */
function block(isLast: boolean, type: 0 | 1 | 2, size: number, content = size) {
  const head = (isLast ? 1 : 0) | (type << 1) | (size << 3);
  const bytes = [head & 255, (head >>> 8) & 255, head >>> 16];
  return [...bytes, ...new Array<number>(content).fill(7)];
}

const frames = {
  "one raw block": [...magic, 0x20, 3, ...block(true, 0, 3)],
  "a window, a checksum and two blocks": [
    ...[...magic, 0x04, 0x58],
    ...[...block(false, 2, 300), ...block(true, 1, 9, 1)],
    ...[1, 2, 3, 4],
  ],
  "an empty block": [...magic, 0x20, 0, ...block(true, 0, 0)],
  "a dictionary and a size of eight bytes": [
    ...[...magic, 0xe3, ...new Array<number>(12).fill(0)],
    ...block(true, 0, 1),
  ],
  "a skippable frame": [0x51, 0x2a, 0x4d, 0x18, 5, 0, 0, 0, 1, 2, 3, 4, 5],
};

test("a stream is whole at the end of each frame and nowhere else", () => {
  const all = Object.values(frames);
  const ends = new Set<number>();
  let end = 0;
  for (const frame of all) ends.add((end += frame.length));
  const bytes = Buffer.from(all.flat());
  for (const size of [1, 2, 5, 1000]) {
    for (let length = 1; length <= bytes.length; length++) {
      const tracker = trackFrames();
      for (let at = 0; at < length; at += size) {
        tracker.push(bytes.subarray(at, Math.min(length, at + size)));
      }
      expect([size, length, tracker.isComplete()]).toEqual([
        size,
        length,
        ends.has(length),
      ]);
    }
  }
});
