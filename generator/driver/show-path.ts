// A path as messages show it: relative to the working folder.
import { relative } from "node:path";
import { nativeStyle, toPosix } from "../text/paths.js";

/** A path as messages show it: relative to the working folder where it lies within, `/` on every platform. */
export function showPath(path: string, cwd: string): string {
  const inner = relative(cwd, path);
  if (inner === "") return ".";
  const outside = inner.startsWith("..") && /^\.\.(?:[\\/]|$)/.test(inner);
  const shown = outside && inner.length > path.length ? path : inner;
  return toPosix(shown, nativeStyle);
}
