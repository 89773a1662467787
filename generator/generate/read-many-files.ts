// Reads one file after another into the same memory: for a thousand files, opening and allocating take most
// of the time.
import { closeSync, constants, openSync, readSync } from "node:fs";
import { readRegularFile } from "../system/read-regular-file.js";

/** Larger than nearly all generated files. */
const bufferSize = 1 << 18;

/** Windows has neither the flag nor such pipes. */
const nonBlocking = process.platform === "win32" ? 0 : constants.O_NONBLOCK;

/** A reader whose result is valid until the next call. Throws the operating system's errors. */
export function makeFileReader(): (path: string) => Uint8Array {
  const buffer = Buffer.allocUnsafeSlow(bufferSize);
  return (path) => {
    // Never waits for the writer of a pipe.
    const descriptor = openSync(path, constants.O_RDONLY | nonBlocking);
    try {
      const size = readSync(descriptor, buffer, 0, bufferSize, 0);
      if (size < bufferSize) return buffer.subarray(0, size);
    } finally {
      closeSync(descriptor);
    }
    return readRegularFile(path) ?? buffer.subarray(0, 0);
  };
}
