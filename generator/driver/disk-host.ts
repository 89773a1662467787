// The disk for the stages, with a record of what they read.
import { normalize } from "node:path";
import type { SourceHost } from "../read/source-host.js";
import { digestOf } from "../output/digest.js";
import { globAny, globSimply, notSources } from "../system/glob.js";
import type { AppFiles } from "./app-files.js";

/** The disk as a run sees it. */
export function hostOf({ bytes, realPath }: AppFiles): SourceHost {
  return { readFile: bytes, glob, realPath };
}

export interface ReadRecord {
  /** Absolute path of each file that was read → digest. */
  readonly files: ReadonlyMap<string, string>;
  readonly globs: readonly GlobRecord[];
}

export interface GlobRecord {
  readonly pattern: string;
  readonly folder: string;
  readonly found: readonly string[];
}

/**
 * A host that records everything it reads, so that the manifest describes
 * exactly the bytes that were compiled.
 */
export function recordReads(host: SourceHost): {
  readonly host: SourceHost;
  readonly record: ReadRecord;
} {
  const files = new Map<string, string>();
  const globs: GlobRecord[] = [];
  return {
    record: { files, globs },
    host: {
      realPath: host.realPath,
      readFile: (path) => {
        const bytes = host.readFile(path);
        if (bytes !== undefined) files.set(path, digestOf(bytes));
        return bytes;
      },
      glob: (pattern, folder) => {
        const found = host.glob(pattern, folder);
        globs.push({ pattern, folder, found });
        return found;
      },
    },
  };
}

/**
 * The files that match a pattern, sorted; outside `node_modules` and `.git`
 * unless the pattern names them.
 */
export function glob(pattern: string, folder: string): readonly string[] {
  const simply = globSimply(pattern, folder);
  if (simply !== undefined) return simply;
  const ignore = pattern.includes("node_modules") ? [] : notSources;
  const found = globAny(pattern, folder, ignore);
  return found.map((path) => normalize(path)).sort();
}
