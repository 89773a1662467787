// A path as messages show it: relative to the working folder.
import { relative, sep } from "node:path";

/** A path as messages show it: relative to the working folder where it lies within, `/` on every platform. */
export function showPath(path: string, cwd: string): string {
  const inner = relative(cwd, path);
  if (inner === "") return ".";
  const outside = inner.startsWith("..") && /^\.\.(?:[\\/]|$)/.test(inner);
  const shown = outside && inner.length > path.length ? path : inner;
  return shown.split(sep).join("/");
}
