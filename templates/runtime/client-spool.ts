// Stores what was enqueued on a disk until it is settled, so that it outlives the process. For Node, Deno and
// Bun.
import type { Spool, StoredEvents } from "./client-admission.js";
import {
  clientError,
  isClientError,
  spoolError,
  type ClientError,
} from "./client-error.js";
import { toFrame } from "./client-spool-frames.js";
import {
  syncFolder,
  systemCode,
  type SpoolFile,
  type SpoolFiles,
} from "./client-spool-files.js";
import { takeLock, type Lock } from "./client-spool-lock.js";
import { describeHolder } from "./client-spool-owner.js";
import {
  readSegments,
  readStored,
  removeSegment,
  segmentPath,
  type Segment,
  type Segments,
} from "./client-spool-segments.js";
import type { RegisteredEvent } from "./records.js";
import type { RegisteredIdentity } from "./user.js";

export interface SpoolOptions {
  /** Created if it is missing. It must be on a disk of this machine: locks do not work across a network. */
  readonly folder: string;
  /**
   * `import * as files from "node:fs/promises"`: passed by the caller, so that
   * nothing of Node's gets into other builds.
   */
  readonly files: SpoolFiles;
  /** The size in bytes at which a segment is full. Default: 8 MiB. */
  readonly segmentSize?: number | undefined;
  /**
   * Milliseconds without a sign of life after which the folder is taken over
   * from another process, which then stops writing. Default: 10,000; the same
   * for all processes. A process that has certainly ended is not waited for.
   */
  readonly takeOverAfter?: number | undefined;
}

interface Writing {
  readonly frame: Uint8Array;
  readonly first: number;
  readonly count: number;
  readonly resolve: (first: number) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens a spool for one client, and continues with what an earlier process
 * left, even on a full disk. Damaged bytes are copied to files `damaged-…`
 * next to the segments and counted. Rejects with a `ClientError`:
 * `spool_locked` if another process holds the folder (after a second, its sign
 * of life), `spool_failed` if it cannot be read or written.
 */
export async function openSpool(options: SpoolOptions): Promise<Spool> {
  const { folder, files, takeOverAfter } = options;
  try {
    await files.mkdir(folder, { recursive: true });
    let onLost: (error: ClientError) => void = () => undefined;
    const lost = new Promise<ClientError>((resolve) => {
      onLost = resolve;
    });
    const taken = await takeLock(files, folder, { takeOverAfter, onLost });
    if ("holder" in taken) {
      throw clientError(
        "spool_locked",
        `another client holds the spool: ${describeHolder(taken.holder)}; close it, or use another folder`,
      );
    }
    const { lock } = taken;
    try {
      const left = await readSegments(files, folder);
      return makeSpool(options, left, lock, lost);
    } catch (error) {
      await lock.release();
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

function makeSpool(
  { folder, files, segmentSize = 8 * 1024 * 1024 }: SpoolOptions,
  found: Segments,
  lock: Lock,
  lost: Promise<ClientError>,
): Spool {
  const { segments: left } = found;
  let { nextNumber, nextSegment } = found;
  /** In the order of their numbers. */
  const segments: Segment[] = [...left];
  const carried = left.flatMap(({ settled }) => settled);
  let current: Segment | undefined;
  let queue: Writing[] = [];
  /** Settled numbers that have to be written, so that they are not sent again after a crash. */
  const done = new Set<number>(carried);
  let work: Promise<void> | undefined;
  /** Nothing more may be written. */
  let isClosed = false;
  let isEnding = false;
  /** Removals in progress: the folder must not be released before they are done. */
  const removals = new Set<Promise<void>>();
  let taken: ClientError | undefined;
  void lost.then((error) => {
    taken = error;
    isClosed = true;
  });

  /**
   * Starts to write unless a write is in progress: what arrives meanwhile is
   * written together, with one `datasync`.
   */
  function kick(): void {
    work ??= write().finally(() => {
      work = undefined;
      if (queue.length > 0) kick();
    });
  }

  async function write(): Promise<void> {
    // What arrives in the same turn is included.
    await Promise.resolve();
    while (queue.length > 0 || (done.size > 0 && current !== undefined)) {
      const group = queue;
      queue = [];
      try {
        await writeGroup(group);
        for (const { resolve, first } of group) resolve(first);
      } catch (error) {
        for (const { reject } of group) reject(error);
        // Settled numbers that are not written are only sent again after a crash.
        if (group.length === 0) return;
      }
    }
  }

  async function writeGroup(group: readonly Writing[]): Promise<void> {
    // A process that lost the lock writes nothing more, so that no segment contains what is rejected.
    await lock.confirm();
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
      if (group.length > 0) {
        await segment.file.datasync();
        // The process that takes over reads what was written until then: nothing is
        // acknowledged that it may not have seen.
        await lock.confirm();
      }
    } catch (error) {
      // Nobody was told that these are safe: remove them, and do not use the file any more.
      const isTakenBack = await takeBack(segment.file, segment.size);
      await seal(segment);
      throw spoolError(error, 0, !isTakenBack);
    }
    segment.size += bytes.length;
    for (const { first, count } of group) {
      segment.unsettled += count;
      segment.last = first + count - 1;
    }
  }

  /** Whether nobody can have read, or will read, what follows this size. */
  async function takeBack(file: SpoolFile, size: number): Promise<boolean> {
    try {
      await file.truncate(size);
      await file.datasync();
      // A process that took over until then may have read it before.
      await lock.confirm();
      return true;
    } catch {
      return false;
    }
  }

  /** The segment that is being written. Numbers alone do not justify a new one. */
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
    const path = segmentPath(folder, nextSegment++, lock.number);
    // "wx": what an earlier process wrote is never changed.
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
      holdsDamage: false,
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
    // Its last event may be settled while it is being closed: then both get here.
    if (at < 0) return;
    segments.splice(at, 1);
    for (const number of segment.settled) done.delete(number);
    // What it recorded about others is recorded again by the next.
    for (const { settled } of segments) {
      for (const number of settled) done.add(number);
    }
    try {
      await lock.confirm();
    } catch {
      // It belongs to the process that took over, unless nobody was told that it contains something.
      if (segment.settled.length > 0) return;
    }
    await removeSegment(files, segment);
  }

  function settleOne(number: number): void {
    const segment = segments.find(
      ({ first, last }) => first <= number && number <= last,
    );
    if (segment === undefined) return;
    segment.unsettled--;
    segment.settled.push(number);
    done.add(number);
    if (segment.unsettled > 0 || segment === current) return;
    const removal = remove(segment).finally(() => removals.delete(removal));
    removals.add(removal);
  }

  return {
    append: (identity, events) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(taken ?? new Error("the spool is closed"));
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
    stored: () => readAll(files, left, found.settled),
    damaged: found.damaged,
    lost,
    close: async () => {
      if (isEnding) return;
      isEnding = true;
      if (done.size > 0 && current !== undefined && !isClosed) kick();
      isClosed = true;
      while (work !== undefined) await work;
      await Promise.all(removals);
      const last = current;
      if (last !== undefined) {
        current = undefined;
        await last.file?.close().catch(() => undefined);
        // It may record what is settled in other segments.
        if (segments.every(({ unsettled }) => unsettled === 0)) {
          await remove(last);
        }
      }
      await lock.release();
    },
  };
}

async function* readAll(
  files: SpoolFiles,
  left: readonly Segment[],
  settled: ReadonlySet<number>,
): AsyncGenerator<StoredEvents> {
  for (const { path } of [...left]) {
    let all: readonly StoredEvents[] = [];
    try {
      all = await readStored(files, path, settled);
    } catch (error) {
      // A former holder settled all of it, and removed it before it noticed that the lock was lost.
      if (systemCode(error) !== "ENOENT") throw error;
    }
    for (const stored of all) yield stored;
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
