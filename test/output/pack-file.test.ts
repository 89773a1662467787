// Packed files: the same bytes in less memory.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { finishedFile } from "../../generator/output/finished-file.js";
import { packFile } from "../../generator/output/pack-file.js";

test.each([
  ["nothing", Buffer.from("")],
  ["Korean text", Buffer.from("쿠폰 사용\n".repeat(1000))],
  ["bytes that are not UTF-8", Buffer.from([255, 0, 13, 10, 128])],
])("a packed file has the same bytes: %s", (_, bytes) => {
  const file = finishedFile("a.ts", bytes);
  const packed = packFile(file);
  expect(packed.path).toBe("a.ts");
  expect(packed.digest).toBe(file.digest);
  expect(Buffer.compare(packed.bytes, bytes)).toBe(0);
  expect(Buffer.compare(packed.bytes, bytes)).toBe(0);
});

test("many small packed files take little memory", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const bytesNow = () => {
    collect();
    // A thread of V8's frees buffers; the next collection waits for it.
    collect();
    return process.memoryUsage().arrayBuffers;
  };
  const file = finishedFile("a.ts", "쿠폰 사용\n".repeat(100));
  const before = bytesNow();
  const packed = Array.from({ length: 1000 }, () => packFile(file));
  // The buffers of the originals alone would be 16 MB.
  expect(bytesNow() - before).toBeLessThan(4_000_000);
  expect(packed).toHaveLength(1000);
});
