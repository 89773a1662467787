// What a run would change on disk, as data: compared first, so that writing, `--dry-run` and `check` say the same.
import type { OutputFile } from "../model/output-file.js";
import { digestOf, normaliseLineEnds } from "./digest.js";
import { foldersAbove } from "./output-path.js";
import { readStamp } from "./stamp.js";

/** What stands at a path of the output folder now. */
export type DiskEntry =
  | { readonly kind: "file"; readonly text: string }
  | { readonly kind: "folder" }
  /** A symbolic link, a socket, a file that cannot be read: never written through or replaced. */
  | { readonly kind: "other" };

/** By path relative to the output folder. Files that a run would make or that carry our stamp are there in full. */
export type Disk = ReadonlyMap<string, DiskEntry>;

export interface Plan {
  readonly create: readonly OutputFile[];
  /** Ours and as it was printed, but of an older taxonomy or generator. */
  readonly update: readonly OutputFile[];
  /** Ours, but changed by hand since: writing it discards the change. */
  readonly edited: readonly OutputFile[];
  readonly unchanged: readonly OutputFile[];
  /** Ours, as printed, and no longer made: to be removed. */
  readonly orphans: readonly string[];
  /** Ours once, changed by hand, and no longer made: kept, because somebody's work is in it. */
  readonly editedOrphans: readonly string[];
  /** Made by the last run, unchanged since, and no longer made, but without a stamp that would prove it: kept, and told about. */
  readonly unstampedOrphans: readonly string[];
  /** In the way and not ours: nothing may be written. */
  readonly foreign: readonly string[];
}

/**
 * Compares the files of a run with the output folder.
 *
 * `known` are digests by path from the manifest: they vouch for files that can
 * carry no stamp. Ownership of all others, orphans above all, is by stamp alone,
 * so that a forged manifest cannot have a file removed.
 */
export function planOutput(
  files: readonly OutputFile[],
  disk: Disk,
  known: ReadonlyMap<string, string> = new Map(),
): Plan {
  const create: OutputFile[] = [];
  const update: OutputFile[] = [];
  const edited: OutputFile[] = [];
  const unchanged: OutputFile[] = [];
  const foreign = new Set<string>();
  for (const file of files) {
    const obstacle = foldersAbove(file.path).find((folder) => {
      const entry = disk.get(folder);
      return entry !== undefined && entry.kind !== "folder";
    });
    const verdict = judge(file, disk.get(file.path), known.get(file.path));
    if (obstacle !== undefined) foreign.add(obstacle);
    else if (verdict === "create") create.push(file);
    else if (verdict === "update") update.push(file);
    else if (verdict === "edited") edited.push(file);
    else if (verdict === "unchanged") unchanged.push(file);
    else foreign.add(file.path);
  }
  return {
    create,
    update,
    edited,
    unchanged,
    foreign: [...foreign].sort(),
    ...findOrphans(files, disk, known),
  };
}

/** True when a run would leave the folder as it is. */
export function isUpToDate(plan: Plan): boolean {
  const { create, update, edited, foreign } = plan;
  const { orphans, editedOrphans, unstampedOrphans } = plan;
  const kept = [editedOrphans, unstampedOrphans];
  return [create, update, edited, orphans, ...kept, foreign].every(
    (list) => list.length === 0,
  );
}

type Verdict = "create" | "update" | "edited" | "unchanged" | "foreign";

function judge(
  file: OutputFile,
  entry: DiskEntry | undefined,
  known: string | undefined,
): Verdict {
  if (entry === undefined) return "create";
  if (entry.kind !== "file") return "foreign";
  if (normaliseLineEnds(entry.text) === normaliseLineEnds(file.text)) {
    return "unchanged";
  }
  const stamp = readStamp(entry.text);
  if (stamp !== undefined) return stamp.intact ? "update" : "edited";
  const canBeStamped = readStamp(file.text) !== undefined;
  return !canBeStamped && known === digestOf(entry.text) ? "update" : "foreign";
}

function findOrphans(
  files: readonly OutputFile[],
  disk: Disk,
  known: ReadonlyMap<string, string>,
): Pick<Plan, "orphans" | "editedOrphans" | "unstampedOrphans"> {
  const made = new Set(files.map(({ path }) => path));
  const orphans: string[] = [];
  const editedOrphans: string[] = [];
  const unstampedOrphans: string[] = [];
  for (const [path, entry] of disk) {
    if (entry.kind !== "file" || made.has(path)) continue;
    const stamp = readStamp(entry.text);
    if (stamp !== undefined)
      (stamp.intact ? orphans : editedOrphans).push(path);
    else if (known.get(path) === digestOf(entry.text))
      unstampedOrphans.push(path);
  }
  return {
    orphans: orphans.sort(),
    editedOrphans: editedOrphans.sort(),
    unstampedOrphans: unstampedOrphans.sort(),
  };
}
