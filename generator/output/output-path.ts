// What a path inside the output folder may look like.

/**
 * True for a relative path with `/` between folders that cannot leave its
 * folder on any platform: no `..`, no drive, no backslash, no control character.
 */
export function isSafePath(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (path === "" || /[\\:\u0000-\u001F]/.test(path)) return false;
  return path
    .split("/")
    .every((part) => part !== "" && part !== "." && part !== "..");
}

/** The folders above a path, outermost first: `a/b/c.ts` → `a`, `a/b`. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** The same for two paths that name one file where a file system ignores case or Unicode form. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
