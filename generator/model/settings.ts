// The settings of a run: the `generate:` and `usage:` blocks of a taxonomy, overridden by flags.
import type { Span } from "../source/source-file.js";
import type { UsageSettings } from "./usage-settings.js";

export type ImportExtension = ".js" | ".ts" | "none";
export type Emit = "ts" | "js";
export type BuilderValidation = "never" | "development" | "always";

export interface Settings {
  /** Folder of the output, relative to the entry file when it comes from the taxonomy. */
  readonly output: string;
  /** Where the taxonomy names it; absent for the default and for a flag. */
  readonly outputSpan?: Span;
  /** How one generated module imports another. */
  readonly importExtension: ImportExtension;
  /** TypeScript sources, or JavaScript with declarations. */
  readonly emit: Emit;
  /** Whether each `.d.ts` of builders gets a map to the taxonomy; absent unless it does. */
  readonly declarationMap?: true;
  /** When builders check what types cannot. */
  readonly validate: BuilderValidation;
  /** Which targets to print. Builders always are, unless only files of the user's own are named. */
  readonly targets: readonly string[];
  /** Targets of the user's own; absent where none is named. */
  readonly targetFiles?: readonly TargetPath[];
  /** The `usage:` block; absent where there is none. */
  readonly usage?: UsageSettings;
}

/** A module of the user's that makes files of its own. */
export interface TargetPath {
  /** As it was written. */
  readonly path: string;
  /** Where the taxonomy names it: the path is relative to that file. A flag's has none, and is relative to the working folder. */
  readonly span?: Span;
}

/** True for what names a file and not a target of ours: with a folder in it, or with the ending of a module. */
export function isTargetPath(text: string): boolean {
  return /[\\/]/.test(text) || /\.[cm]?[jt]sx?$/i.test(text);
}

/**
 * The optional parts that a target name may switch on. Builders, types and runtime are always made, the client only on
 * request: an app that sends with an SDK has no use for it.
 */
export const targetNames = [
  "builders",
  "validators",
  "schemas",
  "registry",
  "testing",
  "client",
] as const;

export type TargetName = (typeof targetNames)[number];

/** Stands among names of targets for all that is made without any. */
export const defaultWord = "default";

export const defaultSettings: Settings = {
  output: "generated",
  importExtension: ".js",
  emit: "ts",
  validate: "never",
  targets: targetNames.filter((name) => name !== "client"),
};
