// Paths that a taxonomy cannot name, because they would not mean the same on every machine.

export interface BadPath {
  /** The end of a sentence about the path. */
  readonly message: string;
  readonly label: string;
}

/** `undefined` for a path that is relative, with `/` between folders. */
export function describeBadPath(path: string): BadPath | undefined {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) {
    return {
      message: "is absolute, so it differs from machine to machine",
      label: "an absolute path",
    };
  }
  if (path.includes("\\")) {
    return { message: "contains a backslash", label: "use `/`" };
  }
  if (/\p{Cc}/u.test(path)) {
    return {
      message: "contains a control character",
      label: "has a control character",
    };
  }
  return undefined;
}
