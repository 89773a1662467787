// How the stages of `usage` see the disk: a few ways of looking, none of writing or running.

/** Paths are absolute with `/` on every platform. Tests pass texts in memory. */
export interface SourceAccess {
  /** The text without a byte order mark; `undefined` for a file that is neither source nor configuration, does not exist or cannot be read. */
  readonly readFile: (path: string) => string | undefined;
  readonly fileExists: (path: string) => boolean;
  readonly directoryExists: (path: string) => boolean;
  /** Names of the folders in a folder. */
  readonly getDirectories: (path: string) => readonly string[];
  /** As TypeScript wants it for the `include` of a tsconfig. */
  readonly readDirectory: (
    folder: string,
    extensions: readonly string[],
    excludes: readonly string[] | undefined,
    includes: readonly string[],
    depth?: number,
  ) => readonly string[];
  /** With links followed; the path itself where that fails. */
  readonly realPath: (path: string) => string;
  readonly caseSensitive: boolean;
}
