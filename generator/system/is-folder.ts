// Whether a path is a folder.
import { statSync } from "node:fs";

/** Whether a path is a folder, or a link to one. A path that cannot be inspected is not. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
