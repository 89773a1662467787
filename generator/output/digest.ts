// The digest for stamps and manifests. It ignores line ends, so that git's autocrlf does not count as an
// edit.
import { hash } from "node:crypto";

/** How many hexadecimal digits a digest has: 96 bits, short enough for a comment line. */
export const digestLength = 24;

/**
 * The digest of a text, the same for `\n` and `\r\n`. Bytes are used as they
 * are, so a file need not be UTF-8 to be compared.
 */
export function digestOf(content: string | Uint8Array): string {
  const normal =
    typeof content === "string"
      ? normaliseLineEnds(content)
      : withoutCarriageReturns(content);
  return hash("sha256", normal).slice(0, digestLength);
}

/** The text with `\n` for each `\r\n`. */
export function normaliseLineEnds(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}

function withoutCarriageReturns(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(13)) return bytes;
  const text = Buffer.from(bytes).toString("latin1");
  return Buffer.from(normaliseLineEnds(text), "latin1");
}
