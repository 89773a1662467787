// Reads the segments that an earlier process left: which events are settled, and what is damaged.
import type { StoredEvents } from "./client-admission.js";
import { scanFrames, type Scan } from "./client-spool-frames.js";
import {
  syncFolder,
  type SpoolFile,
  type SpoolFiles,
} from "./client-spool-files.js";
import type { RegisteredEvent } from "./records.js";
import type { RegisteredIdentity } from "./user.js";

/** One file of the spool. */
export interface Segment {
  readonly path: string;
  /** Present while it is being written. */
  file: SpoolFile | undefined;
  /** The numbers of its events. */
  readonly first: number;
  last: number;
  size: number;
  /** How many of its events are not settled. */
  unsettled: number;
  /** Its settled events. */
  readonly settled: number[];
  /** It has damaged bytes, and the disk had no space for a copy: it is finally renamed instead of removed. */
  readonly holdsDamage: boolean;
}

/** The content of the folder. */
export interface Segments {
  /** Those with unsettled events, in order. */
  readonly segments: readonly Segment[];
  readonly settled: ReadonlySet<number>;
  /** Never used before. */
  readonly nextNumber: number;
  readonly nextSegment: number;
  /** Ranges that could not be read; each may have contained events. */
  readonly damaged: number;
}

/** The text of a frame: events, or the numbers of settled ones. */
interface Frame {
  readonly first?: number;
  readonly identity?: RegisteredIdentity;
  readonly events?: readonly RegisteredEvent[];
  readonly done?: readonly number[];
}

/** `owner` is the number of the lock: no two processes ever write or remove files with the same name. */
export function segmentPath(
  folder: string,
  number: number,
  owner: number,
): string {
  return `${folder}/segment-${String(number).padStart(10, "0")}-${String(owner)}`;
}

/**
 * Reads all segments, copies damaged bytes to files `damaged-…`, and removes
 * segments whose events are all settled. Also works without any space on the
 * disk: then the damaged bytes stay where they are.
 */
export async function readSegments(
  files: SpoolFiles,
  folder: string,
): Promise<Segments> {
  const names = await listSegments(files, folder);
  const settled = new Set<number>();
  const found: Found[] = [];
  let highest = 0;
  let stretches = 0;
  for (const { name } of names) {
    const path = `${folder}/${name}`;
    const bytes = await files.readFile(path);
    const { texts, damaged } = scanFrames(bytes, isKnown);
    stretches += damaged.length;
    const holdsDamage =
      damaged.length > 0 &&
      !(await setAside(files, folder, name, bytes, damaged));
    const runs: Run[] = [];
    for (const { first, events, done } of texts.map(readFrame)) {
      for (const each of done ?? []) {
        settled.add(each);
        highest = Math.max(highest, each);
      }
      if (first === undefined || events === undefined) continue;
      runs.push({ first, count: events.length });
      highest = Math.max(highest, first + events.length - 1);
    }
    found.push({ path, size: bytes.length, runs, holdsDamage });
  }
  const segments: Segment[] = [];
  for (const each of found) {
    const segment = describe(each, settled);
    if (segment.unsettled > 0) segments.push(segment);
    else await removeSegment(files, segment);
  }
  return {
    segments,
    settled,
    nextNumber: highest + 1,
    nextSegment: (names[names.length - 1]?.number ?? 0) + 1,
    damaged: stretches,
  };
}

/** Removes the file of a segment whose events are all settled; one with damaged bytes is renamed. */
export async function removeSegment(
  files: SpoolFiles,
  { path, holdsDamage }: Pick<Segment, "path" | "holdsDamage">,
): Promise<void> {
  const at = path.lastIndexOf("/") + 1;
  const kept = `${path.slice(0, at)}damaged-${path.slice(at)}`;
  // If neither works, the next process finds it settled again.
  await (holdsDamage ? files.rename(path, kept) : files.unlink(path)).catch(
    () => undefined,
  );
}

/** In the order in which they were written. */
async function listSegments(
  files: SpoolFiles,
  folder: string,
): Promise<readonly { readonly name: string; readonly number: number }[]> {
  const names = await files.readdir(folder);
  return names
    .flatMap((name) => {
      const number = /^segment-(\d{10,15})(?:-\d{1,15})?$/.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1));
}

interface Found {
  readonly path: string;
  readonly size: number;
  readonly runs: readonly Run[];
  readonly holdsDamage: boolean;
}

interface Run {
  readonly first: number;
  readonly count: number;
}

function describe(
  { path, size, runs, holdsDamage }: Found,
  settled: ReadonlySet<number>,
): Segment {
  let unsettled = 0;
  const own: number[] = [];
  for (const { first, count } of runs) {
    for (let at = first; at < first + count; at++) {
      if (settled.has(at)) own.push(at);
      else unsettled++;
    }
  }
  const first = runs[0]?.first ?? 0;
  const end = runs[runs.length - 1];
  const last = end === undefined ? -1 : end.first + end.count - 1;
  return {
    path,
    file: undefined,
    first,
    last,
    size,
    unsettled,
    settled: own,
    holdsDamage,
  };
}

/** Copies damaged bytes, safely on the disk before anything else happens. False if the disk has no space. */
async function setAside(
  files: SpoolFiles,
  folder: string,
  name: string,
  bytes: Uint8Array,
  damaged: Scan["damaged"],
): Promise<boolean> {
  let copy = "";
  try {
    for (const { from, to } of damaged) {
      copy = `${folder}/damaged-${name.slice("segment-".length)}-${String(from)}`;
      await files.writeFile(copy, bytes.subarray(from, to));
    }
    await syncFolder(files, folder);
    return true;
  } catch {
    // Half a copy is useless, and takes up space.
    await files.unlink(copy).catch(() => undefined);
    return false;
  }
}

/** The unsettled events of a segment, as they were enqueued. */
export async function readStored(
  files: SpoolFiles,
  path: string,
  settled: ReadonlySet<number>,
): Promise<readonly StoredEvents[]> {
  const { texts } = scanFrames(await files.readFile(path), isKnown);
  return texts.map(readFrame).flatMap(({ first, identity, events }) => {
    if (!first || !identity || !events) return [];
    const numbers = events.map((_, at) => first + at);
    const isLeft = numbers.map((number) => !settled.has(number));
    const kept = events.filter((_, at) => isLeft[at]);
    return kept.length === 0
      ? []
      : [
          {
            identity,
            events: kept,
            numbers: numbers.filter((_, at) => isLeft[at]),
          },
        ];
  });
}

/** False for what another version wrote, although the checksum was right. */
function isKnown(text: string): boolean {
  const { first, identity, events, done } = readFrame(text);
  return Array.isArray(done)
    ? done.every(Number.isSafeInteger)
    : Number.isSafeInteger(first) &&
        typeof identity === "object" &&
        Array.isArray(events);
}

function readFrame(text: string): Frame {
  try {
    const frame: unknown = JSON.parse(text);
    return typeof frame === "object" && frame !== null ? frame : {};
  } catch {
    return {};
  }
}
