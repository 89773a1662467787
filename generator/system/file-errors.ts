// Describes errors of the operating system in plain words.

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "a folder of its path does not exist",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOSPC: "no space left on the disk",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
  ENOTDIR: "a part of the path is a file, not a folder",
  EISDIR: "there is a folder of that name",
  ENOTSUP: "its file system has no place for new folders",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many files are open",
  EBUSY: "another program is using it",
  ELOOP: "its symbolic links form a circle",
  EIO: "the disk reports an error",
};

/** The code, such as `ENOENT`; `undefined` for an error that is not the operating system's. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" && /^E[A-Z0-9]+$/.test(error.code)
    ? error.code
    : undefined;
}

/** "permission denied (EACCES)" */
export function reasonOf(error: unknown): string {
  const code = errorCode(error);
  if (code === undefined) return String(error);
  const reason = reasons[code];
  return reason === undefined ? code : `${reason} (${code})`;
}

/**
 * Why a file that the user named cannot be read, as a whole sentence;
 * `undefined` for an error that is not the operating system's.
 */
export function cannotRead(shown: string, error: unknown): string | undefined {
  switch (errorCode(error)) {
    case undefined:
      return undefined;
    case "ENOENT":
      return `\`${shown}\` does not exist`;
    case "EISDIR":
      return `\`${shown}\` is a folder: name the files in it`;
    default:
      return `\`${shown}\` cannot be read: ${reasonOf(error)}`;
  }
}
