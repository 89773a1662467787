// Carries out a plan. If the process is killed at any moment, each file is old or new, never half-written,
// and the next run repairs the rest.
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { unwritable } from "../diagnostics/codes/output-unwritable.js";
import type { FinishedFile } from "../output/finished-file.js";
import { manifestName } from "../output/manifest.js";
import { foldersAbove, foldPath } from "../output/output-path.js";
import type { Plan } from "../output/plan.js";
import { errorCode, reasonOf } from "../system/file-errors.js";
import {
  diskOperations,
  type FileOperations,
  attempt,
} from "../system/file-operations.js";
import { sweepLeftovers } from "./sweep-leftovers.js";
import { temporaryName } from "../system/temporary-file.js";

export interface WriteTask {
  /** Absolute path of the output folder. */
  readonly folder: string;
  /** The folder in messages. */
  readonly shownFolder: string;
  readonly plan: Plan;
  /** The manifest's new text; absent if it does not change. */
  readonly manifest?: string;
}

/**
 * Writes the files of a plan. First, all new texts are written to temporary
 * names, so that a full disk or a folder without permission is found before
 * anything changes. Then each is renamed, orphans are removed, and the
 * manifest is written last: until then the old one makes the next run check
 * everything. Files that the plan does not change are not touched. Returns the
 * error that stopped it, if any.
 */
export function writePlan(
  task: WriteTask,
  operations: FileOperations = diskOperations,
): Diagnostic | undefined {
  const { folder, plan, manifest } = task;
  const changed = [...plan.create, ...plan.update, ...plan.edited];
  const staged: StagedFile[] = [];
  const state: WriteState = {
    at: "",
    madeFolders: [],
    readyFolders: new Set(),
  };
  try {
    sweepLeftovers(folder, plan, operations);
    for (const file of changed) {
      staged.push(stage(folder, file, operations, state));
    }
    if (manifest !== undefined) {
      const file = { path: manifestName, bytes: Buffer.from(manifest) };
      staged.push(stage(folder, file, operations, state));
    }
    const [early, late] = splitOrphans(plan, changed);
    for (const path of early) remove(folder, path, operations, state);
    const last = manifest === undefined ? undefined : staged.at(-1);
    for (const file of staged) {
      if (file !== last) place(file, operations, state);
    }
    for (const path of late) remove(folder, path, operations, state);
    if (last !== undefined) place(last, operations, state);
    return undefined;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    cleanUp(staged, state.madeFolders, operations);
    return unwritableAt(task.shownFolder, state.at, error);
  }
}

/** `output/unwritable` for a path below the output folder, or the folder itself if the path is empty. */
export function unwritableAt(
  shownFolder: string,
  path: string,
  error: unknown,
): Diagnostic {
  const shown = path === "" ? shownFolder : `${shownFolder}/${path}`;
  return unwritable.at({
    message: `\`${shown}\` cannot be written: ${reasonOf(error)}`,
    hint: "make the folder writable and run dfn-codegen again; it resumes",
  });
}

interface StagedFile {
  readonly path: string;
  readonly temporary: string;
  readonly target: string;
}

interface WriteState {
  /** The current path, for the error message. */
  at: string;
  /** Folders that this run created, outer ones first. */
  readonly madeFolders: string[];
  /** Folders that are known to exist. */
  readonly readyFolders: Set<string>;
}

function stage(
  folder: string,
  file: Pick<FinishedFile, "path" | "bytes">,
  operations: FileOperations,
  state: WriteState,
): StagedFile {
  state.at = file.path;
  const target = join(folder, file.path);
  const parent = dirname(target);
  if (!state.readyFolders.has(parent)) {
    const made = operations.makeFolder(parent);
    if (made !== undefined) state.madeFolders.push(...chain(made, parent));
    state.readyFolders.add(parent);
  }
  const temporary = join(parent, temporaryName());
  try {
    operations.createFile(temporary, file.bytes);
  } catch (error) {
    attempt(() => {
      operations.removeFile(temporary);
    });
    throw error;
  }
  return { path: file.path, temporary, target };
}

function place(
  file: StagedFile,
  operations: FileOperations,
  state: WriteState,
): void {
  state.at = file.path;
  operations.rename(file.temporary, file.target);
}

/** The folders from an outer one to an inner one, inclusive. */
function chain(outer: string, inner: string): readonly string[] {
  const above = dirname(inner);
  return inner === outer || above === inner
    ? [inner]
    : [...chain(outer, above), inner];
}

/** Removes an orphan, and the folders that become empty. */
function remove(
  folder: string,
  path: string,
  operations: FileOperations,
  state: WriteState,
): void {
  state.at = path;
  try {
    operations.removeFile(join(folder, path));
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
  for (const above of foldersAbove(path).toReversed()) {
    operations.removeEmptyFolder(join(folder, above));
  }
}

/**
 * If case does not matter, an orphan `Shop.ts` and a new `shop.ts` are the
 * same file: such orphans have to be removed before the new file is written.
 */
function splitOrphans(
  plan: Plan,
  changed: readonly FinishedFile[],
): readonly [readonly string[], readonly string[]] {
  const made = new Set(changed.map(({ path }) => foldPath(path)));
  return [
    plan.orphans.filter((path) => made.has(foldPath(path))),
    plan.orphans.filter((path) => !made.has(foldPath(path))),
  ];
}

function cleanUp(
  staged: readonly StagedFile[],
  madeFolders: readonly string[],
  operations: FileOperations,
): void {
  for (const { temporary } of staged) {
    attempt(() => {
      operations.removeFile(temporary);
    });
  }
  for (const path of madeFolders.toReversed()) {
    attempt(() => {
      operations.removeEmptyFolder(path);
    });
  }
}
