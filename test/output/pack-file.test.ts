// Packed files: the same bytes in less memory.
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
