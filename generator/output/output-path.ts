// Checks paths inside the output folder.

/**
 * Whether a path is relative, has `/` between folders, and cannot leave its
 * folder on any platform: no `..`, no drive, no backslash, no control
 * character.
 */
export function isSafePath(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (path === "" || /[\\:\u0000-\u001F]/.test(path)) return false;
  return path
    .split("/")
    .every((part) => part !== "" && part !== "." && part !== "..");
}

/** Names that Windows reserves for devices, whatever their extension. */
const devices = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

/**
 * Why a path cannot be used for an output file on some platform, as the end of
 * a sentence; `undefined` if it can.
 */
export function describeUnsafePath(path: string): string | undefined {
  if (path === "") return "is empty";
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return "is absolute";
  if (path.includes("\\")) return "contains a backslash";
  if (path.split("/").includes("..")) return "leaves the folder";
  if (/[<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u.test(path)) {
    return "contains a character that some systems do not allow in file names";
  }
  for (const part of path.split("/")) {
    if (part === "" || part === ".") return "contains an empty folder name";
    if (/[. ]$/.test(part)) return "ends in a dot or a space";
    if (devices.test(part)) return "is a device name on Windows";
    if (/^(?:\.dfn-codegen.*|\.git|node_modules)$/i.test(part)) {
      return "is reserved";
    }
    if (Buffer.byteLength(part) > 200) return "is too long";
  }
  return undefined;
}

/** The folders above a path, outermost first: `a/b/c.ts` → `a`, `a/b`. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Equal for two paths that name the same file if a file system ignores case or Unicode form. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
