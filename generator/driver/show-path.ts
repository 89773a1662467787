// Formats a path for messages: relative to the working folder.
import { relative } from "node:path";
import { nativeStyle, toPosix } from "../text/paths.js";

/** A path for messages: relative to the working folder if it is inside, with `/` on every platform. */
export function showPath(path: string, cwd: string): string {
  const inner = relative(cwd, path);
  if (inner === "") return ".";
  const outside = inner.startsWith("..") && /^\.\.(?:[\\/]|$)/.test(inner);
  const shown = outside && inner.length > path.length ? path : inner;
  return toPosix(shown, nativeStyle);
}
