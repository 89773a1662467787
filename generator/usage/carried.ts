// What a file can hand on to those that import it, as far as builders go.

/** What the exports of a module can lead to. */
export interface Carried {
  readonly has: (name: string) => boolean;
  readonly isEmpty: boolean;
  /** Names one by one, where they are known so. */
  readonly names: ReadonlySet<string>;
  /** Whether all of the generated folder is carried. */
  readonly builders: boolean;
  /** Whether every name may be: CommonJS, where nobody can tell. */
  readonly all: boolean;
  /** Whether the module is the generated folder, whose builders return records and nothing that carries. */
  readonly isGenerated: boolean;
}

/** What is known of one file while it is read; the sets grow until nothing new turns up. */
export interface Known {
  /** Tells what a module that the file imports carries. */
  readonly carriedBy: (specifier: string) => Carried | undefined;
  /** Names in the file that may hold a builder, a wrapper, or something with one inside. */
  readonly locals: Set<string>;
  /** Builders themselves: what they return carries nothing. */
  readonly plain: Set<string>;
}
