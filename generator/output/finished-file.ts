// A file of the output as it is written. Bytes take half the memory of the text, and the largest output is
// hundreds of megabytes.
import { digestOf } from "./digest.js";

export interface FinishedFile {
  /** Relative to the output folder, `/` between folders. */
  readonly path: string;
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** As in the manifest. */
  readonly digest: string;
}

/** A finished file from its final bytes or text. */
export function finishedFile(
  path: string,
  content: string | Uint8Array,
): FinishedFile {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { path, bytes, digest: digestOf(bytes) };
}

/** The content of a file as text. */
export function textOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
}
