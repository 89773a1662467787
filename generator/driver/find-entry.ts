// Finds the taxonomy of a run that does not name one.
import { join } from "node:path";
import type { AppFiles } from "./app-files.js";
import { projectRootOf, upwards } from "./project-root.js";

/** The names to look for, the usual one first. */
const usualNames = ["taxonomy.yaml", "taxonomy.yml"] as const;

/**
 * The absolute path of the nearest taxonomy with a usual name, in the working
 * folder or a parent within the project. So a command works in a subfolder,
 * and in a workspace package whose taxonomy is at the root. If there is none,
 * the path that it would have in the working folder.
 */
export function findEntry(cwd: string, files: AppFiles): string {
  const usual = join(cwd, usualNames[0]);
  if (files.exists(usual)) return usual;
  for (const folder of upwards(cwd, projectRootOf(cwd, files))) {
    const found = usualNames
      .map((name) => join(folder, name))
      .find((path) => files.exists(path));
    if (found !== undefined) return found;
  }
  return usual;
}
