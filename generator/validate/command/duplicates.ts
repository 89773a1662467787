// `--duplicates`: finds each repeated `event_log_id`, however many there are, by sorted files of ids.
import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Duplicates } from "../report.js";

export interface DuplicateFinder {
  /** `file` is the name in messages. Throws the operating system's error if the disk is full. */
  readonly add: (id: string, file: string, line: number) => void;
  /** Compares all ids so far. */
  readonly find: () => Promise<Duplicates>;
  /** Removes the files. */
  readonly close: () => void;
}

/** How many ids are sorted in memory at a time. */
export const runLength = 250_000;
/** How many repeated ids are shown. */
const mostShown = 5;
/** Longer ids, which are never valid, are compared by their digests. */
const longestId = 100;

/**
 * Ids are compared exactly, as strings. `most` of them are in memory; the others
 * are in a folder of its own in `parent`.
 */
export function makeDuplicateFinder(
  most: number = runLength,
  parent: string = tmpdir(),
): DuplicateFinder {
  const folder = mkdtempSync(join(parent, "dfn-codegen-ids-"));
  const runs: string[] = [];
  const files: string[] = [];
  const numbers = new Map<string, number>();
  let rows: string[] = [];

  function spill(): void {
    if (rows.length === 0) return;
    const path = join(folder, String(runs.length));
    const file = openSync(path, "wx", 0o600);
    try {
      rows.sort(byCodeUnits);
      for (let at = 0; at < rows.length; at += 10_000) {
        writeSync(file, `${rows.slice(at, at + 10_000).join("\n")}\n`);
      }
    } finally {
      closeSync(file);
    }
    runs.push(path);
    rows = [];
  }

  return {
    add: (id, file, line) => {
      let number = numbers.get(file);
      if (number === undefined) {
        number = files.push(file) - 1;
        numbers.set(file, number);
      }
      // Padded, so that equal ids are in the order of the input.
      const place = `${pad(number)}${pad(line)}`;
      rows.push(`${JSON.stringify(shortId(id))} ${place}`);
      if (rows.length >= most) spill();
    },
    find: async () => {
      spill();
      const found: Found[] = [];
      let count = 0;
      let previous = "";
      for await (const row of mergeRuns(runs)) {
        const at = row.lastIndexOf(" ");
        const id = row.slice(0, at);
        if (id === previous) {
          count++;
          keepFirst(found, { id, place: row.slice(at + 1) });
        }
        previous = id;
      }
      return {
        count,
        first: found.map(({ id, place }) => ({
          file: files[Number(place.slice(0, digits))] ?? "",
          line: Number(place.slice(digits)),
          id: String(JSON.parse(id)),
        })),
      };
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Found {
  readonly id: string;
  readonly place: string;
}

const digits = 15;

function pad(number: number): string {
  return String(number).padStart(digits, "0");
}

function shortId(id: string): string {
  return id.length <= longestId
    ? id
    : `sha256:${createHash("sha256").update(id).digest("hex")}`;
}

/** Keeps the repeats that come first in the input. */
function keepFirst(found: Found[], repeat: Found): void {
  found.push(repeat);
  found.sort((one, other) => byCodeUnits(one.place, other.place));
  found.length = Math.min(found.length, mostShown);
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** All rows of sorted files, sorted. One line of each is in memory. */
async function* mergeRuns(paths: readonly string[]): AsyncGenerator<string> {
  const heads: { row: string; readonly rest: AsyncIterator<string> }[] = [];
  for (const path of paths) {
    const lines = createInterface({ input: createReadStream(path) });
    const rest = lines[Symbol.asyncIterator]();
    const first = await rest.next();
    if (first.done !== true) heads.push({ row: first.value, rest });
  }
  heads.sort((one, other) => byCodeUnits(one.row, other.row));
  for (;;) {
    const head = heads.shift();
    if (head === undefined) return;
    yield head.row;
    const next = await head.rest.next();
    if (next.done === true) continue;
    head.row = next.value;
    const at = heads.findIndex((each) => byCodeUnits(head.row, each.row) <= 0);
    heads.splice(at < 0 ? heads.length : at, 0, head);
  }
}
