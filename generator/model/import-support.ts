// How generated modules may import one another in an app, as the app's own configuration has it.
import type { ImportExtension } from "./settings.js";

/** An ending that the app's TypeScript refuses, or with which a tool of the app finds nothing. */
export interface UnfitExtension {
  readonly extension: ImportExtension;
  /** A sentence without a stop that names the file at fault. */
  readonly reason: string;
  /** What would make it fit. */
  readonly remedy: string;
}

export interface ImportSupport {
  /** What is used where nobody says otherwise. */
  readonly best: ImportExtension;
  /** Why `best` is it: words that follow "because". */
  readonly reason: string;
  /** What TypeScript refuses. */
  readonly unfit: readonly UnfitExtension[];
  /** What TypeScript takes, and another tool does not find. */
  readonly unfound: readonly UnfitExtension[];
  /** Set where TypeScript refuses sources in the output folder, because of a `rootDir`. */
  readonly outsideRootDir?: RootDir;
}

export interface RootDir {
  /** The path of the tsconfig as messages show it. */
  readonly tsconfig: string;
  /** The folder as messages show it. */
  readonly folder: string;
}
