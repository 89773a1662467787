// What of a file could not be read or resolved, as data: without the compiler, which reports of samples do not load.

/** A sentence without stop about a file, which is shown as messages show paths. */
export interface Unresolved {
  readonly file: string;
  readonly message: string;
  /** What its imports name and nobody finds, each once, where that is the problem. */
  readonly missing?: readonly string[];
}

/** "does not find `./a`, `b`" */
export function describeMissing(specifiers: readonly string[]): string {
  return `does not find ${specifiers.map((each) => `\`${each}\``).join(", ")}`;
}
