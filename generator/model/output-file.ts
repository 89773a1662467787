// The files that targets print, and their form before they are written.
import type { Span } from "../source/source-file.js";

/**
 * `native`: Kotlin, Swift, Dart or C#; `own`: from a user's target. Of both,
 * the file extension determines how comments are written.
 */
export type FileLanguage =
  "ts" | "js" | "dts" | "json" | "markdown" | "native" | "own" | "other";

/** A file as a target printed it: already laid out as prettier would, without a stamp. */
export interface EmittedFile {
  /** Relative to the output folder, `/` between folders, never `..`. */
  readonly path: string;
  readonly language: FileLanguage;
  /** Of a file in pieces it is made anew each time it is asked for. */
  readonly text: string;
  /**
   * The text in pieces, for a file that may be large: some are made only when
   * they are asked for. What a stamp has to follow is in the first piece.
   */
  readonly pieces?: Iterable<string>;
  /**
   * For declarations with a map next to them, `<path>.map`: where the taxonomy
   * registers what they declare.
   */
  readonly places?: readonly DeclaredPlace[];
}

/** A file of which the whole text need not be in memory. */
export function fileInPieces(
  path: string,
  language: FileLanguage,
  makePieces: () => Iterable<string>,
): EmittedFile {
  return {
    path,
    language,
    get text() {
      return [...makePieces()].join("");
    },
    get pieces() {
      return makePieces();
    },
  };
}

/** A name that a file declares, and where the taxonomy registers it. */
export interface DeclaredPlace {
  readonly name: string;
  readonly span: Span;
  /** For an interface: where its properties are attached, by wire name. */
  readonly members?: ReadonlyMap<string, Span>;
}

/** A file as it is written: formatted and stamped. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}
