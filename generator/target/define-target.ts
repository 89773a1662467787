// `dfn-codegen/target`: what the author of a target needs: its type, the taxonomy's types, and how names become identifiers.
import type { Taxonomy } from "../model/taxonomy.js";

export { camelCase, pascalCase } from "../resolve/identifiers.js";
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
  /** Relative to the output folder, with `/` between folders: `kotlin/Events.kt`. It cannot leave the folder. */
  readonly path: string;
  /**
   * The whole text. Where the path's ending is known to have comments (`//`,
   * `#`, `--`, `<!-- -->`, `/* *\/`), a stamp is put on top, below a `#!` or an
   * XML declaration; by it `check` sees edits, and a file that is not made any
   * more is removed. JSON and endings that nobody knows get none.
   */
  readonly text: string;
}

/** What makes files out of a taxonomy. */
export interface Target {
  /** Letters, digits and `-`: for messages. */
  readonly name: string;
  /** One line for people: what it makes. */
  readonly summary: string;
  /**
   * Makes the files. The same taxonomy must give the same texts, on every
   * machine and at any time, or `check` calls them stale. The taxonomy is deeply
   * frozen, and whatever stands in it (labels, descriptions, enum values) was
   * written by somebody: escape it for your language. An error that is thrown
   * ends the run, and nothing is written.
   */
  readonly emit: (
    taxonomy: Taxonomy,
  ) => readonly TargetFile[] | Promise<readonly TargetFile[]>;
}

/** Returns the target as it is: for its types. A plain object of that shape is a target too. */
export function defineTarget(target: Target): Target {
  return target;
}
