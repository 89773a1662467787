// Keeps the bytes of a finished file compressed until they are written, for a large output.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { FinishedFile } from "./finished-file.js";

/** The same file in about a tenth of the memory; its bytes are made anew each time they are asked for. */
export function packFile({ path, digest, bytes }: FinishedFile): FinishedFile {
  // A copy, because the original keeps a buffer of 16 kB alive however small it is.
  const packed = new Uint8Array(deflateRawSync(bytes, { level: 1 }));
  return {
    path,
    digest,
    get bytes() {
      return inflateRawSync(packed);
    },
  };
}
