// Removes temporary files that killed runs left in an output folder.
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { foldersAbove } from "../output/output-path.js";
import type { Plan } from "../output/plan.js";
import { errorCode } from "../system/file-errors.js";
import { type FileOperations, attempt } from "../system/file-operations.js";
import { isTemporary, makerOf } from "../system/temporary-file.js";

/** An older temporary file is abandoned, whatever its process number says. */
const abandonedAfter = 60_000;

/**
 * Searches all folders, including those that only a killed run created; leaves
 * the files of running processes alone.
 */
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
  const known = new Set([...paths, ...folders, ""]);
  const pending = ["", ...folders];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const inner = next;
    attempt(() => {
      for (const name of operations.list(join(folder, inner))) {
        const within = inner === "" ? name : `${inner}/${name}`;
        const path = join(folder, within);
        if (isTemporary(name)) {
          if (isAbandoned(name, path, operations)) operations.removeFile(path);
        } else if (!known.has(within) && lstatSync(path).isDirectory()) {
          known.add(within);
          pending.push(within);
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
