// Opens files of records for `infer`, `load` and `validate`: regular files, pipes and stdin, packed with gzip
// or zstd or not, in constant memory.
import { open } from "node:fs/promises";
import * as zlib from "node:zlib";
import type { Transform } from "node:stream";
import {
  headLength,
  judgeHead,
  type Layout,
} from "../source/choose-splitter.js";
import { trackFrames } from "../source/zstd-frames.js";
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
  /** Whether the bytes on the disk are others. */
  readonly isPacked: boolean;
  /**
   * All bytes from the start, unpacked. Each chunk is only valid until the
   * next is requested. Throws `DataFileError`s.
   */
  readonly pieces: AsyncIterable<Buffer>;
  /** Must be called unless all chunks are read. */
  readonly close: () => Promise<void>;
}

/** When the beginning of a pipe is enough to go on with. */
export interface HeadWait {
  /** How many bytes to wait for, which a sender that waits for an answer may never write. */
  readonly least?: number;
  /** In milliseconds: if nothing more arrives for so long, what did arrive is enough. */
  readonly patience?: number;
}

/**
 * Opens a file and reads its beginning. `onBytes` is called with the size of
 * each chunk as stored on the disk. Throws a `DataFileError`.
 */
export async function openData(
  file: DataFile,
  onBytes: (count: number) => void = () => undefined,
  wait: HeadWait = {},
): Promise<OpenedData> {
  const source: AsyncIterable<unknown> =
    file.path === "-" ? process.stdin : piecesOf(file.path);
  const raw = counted(source, onBytes);
  const close = async (): Promise<void> => {
    await raw.return(undefined);
  };
  try {
    const packed = await peek(raw, wait);
    const unpacker = unpackerFor(packed.head, file);
    const { head, rest } =
      unpacker === undefined
        ? packed
        : await peek(unpack(packed, unpacker), wait);
    const { layout, problem } = judgeHead(head);
    if (layout === undefined) {
      throw new DataFileError(
        `\`${file.shown}\` ${problem ?? "cannot be read"}`,
      );
    }
    const isPacked = unpacker !== undefined;
    const pieces = piecesFrom(file, head, rest);
    return { layout, head, isPacked, pieces, close };
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
  /** The first bytes: usually as many as were asked for, and the rest of the chunk that contains the last of them. */
  readonly head: Buffer;
  readonly rest: AsyncIterable<Buffer>;
}

async function peek(
  source: AsyncIterable<Buffer>,
  { least = headLength, patience }: HeadWait,
): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const others = { [Symbol.asyncIterator]: () => iterator };
  const parts: Buffer[] = [];
  let length = 0;
  while (length < least) {
    const coming = iterator.next();
    const next =
      length === 0 || patience === undefined
        ? await coming
        : await within(patience, coming);
    if (next === undefined) {
      return { head: Buffer.concat(parts), rest: startingWith(coming, others) };
    }
    if (next.done === true) break;
    parts.push(Buffer.from(next.value));
    length += next.value.length;
  }
  return { head: Buffer.concat(parts), rest: others };
}

/** What a promise returns, or `undefined` if it takes longer. */
async function within<Result>(
  milliseconds: number,
  promise: Promise<Result>,
): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A chunk that was asked for already, and those behind it. */
async function* startingWith(
  coming: Promise<IteratorResult<Buffer>>,
  others: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const first = await coming;
  if (first.done === true) return;
  yield first.value;
  yield* others;
}

const gzipStart = Buffer.from([0x1f, 0x8b]);
const zstdStart = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** What unpacks a file, by its first bytes; `undefined` if it is not packed. */
function unpackerFor(head: Buffer, { shown }: DataFile): Transform | undefined {
  if (head.subarray(0, 2).equals(gzipStart)) return zlib.createGunzip();
  if (!head.subarray(0, 4).equals(zstdStart)) return undefined;
  const unpacker = createZstdUnpacker();
  if (unpacker !== undefined) return unpacker;
  throw new DataFileError(
    `\`${shown}\` is compressed with zstd, which Node ${process.versions.node} cannot read: use Node 22.15, 23.8 or later, or unpack it first with \`zstd -d\``,
  );
}

/** The types are those of Node 20, which has no zstd. */
function createZstdUnpacker(): Transform | undefined {
  const create: unknown = Reflect.get(zlib, "createZstdDecompress");
  if (typeof create !== "function") return undefined;
  const made: unknown = Reflect.apply(create, zlib, []);
  return isTransform(made) ? made : undefined;
}

function isTransform(value: unknown): value is Transform {
  return typeof value === "object" && value !== null && "write" in value;
}

async function* unpack(
  { head, rest }: Peeked,
  unpacker: Transform,
): AsyncGenerator<Buffer> {
  const frames = head.subarray(0, 4).equals(zstdStart)
    ? trackFrames()
    : undefined;
  const feed = async (): Promise<void> => {
    frames?.push(head);
    unpacker.write(head);
    for await (const chunk of rest) {
      if (unpacker.destroyed) return;
      frames?.push(chunk);
      if (unpacker.write(Buffer.from(chunk))) continue;
      await new Promise((resolve) => {
        unpacker.once("drain", resolve);
        unpacker.once("close", resolve);
      });
    }
    unpacker.end();
  };
  feed().catch((error: unknown) => {
    unpacker.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  for await (const chunk of unpacker) {
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
  if (frames?.isComplete() === false) throw new TruncatedZstd();
}

class TruncatedZstd extends Error {}

function explain(error: unknown, { shown }: DataFile): unknown {
  if (error instanceof DataFileError) return error;
  if (error instanceof TruncatedZstd) {
    return new DataFileError(
      `\`${shown}\` is a damaged zstd file: it ends too early`,
    );
  }
  if (error instanceof Error && "code" in error) {
    const { code } = error;
    if (code === "Z_DATA_ERROR" || code === "Z_BUF_ERROR") {
      return new DataFileError(
        `\`${shown}\` is a damaged gzip file: ${error.message}`,
      );
    }
    if (String(code).startsWith("ZSTD_error")) {
      return new DataFileError(
        `\`${shown}\` is a damaged zstd file: ${error.message}`,
      );
    }
  }
  const reason = cannotRead(shown, error);
  return reason === undefined ? error : new DataFileError(reason);
}
