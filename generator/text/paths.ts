// Paths as text, for either platform: nothing here asks the disk or the machine it runs on.
import { posix, sep, win32 } from "node:path";

/** How paths are written: with drives and `\`, or with `/` alone. */
export type PathStyle = "posix" | "win32";

/** The style of the machine; everything else here takes it as a parameter, so that tests can run the other one. */
export const nativeStyle: PathStyle = sep === "\\" ? "win32" : "posix";

/** A path with `/` between folders. On POSIX a `\` is part of a name and stays. */
export function toPosix(path: string, style: PathStyle): string {
  return style === "win32" ? path.replaceAll("\\", "/") : path;
}

/** The way from a folder to a path, with `/`; absolute where there is none, as between two Windows drives. */
export function relativeTo(
  folder: string,
  path: string,
  style: PathStyle,
): string {
  return toPosix(pathsOf(style).relative(folder, path), style);
}

/** True when an absolute path is the folder or lies in it. On Windows case does not count. */
export function isInside(
  folder: string,
  path: string,
  style: PathStyle,
): boolean {
  const way = relativeTo(folder, path, style);
  return way !== ".." && !way.startsWith("../") && !isAbsolute(way, style);
}

/** An absolute path for one that is written with `/`, relative to a folder; `.` and `..` are resolved. */
export function resolveFrom(
  folder: string,
  path: string,
  style: PathStyle,
): string {
  return pathsOf(style).resolve(folder, path);
}

export function folderOf(path: string, style: PathStyle): string {
  return pathsOf(style).dirname(path);
}

export function nameOf(path: string, style: PathStyle): string {
  return pathsOf(style).basename(path);
}

export function isAbsolute(path: string, style: PathStyle): boolean {
  return pathsOf(style).isAbsolute(path);
}

/** True for what is absolute on any platform, so that a taxonomy means the same everywhere. */
export function isAbsoluteAnywhere(path: string): boolean {
  return posix.isAbsolute(path) || /^[a-z]:/i.test(path);
}

function pathsOf(style: PathStyle): typeof posix {
  return style === "win32" ? win32 : posix;
}
