// Opens files of records for `infer` and `load`: regular files, pipes and stdin, gzipped or not, in constant
// memory.
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import {
  headLength,
  judgeHead,
  type Layout,
} from "../source/choose-splitter.js";
import { cannotRead } from "../system/file-errors.js";

/** A file of records, with its name in messages. */
export interface DataFile {
  /** Absolute, or `-` for the standard input. */
  readonly path: string;
  readonly shown: string;
}

/** A file that cannot be used at all; the message is a complete sentence. */
export class DataFileError extends Error {}

export interface OpenedData {
  readonly layout: Layout;
  /** The first bytes, unpacked. */
  readonly head: Buffer;
  /**
   * All bytes from the start, unpacked. Each chunk is only valid until the
   * next is requested. Throws `DataFileError`s.
   */
  readonly pieces: AsyncIterable<Buffer>;
  /** Must be called unless all chunks are read. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a file and reads its beginning. `onBytes` is called with the size of
 * each chunk as stored on the disk. Throws a `DataFileError`.
 */
export async function openData(
  file: DataFile,
  onBytes: (count: number) => void = () => undefined,
): Promise<OpenedData> {
  const source: AsyncIterable<unknown> =
    file.path === "-" ? process.stdin : piecesOf(file.path);
  const raw = counted(source, onBytes);
  const close = async (): Promise<void> => {
    await raw.return(undefined);
  };
  try {
    const packed = await peek(raw);
    const isGzip = packed.head[0] === 0x1f && packed.head[1] === 0x8b;
    const { head, rest } = isGzip ? await peek(unpack(packed)) : packed;
    const { layout, problem } = judgeHead(head);
    if (layout === undefined) {
      throw new DataFileError(
        `\`${file.shown}\` ${problem ?? "cannot be read"}`,
      );
    }
    return { layout, head, pieces: piecesFrom(file, head, rest), close };
  } catch (error) {
    await close();
    throw explain(error, file);
  }
}

async function* counted(
  source: AsyncIterable<unknown>,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer, undefined> {
  for await (const chunk of source) {
    if (!Buffer.isBuffer(chunk)) continue;
    onBytes(chunk.length);
    yield chunk;
  }
  return undefined;
}

async function* piecesFrom(
  file: DataFile,
  head: Buffer,
  rest: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  try {
    yield head;
    for await (const chunk of rest) yield chunk;
  } catch (error) {
    throw explain(error, file);
  }
}

const pieceSize = 256 * 1024;

/**
 * Reads a file in chunks, each into the same buffer, so a chunk has to be
 * copied to keep it. A new buffer for each would accumulate outside the heap
 * until the next collection.
 */
async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(pieceSize);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, pieceSize, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

interface Peeked {
  /** The first bytes: `headLength`, and the rest of the chunk that contains the last of them. */
  readonly head: Buffer;
  readonly rest: AsyncIterable<Buffer>;
}

async function peek(source: AsyncIterable<Buffer>): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const parts: Buffer[] = [];
  let length = 0;
  while (length < headLength) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(Buffer.from(next.value));
    length += next.value.length;
  }
  return {
    head: Buffer.concat(parts),
    rest: { [Symbol.asyncIterator]: () => iterator },
  };
}

async function* unpack({ head, rest }: Peeked): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const feed = async (): Promise<void> => {
    gunzip.write(head);
    for await (const chunk of rest) {
      if (gunzip.destroyed) return;
      if (gunzip.write(Buffer.from(chunk))) continue;
      await new Promise((resolve) => gunzip.once("drain", resolve));
    }
    gunzip.end();
  };
  feed().catch((error: unknown) => {
    gunzip.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  for await (const chunk of gunzip) {
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
}

function explain(error: unknown, { shown }: DataFile): unknown {
  if (error instanceof DataFileError) return error;
  if (error instanceof Error && "code" in error) {
    const { code } = error;
    if (code === "Z_DATA_ERROR" || code === "Z_BUF_ERROR") {
      return new DataFileError(
        `\`${shown}\` is a damaged gzip file: ${error.message}`,
      );
    }
  }
  const reason = cannotRead(shown, error);
  return reason === undefined ? error : new DataFileError(reason);
}
