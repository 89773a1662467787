// Which names another file can import from this one to reach a builder: re-exports, holders, wrappers, hooks. By syntax alone, and never too few.
import type { ts } from "ts-morph";
import { ambientNames } from "./ambient-names.js";
import type { Carried, Known } from "./carried.js";
import { exportedNames } from "./exported-names.js";
import { addImportedNames } from "./imported-names.js";
import { spreadNames } from "./spread-names.js";

export interface FileFlow {
  readonly exports: Pick<Carried, "names" | "builders" | "all">;
  /** Names in the file that may hold a builder, a wrapper, or something with one inside. */
  readonly locals: ReadonlySet<string>;
  /** Those that any file has without an import: `declare global`, ambient files. */
  readonly globals: ReadonlySet<string>;
}

/** Reads one file; `carriedBy` tells what a module it imports carries. The file needs parents, but no checker. */
export function readFlow(
  file: ts.SourceFile,
  carriedBy: Known["carriedBy"],
  globals: ReadonlySet<string>,
): FileFlow {
  const known: Known = {
    carriedBy,
    locals: new Set(globals),
    plain: new Set(),
  };
  addImportedNames(file, known);
  const exportsAll = spreadNames(file, known);
  const { names, builders, all } = exportedNames(file, known);
  return {
    exports: { names, builders, all: all || exportsAll },
    locals: known.locals,
    globals: ambientNames(file, known),
  };
}
