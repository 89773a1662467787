// The only access of the stages to a disk; tests pass files from memory.

export interface SourceHost {
  /**
   * The bytes of a file, or `undefined` if there is none; a file that cannot
   * be read throws a `HostError`.
   */
  readonly readFile: (absolutePath: string) => Uint8Array | undefined;
  /** Absolute paths of the matching files, sorted by code unit; folders do not match. Patterns use `/`. */
  readonly glob: (pattern: string, absoluteFolder: string) => readonly string[];
  /** The path with all links resolved, or the path itself if nothing exists there. */
  readonly realPath: (absolutePath: string) => string;
}

/** Everything that a run read, so that the next run can quickly tell whether something changed. */
export interface InputRecord {
  /** Absolute paths, the entry first, then in the order of reading. */
  readonly files: readonly string[];
  /** Each include pattern and the folder from which it starts. */
  readonly includes: readonly {
    readonly pattern: string;
    readonly folder: string;
  }[];
}

/**
 * Thrown by a host for a file that exists and cannot be read; the loader turns
 * it into `source/unreadable`.
 */
export class HostError extends Error {
  readonly path: string;
  /** The reason in a few words, such as "permission denied". */
  readonly reason: string;
  /** Whether there is a folder, a pipe, a device or a socket instead of a file. */
  readonly isNoFile: boolean;

  constructor(path: string, reason: string, isNoFile = false) {
    super(`${path}: ${reason}`);
    this.name = "HostError";
    this.path = path;
    this.reason = reason;
    this.isNoFile = isNoFile;
  }
}
