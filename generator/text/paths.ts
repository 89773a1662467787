// Functions on paths as strings, for either platform. None of them reads the disk or asks which machine it
// runs on.
import { posix, sep, win32 } from "node:path";

/** The style of a path: with drives and `\`, or with `/` alone. */
export type PathStyle = "posix" | "win32";

/**
 * The style of this machine. All other functions here take the style as a
 * parameter, so that tests can run both.
 */
export const nativeStyle: PathStyle = sep === "\\" ? "win32" : "posix";

/** A path with `/` between folders. On POSIX, `\` is part of a name and stays. */
export function toPosix(path: string, style: PathStyle): string {
  return style === "win32" ? path.replaceAll("\\", "/") : path;
}

/** A path with `/` between folders, as TypeScript and ESLint compare paths: a `\` is never part of a name. */
export function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}

/**
 * The relative path from a folder to a path, with `/`; absolute if there is
 * none, as between two Windows drives.
 */
export function relativeTo(
  folder: string,
  path: string,
  style: PathStyle,
): string {
  return toPosix(pathsOf(style).relative(folder, path), style);
}

/** Whether an absolute path is the folder or is in it. Case does not matter on Windows. */
export function isInside(
  folder: string,
  path: string,
  style: PathStyle,
): boolean {
  const way = relativeTo(folder, path, style);
  return way !== ".." && !way.startsWith("../") && !isAbsolute(way, style);
}

/** Resolves a path written with `/` against a folder, including `.` and `..`. */
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

/** Whether a path is absolute on any platform, so that a taxonomy means the same everywhere. */
export function isAbsoluteAnywhere(path: string): boolean {
  return posix.isAbsolute(path) || /^[a-z]:/i.test(path);
}

function pathsOf(style: PathStyle): typeof posix {
  return style === "win32" ? win32 : posix;
}
