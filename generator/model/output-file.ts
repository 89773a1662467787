// What a target makes, and what becomes of it on its way to the disk.
import type { Span } from "../source/source-file.js";

/** `own`: from a target of the user's; the ending of its path tells how comments are written. */
export type FileLanguage =
  "ts" | "js" | "dts" | "json" | "markdown" | "other" | "own";

/** A file as a target printed it: already laid out as prettier would, without a stamp. */
export interface EmittedFile {
  /** Relative to the output folder, `/` between folders, never `..`. */
  readonly path: string;
  readonly language: FileLanguage;
  readonly text: string;
  /** Of declarations that get a map beside them, `<path>.map`: where the taxonomy registers what they declare. */
  readonly places?: readonly DeclaredPlace[];
}

/** A name that a file declares, and where the taxonomy registers it. */
export interface DeclaredPlace {
  readonly name: string;
  readonly span: Span;
  /** Of an interface: where its properties are attached, by wire name. */
  readonly members?: ReadonlyMap<string, Span>;
}

/** A file ready to be written: formatted and stamped. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}
