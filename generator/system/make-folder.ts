// Creates a folder and those above it.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "./file-errors.js";
import { isFolder } from "./is-folder.js";

/**
 * Creates a folder with those above it that are missing; returns the outermost
 * one that was created, or `undefined`. Throws the operating system's error;
 * ENOTDIR if something else has the name of one of them, and ENOTSUP where no
 * folder can be created: Linux answers ENOENT for one in `/proc`, and Node's own
 * `recursive` tries for ever.
 */
export function makeFolder(path: string): string | undefined {
  switch (tryToMake(path)) {
    case "made":
      return path;
    case "there":
      return undefined;
    case "no-parent": {
      const parent = dirname(path);
      if (parent === path) throw systemError("ENOENT", path);
      const outermost = makeFolder(parent);
      switch (tryToMake(path)) {
        case "made":
          return outermost ?? path;
        case "there":
          return outermost;
        case "no-parent":
          throw systemError(isFolder(parent) ? "ENOTSUP" : "ENOENT", path);
      }
    }
  }
}

/** `no-parent`: there is no folder above it. */
function tryToMake(path: string): "made" | "there" | "no-parent" {
  try {
    mkdirSync(path);
    return "made";
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") return "no-parent";
    // Of a folder that is there, Windows may say EPERM, and macOS EISDIR.
    if (isFolder(path)) return "there";
    throw code === "EEXIST" ? systemError("ENOTDIR", path) : error;
  }
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: mkdir '${path}'`), { code });
}
