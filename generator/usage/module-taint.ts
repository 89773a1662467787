// Taint: which names of a module, and which names in a file, may lead to a builder.

/** The exports of a module that may lead to a builder; `*` stands for all that it exports. */
export type ModuleTaint = ReadonlySet<string>;

/** All exports: CommonJS, whose names cannot be determined. */
export const everyExport = "*";

export function hasTaint(module: ModuleTaint, name: string): boolean {
  return module.has(name) || module.has(everyExport);
}

/** What is known of one file while it is read: the sets grow until nothing new turns up. */
export interface FileTaint {
  /** The taint of a module that the file imports; `undefined` for one without any. */
  readonly taintOf: (specifier: string) => ModuleTaint | undefined;
  /** Words of the file that may name a builder, a wrapper, or something with one inside. */
  readonly names: Set<string>;
  /** Builders themselves: they return records, which lead to no builder. */
  readonly builderNames: Set<string>;
}
