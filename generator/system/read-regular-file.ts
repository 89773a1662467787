// Reads a file only if it is a regular one: reading a device or a pipe may never end.
import { readFileSync, statSync } from "node:fs";
import { HostError } from "../read/source-host.js";
import { errorCode, reasonOf } from "./file-errors.js";

/** The bytes, or `undefined` if nothing exists; otherwise throws a `HostError` with the reason. */
export function readRegularFile(path: string): Uint8Array | undefined {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new HostError(path, "it is a folder", true);
    if (!stats.isFile()) {
      const reason = "it is a pipe, a device or a socket, not a regular file";
      throw new HostError(path, reason, true);
    }
    return readFileSync(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (code === undefined) throw error;
    throw new HostError(path, reasonOf(error));
  }
}
