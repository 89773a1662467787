// `dfn-codegen/target`, the entry for authors of targets: the target's type, the taxonomy's types, and how
// names become identifiers.
import type { Taxonomy } from "../model/taxonomy.js";

export { camelCase, pascalCase } from "../model/identifiers.js";
export type {
  ArrayType,
  AttachedProperty,
  Constraints,
  Deprecation,
  EventDef,
  EventNames,
  ExampleValue,
  Metadata,
  IdentityKey,
  Label,
  ModuleDef,
  PersonalData,
  PropertyDef,
  PropertyNames,
  PropertyScope,
  PropertyType,
  ScalarType,
  Status,
  StringFormat,
  Taxonomy,
} from "../model/taxonomy.js";

/** A file of a target. */
export interface TargetFile {
  /** Relative to the output folder, with `/` between folders: `python/events.py`. It cannot leave the folder. */
  readonly path: string;
  /**
   * The whole text. If the file extension has a known comment syntax (`//`,
   * `#`, `--`, `<!-- -->`, `/* *\/`), a stamp is added at the top, below a
   * `#!` or an XML declaration. With the stamp, `check` detects edits, and a
   * file that is no longer generated is removed. JSON and unknown extensions
   * get no stamp.
   */
  readonly text: string;
}

/** Generates files from a taxonomy. */
export interface Target {
  /** Letters, digits and `-`; used in messages. */
  readonly name: string;
  /** One line that describes what it generates. */
  readonly summary: string;
  /**
   * Generates the files. The same taxonomy must give the same texts, on every
   * machine and at any time, or `check` reports them as stale. The taxonomy is
   * deeply frozen. Its texts (labels, descriptions, enum values) are
   * untrusted: escape them for your language. If an error is thrown, the run
   * ends and nothing is written.
   */
  readonly emit: (
    taxonomy: Taxonomy,
  ) => readonly TargetFile[] | Promise<readonly TargetFile[]>;
}

/** Returns the target unchanged, with its types checked. A plain object of that shape is a target too. */
export function defineTarget(target: Target): Target {
  return target;
}
