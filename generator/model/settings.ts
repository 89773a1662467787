// The settings of a run: the `generate:` and `usage:` blocks of a taxonomy, overridden by flags.
import type { Span } from "../source/source-file.js";
import type { Language } from "../text/messages/language.js";
import type { DiffSettings } from "./diff-settings.js";
import type { Platform, RequiredSet } from "./platform.js";
import type { UsageSettings } from "./usage-settings.js";

export type ImportExtension = ".js" | ".ts" | "none";
export type Emit = "ts" | "js";
export type BuilderValidation = "never" | "development" | "always";

/** The drafts in which JSON Schemas can be written. */
export const schemaDrafts = ["draft-07", "2020-12"] as const;
export type SchemaDraft = (typeof schemaDrafts)[number];

/** Where the ids of events come from. */
export const uuidSources = ["native", "fallback"] as const;
export type UuidSource = (typeof uuidSources)[number];

export interface Settings {
  /** The language of comments, pages and reports that are made from the taxonomy; names and diagnostics stay as they are. */
  readonly lang: Language;
  /** Folder of the output, relative to the entry file when it comes from the taxonomy. */
  readonly output: string;
  /** Where the taxonomy sets it; absent for the default and for a flag. */
  readonly outputSpan?: Span;
  /** How one generated module imports another. */
  readonly importExtension: ImportExtension;
  /** TypeScript sources, or JavaScript with declarations. */
  readonly emit: Emit;
  /** Whether each `.d.ts` of builders gets a map to the taxonomy; absent means no. */
  readonly declarationMap?: true;
  /** Whether each file of code switches ESLint off for itself; absent means no. */
  readonly eslintDisable?: true;
  /** `crypto.randomUUID` alone, or with code for platforms that lack it. */
  readonly uuid: UuidSource;
  /** The platform that the folder is for: other events and properties are left out. Absent for all platforms. */
  readonly platform?: Platform;
  /** What is required; `registered` counts only for a platform whose SDK requires it. */
  readonly required: RequiredSet;
  /** When builders check what types cannot. */
  readonly validate: BuilderValidation;
  /** Where the app publishes its JSON Schemas: an `http` URL that ends in `/`. Without it they have no `$id`. */
  readonly schemaBase?: string;
  readonly schemaDraft: SchemaDraft;
  /** Whether there are also JSON Schemas that accept keys that are not registered; absent means no. */
  readonly schemaOpen?: true;
  /** Which targets to print. Builders are always printed, unless only targets that need none are named. */
  readonly targets: readonly string[];
  /** The package of the Kotlin files; absent for `defaultKotlinPackage`. */
  readonly kotlinPackage?: string;
  /** The namespace of the C# files; absent for `defaultCsharpNamespace`. */
  readonly csharpNamespace?: string;
  /** The user's own targets; absent if there are none. */
  readonly targetFiles?: readonly TargetPath[];
  /** The `usage:` block; absent if there is none. */
  readonly usage?: UsageSettings;
  /** The `diff:` block; absent if there is none. */
  readonly diff?: DiffSettings;
}

/** A user's module that generates files. */
export interface TargetPath {
  /** The path as written. */
  readonly path: string;
  /**
   * Where the taxonomy names it: the path is relative to that file. Absent for
   * a flag, whose path is relative to the working folder.
   */
  readonly span?: Span;
}

/**
 * Whether a name is a file and not one of our targets: it contains a folder or
 * has the extension of a module.
 */
export function isTargetPath(text: string): boolean {
  return /[\\/]/.test(text) || /\.[cm]?[jt]sx?$/i.test(text);
}

/** What is generated where no targets are named: all TypeScript for an app that sends with an SDK. */
export const defaultTargets = [
  "builders",
  "validators",
  "schemas",
  "registry",
  "testing",
] as const;

/** Typed functions for the SDKs of other languages. */
export const nativeTargets = ["kotlin", "swift", "dart", "csharp"] as const;
export type NativeTarget = (typeof nativeTargets)[number];

/** The targets that need no builders, so builders are not generated if only such targets are named. */
export const standaloneTargets = [...nativeTargets, "vectors"] as const;

/** The target that writes the site of documents, to a folder of its own, and leaves the other targets as they are. */
export const siteTarget = "docs";

/**
 * All targets, in the order of the output. The client is generated only on
 * request, because an app that sends with an SDK does not need it; so are the
 * standalone targets, because an app has one language, and the site.
 */
export const targetNames = [
  ...defaultTargets,
  "client",
  ...standaloneTargets,
  siteTarget,
] as const;

export type TargetName = (typeof targetNames)[number];

/** A target name that represents everything that is generated without any target. */
export const defaultWord = "default";

export const defaultSettings: Settings = {
  lang: "en",
  output: "generated",
  importExtension: ".js",
  emit: "ts",
  uuid: "fallback",
  required: "declared",
  validate: "never",
  schemaDraft: "draft-07",
  targets: defaultTargets,
};

export const defaultKotlinPackage = "dfinery.taxonomy";
export const defaultCsharpNamespace = "DfineryTaxonomy";
