// The settings of a run: the `generate:` block of a taxonomy, overridden by flags.

export type ImportExtension = ".js" | ".ts" | "none";
export type Emit = "ts" | "js";
export type BuilderValidation = "never" | "development" | "always";

export interface Settings {
  /** Folder of the output, relative to the entry file when it comes from the taxonomy. */
  readonly output: string;
  /** How one generated module imports another. */
  readonly importExtension: ImportExtension;
  /** TypeScript sources, or JavaScript with declarations. */
  readonly emit: Emit;
  /** When builders check what types cannot. */
  readonly validate: BuilderValidation;
  /** Which targets to print; builders always are. */
  readonly targets: readonly string[];
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

export const defaultSettings: Settings = {
  output: "generated",
  importExtension: ".js",
  emit: "ts",
  validate: "never",
  targets: targetNames.filter((name) => name !== "client"),
};
