// Carries out a plan so that a kill at any moment leaves each file old or new, never half, and the next run repairs the rest.
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { unwritable } from "../diagnostics/codes/output-unwritable.js";
import type { OutputFile } from "../model/output-file.js";
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
  /** The folder as messages call it. */
  readonly shownFolder: string;
  readonly plan: Plan;
  /** The manifest's new text; absent when it stays as it is. */
  readonly manifest?: string;
}

/**
 * Writes what a plan says. First all new texts go to temporary names, so that a
 * full disk or a folder without permission is found before anything changes;
 * then each is renamed into place, orphans go, and the manifest comes last:
 * until then the old one tells the next run to look at everything.
 * Files that the plan leaves alone are not touched. Returns the error that
 * stopped it, if any.
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
      const file = { path: manifestName, text: manifest };
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

/** `output/unwritable` for a path below the output folder; the folder itself when the path is empty. */
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
  /** What is being worked on, for the message. */
  at: string;
  /** Folders that this run made, outer ones first. */
  readonly madeFolders: string[];
  /** Folders that are there by now. */
  readonly readyFolders: Set<string>;
}

function stage(
  folder: string,
  file: OutputFile,
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
    operations.createFile(temporary, file.text);
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

/** The folders from an outer one to an inner one, both among them. */
function chain(outer: string, inner: string): readonly string[] {
  const above = dirname(inner);
  return inner === outer || above === inner
    ? [inner]
    : [...chain(outer, above), inner];
}

/** Removes an orphan, and the folders that it leaves empty. */
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
 * Where case does not count, an orphan `Shop.ts` and a new `shop.ts` are one
 * file: such orphans have to go before the new file comes.
 */
function splitOrphans(
  plan: Plan,
  changed: readonly OutputFile[],
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
