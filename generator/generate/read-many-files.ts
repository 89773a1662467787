// Reads one file after another into the same memory: with a thousand files, opening and allocating is most of the time.
import { closeSync, openSync, readFileSync, readSync } from "node:fs";

/** More than nearly all generated files have. */
const bufferSize = 1 << 18;

/** A reader whose result is good until the next call. Throws what the operating system says. */
export function makeFileReader(): (path: string) => Uint8Array {
  const buffer = Buffer.allocUnsafeSlow(bufferSize);
  return (path) => {
    const descriptor = openSync(path, "r");
    try {
      const size = readSync(descriptor, buffer, 0, bufferSize, 0);
      if (size < bufferSize) return buffer.subarray(0, size);
    } finally {
      closeSync(descriptor);
    }
    return readFileSync(path);
  };
}
