// Reads the segments that an earlier process left: what of them is settled, and what is damaged.
import type { StoredEvents } from "./client-admission.js";
import { scanFrames } from "./client-spool-frames.js";
import {
  syncFolder,
  type SpoolFile,
  type SpoolFiles,
} from "./client-spool-files.js";
import type { RegisteredEvent } from "./runtime.js";
import type { RegisteredIdentity } from "./user.js";

/** One file of the spool. */
export interface Segment {
  readonly path: string;
  /** Present while it is written to. */
  file: SpoolFile | undefined;
  /** The numbers of its events. */
  readonly first: number;
  last: number;
  size: number;
  /** How many of its events are not settled. */
  unsettled: number;
  /** Those of its events that are. */
  readonly settled: number[];
}

/** What the folder holds. */
export interface Segments {
  /** Those with unsettled events, in order. */
  readonly segments: readonly Segment[];
  readonly settled: ReadonlySet<number>;
  /** Never used before. */
  readonly nextNumber: number;
  readonly nextSegment: number;
}

/** The text of a frame: events, or the numbers of settled ones. */
interface Frame {
  readonly first?: number;
  readonly identity?: RegisteredIdentity;
  readonly events?: readonly RegisteredEvent[];
  readonly done?: readonly number[];
}

export function segmentPath(folder: string, number: number): string {
  return `${folder}/segment-${String(number).padStart(10, "0")}`;
}

/** Reads all segments, sets aside what is damaged, and removes those of which everything is settled. */
export async function readSegments(
  files: SpoolFiles,
  folder: string,
): Promise<Segments> {
  const names = await files.readdir(folder);
  const numbers = names
    .flatMap((name) => {
      const number = /^segment-(\d{10,15})$/.exec(name)?.[1];
      return number === undefined ? [] : [Number(number)];
    })
    .sort((a, b) => a - b);
  const settled = new Set<number>();
  const found: { path: string; size: number; runs: Run[] }[] = [];
  let highest = 0;
  for (const number of numbers) {
    const path = segmentPath(folder, number);
    const bytes = await files.readFile(path);
    const { texts, damaged } = scanFrames(bytes);
    for (const { from, to } of damaged) {
      const name = `damaged-${String(number)}-${String(from)}`;
      await setAside(files, `${folder}/${name}`, bytes.subarray(from, to));
    }
    if (damaged.length > 0) await syncFolder(files, folder);
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
    found.push({ path, size: bytes.length, runs });
  }
  const segments: Segment[] = [];
  for (const { path, size, runs } of found) {
    const segment = describe(path, size, runs, settled);
    if (segment.unsettled > 0) segments.push(segment);
    else await files.unlink(path);
  }
  return {
    segments,
    settled,
    nextNumber: highest + 1,
    nextSegment: (numbers[numbers.length - 1] ?? 0) + 1,
  };
}

interface Run {
  readonly first: number;
  readonly count: number;
}

function describe(
  path: string,
  size: number,
  runs: readonly Run[],
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
  return { path, file: undefined, first, last, size, unsettled, settled: own };
}

/** A copy, safe on the disk before anything else happens. */
async function setAside(
  files: SpoolFiles,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  await files.writeFile(path, bytes);
}

/** The unsettled events of a segment, as they were enqueued. */
export async function readStored(
  files: SpoolFiles,
  path: string,
  settled: ReadonlySet<number>,
): Promise<readonly StoredEvents[]> {
  const { texts } = scanFrames(await files.readFile(path));
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

/** The checksum held, so it is what we wrote; what another version wrote is passed over. */
function readFrame(text: string): Frame {
  try {
    const frame: unknown = JSON.parse(text);
    return typeof frame === "object" && frame !== null ? frame : {};
  } catch {
    return {};
  }
}
