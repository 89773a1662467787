// The spool's file format: frames with a mark, a length and a checksum, so that intact frames can be
// recognized.

/** A frame begins with these bytes: "DFN1". */
const mark = [0x44, 0x46, 0x4e, 0x31] as const;

/** Mark, length and checksum. */
const headSize = 12;

interface Encoder {
  encode(text: string): Uint8Array;
}

interface Decoder {
  decode(bytes: Uint8Array): string;
}

interface Encoding {
  readonly TextEncoder: new () => Encoder;
  readonly TextDecoder: new () => Decoder;
}

function encoding(): Encoding {
  const platform: unknown = globalThis;
  return platform as Encoding;
}

/** A text as a frame. */
export function toFrame(text: string): Uint8Array {
  const { TextEncoder } = encoding();
  const payload = new TextEncoder().encode(text);
  const frame = new Uint8Array(headSize + payload.length);
  const view = new DataView(frame.buffer);
  frame.set(mark);
  view.setUint32(4, payload.length);
  view.setUint32(8, checksum(payload));
  frame.set(payload, headSize);
  return frame;
}

/** The content of a segment. */
export interface Scan {
  /** The texts of the intact frames, in order. */
  readonly texts: readonly string[];
  /** What is between them: a truncated end, bytes that the disk changed, or unknown frames. */
  readonly damaged: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Reads a segment. After damage it continues at the next intact frame: no text
 * can look like one, because JSON has no control characters, and the length
 * begins with one. Intact frames for which `isKnown` is false count as
 * damaged, so that what another version wrote is kept.
 */
export function scanFrames(
  bytes: Uint8Array,
  isKnown: (text: string) => boolean = () => true,
): Scan {
  const { TextDecoder } = encoding();
  const decoder = new TextDecoder();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const texts: string[] = [];
  const damaged: { from: number; to: number }[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = endOfFrame(bytes, view, at);
    if (end !== undefined) {
      const text = decoder.decode(bytes.subarray(at + headSize, end));
      if (isKnown(text)) texts.push(text);
      else damaged.push({ from: at, to: end });
      at = end;
      continue;
    }
    const from = at;
    do at++;
    while (at < bytes.length && endOfFrame(bytes, view, at) === undefined);
    damaged.push({ from, to: at });
  }
  return { texts, damaged };
}

/** Where an intact frame ends; `undefined` if there is none. */
function endOfFrame(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): number | undefined {
  if (at + headSize > bytes.length) return undefined;
  if (mark.some((byte, index) => bytes[at + index] !== byte)) return undefined;
  const end = at + headSize + view.getUint32(at + 4);
  if (end > bytes.length) return undefined;
  const sum = checksum(bytes.subarray(at + headSize, end));
  return sum === view.getUint32(at + 8) ? end : undefined;
}

let table: Uint32Array | undefined;

/** CRC-32 of ISO 3309, as in zlib. */
export function checksum(bytes: Uint8Array): number {
  table ??= makeTable();
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) {
      value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    }
    return value;
  });
}
