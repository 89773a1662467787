// Removes the temporary files that killed runs left in an output folder.
import { join } from "node:path";
import { foldersAbove } from "../output/output-path.js";
import type { Plan } from "../output/plan.js";
import { errorCode } from "./file-errors.js";
import type { FileOperations } from "./file-operations.js";
import { isTemporary, makerOf } from "./temporary-name.js";

/** A temporary file older than this belongs to nobody, whatever its process number says. */
const abandonedAfter = 60_000;

/** Looks in all folders that a plan knows of; leaves alone what a running process is at. */
export function sweepLeftovers(
  folder: string,
  plan: Plan,
  operations: FileOperations,
): void {
  const paths = [
    ...[plan.create, plan.update, plan.edited, plan.unchanged].flat(),
  ].map(({ path }) => path);
  const folders = new Set(
    [...paths, ...plan.orphans].flatMap((path) => foldersAbove(path)),
  );
  for (const inner of ["", ...folders]) {
    const absolute = join(folder, inner);
    attempt(() => {
      for (const name of operations.list(absolute)) {
        const path = join(absolute, name);
        if (isTemporary(name) && isAbandoned(name, path, operations)) {
          operations.removeFile(path);
        }
      }
    });
  }
}

function isAbandoned(
  name: string,
  path: string,
  operations: FileOperations,
): boolean {
  const maker = makerOf(name);
  if (maker === undefined || !isRunning(maker)) return true;
  return operations.age(path) > abandonedAfter;
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** Tidying up is a courtesy: where it fails, the error that made it necessary is the one to tell. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // The next run sweeps.
  }
}
