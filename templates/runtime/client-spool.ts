// Keeps what was enqueued on a disk until it is settled, so that it outlives the process. For Node, Deno and Bun.
import type { Spool, StoredEvents } from "./client-admission.js";
import { clientError, isClientError } from "./client-error.js";
import { toFrame } from "./client-spool-frames.js";
import {
  syncFolder,
  systemCode,
  type SpoolFiles,
} from "./client-spool-files.js";
import { takeLock } from "./client-spool-lock.js";
import {
  readSegments,
  readStored,
  segmentPath,
  type Segment,
} from "./client-spool-segments.js";
import type { RegisteredEvent } from "./runtime.js";
import type { RegisteredIdentity } from "./user.js";

export interface SpoolOptions {
  /** Made if it is missing. On a disk of this machine: locks do not reach across a network. */
  readonly folder: string;
  /** `import * as files from "node:fs/promises"`: given, so that nothing of Node gets into other builds. */
  readonly files: SpoolFiles;
  /** From so many bytes on a segment is full. Default: 8 MiB. */
  readonly segmentSize?: number | undefined;
}

interface Writing {
  readonly frame: Uint8Array;
  readonly first: number;
  readonly count: number;
  readonly resolve: (first: number) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens a spool for one client, and takes up what an earlier process left. Damaged bytes are copied to a file `damaged-…`
 * beside the segments. Rejects with a `ClientError`: `spool_locked` when another process holds the folder, `spool_failed`
 * when it cannot be read or written.
 */
export async function openSpool(options: SpoolOptions): Promise<Spool> {
  const { folder, files } = options;
  try {
    await files.mkdir(folder, { recursive: true });
    const unlock = await takeLock(files, folder);
    try {
      const left = await readSegments(files, folder);
      return makeSpool(options, left.segments, left, unlock);
    } catch (error) {
      await unlock();
      throw error;
    }
  } catch (error) {
    if (isClientError(error)) throw error;
    const code = systemCode(error);
    throw clientError(
      "spool_failed",
      `the spool cannot be opened${code === undefined ? "" : ` (${code})`}`,
    );
  }
}

interface Counters {
  readonly nextNumber: number;
  readonly nextSegment: number;
  readonly settled: ReadonlySet<number>;
}

function makeSpool(
  { folder, files, segmentSize = 8 * 1024 * 1024 }: SpoolOptions,
  left: readonly Segment[],
  counters: Counters,
  unlock: () => Promise<void>,
): Spool {
  let { nextNumber, nextSegment } = counters;
  /** In the order of their numbers. */
  const segments: Segment[] = [...left];
  const carried = left.flatMap(({ settled }) => settled);
  let current: Segment | undefined;
  let queue: Writing[] = [];
  /** Settled numbers to be written down, so that they are not sent again after a crash. */
  const done = new Set<number>(carried);
  let work: Promise<void> | undefined;
  let isClosed = false;

  /** Begins to write unless that is under way: what comes meanwhile goes together, with one `datasync`. */
  function kick(): void {
    work ??= write().finally(() => {
      work = undefined;
      if (queue.length > 0) kick();
    });
  }

  async function write(): Promise<void> {
    // What comes in the same turn goes along.
    await Promise.resolve();
    while (queue.length > 0 || (done.size > 0 && current !== undefined)) {
      const group = queue;
      queue = [];
      try {
        await writeGroup(group);
        for (const { resolve, first } of group) resolve(first);
      } catch (error) {
        for (const { reject } of group) reject(error);
        // Settled numbers that are not written down are sent again after a crash, no more.
        if (group.length === 0) return;
      }
    }
  }

  async function writeGroup(group: readonly Writing[]): Promise<void> {
    const segment = await openSegment(group);
    if (segment?.file === undefined) return;
    const frames = group.map(({ frame }) => frame);
    if (done.size > 0) {
      frames.push(toFrame(JSON.stringify({ done: [...done] })));
      done.clear();
    }
    const bytes = joinBytes(frames);
    try {
      for (let at = 0; at < bytes.length;) {
        const { bytesWritten } = await segment.file.write(
          bytes,
          at,
          bytes.length - at,
          segment.size + at,
        );
        at += bytesWritten;
      }
      if (group.length > 0) await segment.file.datasync();
    } catch (error) {
      // Nobody was told that these are safe: take them back, and trust the file no more.
      await segment.file.truncate(segment.size).catch(() => undefined);
      await seal(segment);
      throw error;
    }
    segment.size += bytes.length;
    for (const { first, count } of group) {
      segment.unsettled += count;
      segment.last = first + count - 1;
    }
  }

  /** The segment that is written to. Numbers alone are worth no new one. */
  async function openSegment(
    group: readonly Writing[],
  ): Promise<Segment | undefined> {
    const first = group[0]?.first;
    if (
      current !== undefined &&
      first !== undefined &&
      current.size >= segmentSize
    ) {
      await seal(current);
    }
    if (current !== undefined || first === undefined) return current;
    const path = segmentPath(folder, nextSegment++);
    // "wx": what an earlier process wrote is never written to again.
    const file = await files.open(path, "wx");
    await syncFolder(files, folder);
    current = {
      path,
      file,
      first,
      last: first - 1,
      size: 0,
      unsettled: 0,
      settled: [],
    };
    segments.push(current);
    return current;
  }

  async function seal(segment: Segment): Promise<void> {
    const { file } = segment;
    segment.file = undefined;
    current = undefined;
    await file?.close().catch(() => undefined);
    if (segment.unsettled === 0) await remove(segment);
  }

  async function remove(segment: Segment): Promise<void> {
    const at = segments.indexOf(segment);
    // Its last event may be settled while it is being closed: then both come here.
    if (at < 0) return;
    segments.splice(at, 1);
    for (const number of segment.settled) done.delete(number);
    // What it said about others is said again by the next.
    for (const { settled } of segments) {
      for (const number of settled) done.add(number);
    }
    await files.unlink(segment.path).catch(() => undefined);
  }

  function settleOne(number: number): void {
    const segment = segments.find(
      ({ first, last }) => first <= number && number <= last,
    );
    if (segment === undefined) return;
    segment.unsettled--;
    segment.settled.push(number);
    done.add(number);
    if (segment.unsettled === 0 && segment !== current) void remove(segment);
  }

  return {
    append: (identity, events) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new Error("the spool is closed"));
          return;
        }
        const first = nextNumber;
        const count = events.length;
        nextNumber += count;
        const frame = toFrame(toText(first, identity, events));
        queue.push({ frame, first, count, resolve, reject });
        kick();
      }),
    settle: (numbers) => {
      for (const number of numbers) settleOne(number);
      if (done.size > 0 && current !== undefined && !isClosed) kick();
    },
    stored: () => readAll(files, left, counters.settled),
    close: async () => {
      if (isClosed) return;
      if (done.size > 0 && current !== undefined) kick();
      isClosed = true;
      while (work !== undefined) await work;
      const last = current;
      if (last !== undefined) {
        current = undefined;
        await last.file?.close().catch(() => undefined);
        // It may say what of other segments is settled.
        if (segments.every(({ unsettled }) => unsettled === 0)) {
          await remove(last);
        }
      }
      await unlock();
    },
  };
}

async function* readAll(
  files: SpoolFiles,
  left: readonly Segment[],
  settled: ReadonlySet<number>,
): AsyncGenerator<StoredEvents> {
  for (const { path } of [...left]) {
    for (const stored of await readStored(files, path, settled)) yield stored;
  }
}

function toText(
  first: number,
  identity: RegisteredIdentity,
  events: readonly RegisteredEvent[],
): string {
  return JSON.stringify({ first, identity, events });
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
