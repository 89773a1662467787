// Whether a stream of zstd is whole: Node's decompressor ends a truncated one without an error.
//
// It follows the sizes of frames and blocks (RFC 8878, section 3.1) and reads
// nothing of their content.

/** Follows a stream as it passes. */
export interface FrameTracker {
  readonly push: (chunk: Buffer) => void;
  /** Whether the stream may end here: at the end of a frame. */
  readonly isComplete: () => boolean;
}

/** What the next bytes are, and how many of them; the content of a block is skipped. */
interface Part {
  readonly kind:
    | "magic"
    | "skippable"
    | "descriptor"
    | "header"
    | "block"
    | "content"
    | "checksum";
  readonly size: number;
}

const frameMagic = 0xfd2fb528;
const skippableMagic = 0x184d2a50;
const start: Part = { kind: "magic", size: 4 };

export function trackFrames(): FrameTracker {
  let part: Part = start;
  /** The bytes of the part so far, if they are read, and how many there were. */
  let value = Buffer.alloc(4);
  let passed = 0;
  let hasChecksum = false;
  let isLast = false;
  let isForeign = false;

  function next(): Part {
    const number = value.readUInt32LE(0);
    switch (part.kind) {
      case "magic":
        if (number === frameMagic) return { kind: "descriptor", size: 1 };
        isForeign = (number & 0xfffffff0) >>> 0 !== skippableMagic;
        return { kind: "skippable", size: 4 };
      case "skippable":
        isLast = true;
        hasChecksum = false;
        return { kind: "content", size: number };
      case "descriptor":
        hasChecksum = (number & 4) !== 0;
        return { kind: "header", size: headerSize(number) };
      case "header":
        return { kind: "block", size: 3 };
      case "block": {
        isLast = (number & 1) !== 0;
        const isRepeated = ((number >>> 1) & 3) === 1;
        return { kind: "content", size: isRepeated ? 1 : number >>> 3 };
      }
      case "content":
        if (!isLast) return { kind: "block", size: 3 };
        return hasChecksum ? { kind: "checksum", size: 4 } : start;
      case "checksum":
        return start;
    }
  }

  return {
    push: (chunk) => {
      let at = 0;
      while (at < chunk.length && !isForeign) {
        const length = Math.min(part.size - passed, chunk.length - at);
        if (part.size <= 4) chunk.copy(value, passed, at, at + length);
        passed += length;
        at += length;
        // A part may be empty, such as the content of an empty block.
        while (passed >= part.size) {
          part = next();
          passed = 0;
          value = Buffer.alloc(4);
        }
      }
    },
    // What follows the last frame is for the decompressor to refuse.
    isComplete: () => isForeign || (part.kind === "magic" && passed === 0),
  };
}

/** The rest of a frame's header, after its descriptor. */
function headerSize(descriptor: number): number {
  const isSingle = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const content = [isSingle ? 1 : 0, 2, 4, 8][descriptor >>> 6] ?? 0;
  return (isSingle ? 0 : 1) + dictionary + content;
}
