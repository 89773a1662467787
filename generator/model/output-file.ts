// What a target makes, and what becomes of it on its way to the disk.

/** `own`: from a target of the user's; the ending of its path tells how comments are written. */
export type FileLanguage =
  "ts" | "js" | "dts" | "json" | "markdown" | "other" | "own";

/** A file as a target printed it: already laid out as prettier would, without a stamp. */
export interface EmittedFile {
  /** Relative to the output folder, `/` between folders, never `..`. */
  readonly path: string;
  readonly language: FileLanguage;
  readonly text: string;
}

/** A file ready to be written: formatted and stamped. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}
