// Whether an output folder belongs to another taxonomy than the run's.
import { relative, resolve } from "node:path";
import type { Manifest } from "../output/manifest.js";
import { portable, type Run } from "./run.js";

/**
 * The entry file of the other taxonomy, absolute; `undefined` if the folder is
 * this one's or nobody's. If the other one no longer exists, the folder is free.
 */
export function otherOwner(
  { entry, files }: Pick<Run, "entry" | "files">,
  folder: string,
  manifest: Pick<Manifest, "entry"> | undefined,
): string | undefined {
  if (manifest === undefined) return undefined;
  if (manifest.entry === portable(relative(folder, entry))) return undefined;
  const other = resolve(folder, manifest.entry);
  if (!files.exists(other)) return undefined;
  return files.realPath(other) === files.realPath(entry) ? undefined : other;
}
