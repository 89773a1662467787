// The only way the stages see a disk: a test passes files from memory.

export interface SourceHost {
  /** The bytes of a file, or `undefined` when there is none; `"unreadable: <reason>"` errors are thrown as `HostError`. */
  readonly readFile: (absolutePath: string) => Uint8Array | undefined;
  /** Absolute paths of the files that match, sorted by code unit; folders are not matched. Patterns use `/`. */
  readonly glob: (pattern: string, absoluteFolder: string) => readonly string[];
  /** The path with all links followed, or the path itself where nothing is there. */
  readonly realPath: (absolutePath: string) => string;
}

/** Everything a run read, so that the next one can tell at a glance that nothing changed. */
export interface InputRecord {
  /** Absolute paths, the entry first, then in the order of reading. */
  readonly files: readonly string[];
  /** Each include pattern and the folder that it starts from. */
  readonly includes: readonly {
    readonly pattern: string;
    readonly folder: string;
  }[];
}

/** What a host throws for a file that is there and cannot be read; the loader turns it into `source/unreadable`. */
export class HostError extends Error {
  readonly path: string;
  /** Why, as a few words: "permission denied". */
  readonly reason: string;
  /** True for a folder, a pipe, a device or a socket in the place of a file. */
  readonly isNoFile: boolean;

  constructor(path: string, reason: string, isNoFile = false) {
    super(`${path}: ${reason}`);
    this.name = "HostError";
    this.path = path;
    this.reason = reason;
    this.isNoFile = isNoFile;
  }
}
