// What the command line of `infer` says.
import type { AppFiles } from "../../driver/app-files.js";
import type { TrackFunction } from "../../sdk/sdk-names.js";

export interface InferOptions {
  /** Paths and patterns as given; `-` is the standard input. */
  readonly samples: readonly string[];
  /**
   * The arguments of `--from-code`: a tsconfig, or files and patterns; empty
   * for the default, absent without the flag.
   */
  readonly fromCode: readonly string[] | undefined;
  readonly trackFunctions: readonly TrackFunction[];
  readonly excludeTests: boolean;
  /** Where to write the draft; to stdout if absent. */
  readonly output: string | undefined;
  readonly force: boolean;
  /** A taxonomy to add to, instead of writing a new draft. */
  readonly merge: string | undefined;
  /** Print what would be added to it, and write nothing. */
  readonly dryRun: boolean;
  readonly format: "pretty" | "json";
  readonly cwd: string;
  /** The app's files as this run sees them: each is read once. */
  readonly files: AppFiles;
  /** Whether stderr is an interactive terminal. */
  readonly watched: boolean;
}
