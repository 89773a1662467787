// Streams files into facts: opens, unpacks, splits and counts, in memory that does not grow with the files.
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { headLength, judgeHead } from "../choose-splitter.js";
import {
  collectSamples,
  nothingRead,
  type SamplesRead,
} from "../collect-samples.js";
import { cannotRead } from "../../system/file-errors.js";

/** A file of samples: where it is and how messages call it. */
export interface SampleFile {
  /** Absolute, or `-` for the standard input. */
  readonly path: string;
  readonly shown: string;
}

/** Told after each piece: bytes of the file as it lies on the disk, of all files so far. */
export type OnProgress = (bytes: number, read: SamplesRead) => void;

/** A file that cannot be used at all; the message is a whole sentence. */
export class SampleFileError extends Error {}

/** Reads all files, one after another. Throws a `SampleFileError` for the first that cannot be read; bad records are counted. */
export async function readSamples(
  files: readonly SampleFile[],
  onProgress: OnProgress,
): Promise<SamplesRead> {
  const read = nothingRead();
  let bytes = 0;
  for (const file of files) {
    const source = file.path === "-" ? process.stdin : piecesOf(file.path);
    try {
      await readOne(file, count(source), read);
    } catch (error) {
      throw explain(error, file);
    }
  }
  return read;

  async function* count(
    source: AsyncIterable<unknown>,
  ): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      if (!Buffer.isBuffer(chunk)) continue;
      bytes += chunk.length;
      yield chunk;
      onProgress(bytes, read);
    }
  }
}

const pieceSize = 256 * 1024;

/**
 * A file piece by piece, each in the same buffer: what is kept of a piece has to
 * be copied before the next is asked for. A fresh buffer for each would pile up
 * outside the heap until the next collection.
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

async function readOne(
  { shown }: SampleFile,
  raw: AsyncIterable<Buffer>,
  read: SamplesRead,
): Promise<void> {
  const opened = await peek(raw);
  const isGzip = opened.head[0] === 0x1f && opened.head[1] === 0x8b;
  const { head, rest } = isGzip ? await peek(unpack(opened)) : opened;
  const { layout, problem } = judgeHead(head);
  if (layout === undefined) {
    throw new SampleFileError(`\`${shown}\` ${problem ?? "cannot be read"}`);
  }
  const splitter = collectSamples(shown, layout, read);
  splitter.push(head);
  for await (const chunk of rest) splitter.push(chunk);
  splitter.end();
}

interface Peeked {
  /** The first bytes: `headLength` and the rest of the piece that they ended in. */
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

function explain(error: unknown, { shown }: SampleFile): unknown {
  if (error instanceof SampleFileError) return error;
  if (error instanceof Error && "code" in error) {
    const { code } = error;
    if (code === "Z_DATA_ERROR" || code === "Z_BUF_ERROR") {
      return new SampleFileError(
        `\`${shown}\` is a damaged gzip file: ${error.message}`,
      );
    }
  }
  const reason = cannotRead(shown, error);
  return reason === undefined ? error : new SampleFileError(reason);
}
