// Remembers what was printed, for `--watch`: a file with the same text is not encoded, stamped and digested again.
import type { FinishedFile } from "./finished-file.js";
import type { StampOptions } from "./stamp.js";

export interface PrintMemory {
  /** The file, finished by `make` unless its text and its stamp are those of the last one with this path. */
  readonly finish: (
    path: string,
    pieces: readonly string[],
    stamp: StampOptions,
    make: () => FinishedFile,
  ) => FinishedFile;
  /** Forgets files with other paths. */
  readonly keepOnly: (paths: ReadonlyMap<string, unknown>) => void;
}

interface Printed {
  readonly pieces: readonly string[];
  readonly stamp: StampOptions;
  readonly digest: string;
}

/** A memory of nothing. Of a file it has the pieces, most of which are remembered anyway, and not the bytes. */
export function startPrintMemory(): PrintMemory {
  const known = new Map<string, Printed>();
  return {
    finish: (path, pieces, stamp, make) => {
      const last = known.get(path);
      if (last === undefined || !isSame(last, pieces, stamp)) {
        const finished = make();
        known.set(path, { pieces, stamp, digest: finished.digest });
        return finished;
      }
      return {
        path,
        digest: last.digest,
        get bytes() {
          return make().bytes;
        },
      };
    },
    keepOnly: (paths) => {
      for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
    },
  };
}

function isSame(
  last: Printed,
  pieces: readonly string[],
  { entryName, eslintDisable }: StampOptions,
): boolean {
  return (
    last.stamp.entryName === entryName &&
    last.stamp.eslintDisable === eslintDisable &&
    last.pieces.length === pieces.length &&
    last.pieces.every((piece, at) => piece === pieces[at])
  );
}
