// What a command line of `generate` or `check` asks for, as one string: an index belongs to exactly one.

/** The flags that decide what is generated, and where. */
export interface RequestFlags {
  readonly output?: string | undefined;
  readonly root?: string | undefined;
  readonly importExtension?: string | undefined;
  readonly emit?: string | undefined;
  readonly declarationMap?: true | undefined;
  readonly validate?: string | undefined;
  readonly platform?: string | undefined;
  readonly target?: readonly string[] | undefined;
}

/** Equal for two command lines only if they generate the same from the same files. */
export function requestOf(
  cwd: string,
  taxonomy: string | undefined,
  flags: RequestFlags,
): string {
  const { output, root, importExtension, emit, validate, target } = flags;
  const words = [
    ...[taxonomy, output, root, importExtension, emit, validate],
    flags.platform,
  ];
  return JSON.stringify([
    cwd,
    ...words.map((word) => word ?? null),
    flags.declarationMap === true,
    target ?? null,
  ]);
}
