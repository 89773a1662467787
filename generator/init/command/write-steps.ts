// Writes the files that `init` planned: new ones never replace another, and changed ones must not have
// changed since they were read.
import { resolve } from "node:path";
import { visible } from "../../text/display-text.js";
import type { InitStep } from "../plan.js";
import { readIfThere } from "../../system/read-text.js";
import { refuseWriting, type Refusal } from "../../system/refuse.js";
import { writeText } from "../../system/write-file.js";

/** Why one of them is not written, or `undefined`; those before it are. */
export function writeSteps(
  steps: readonly InitStep[],
  cwd: string,
): (Refusal & { readonly written: readonly string[] }) | undefined {
  const written: string[] = [];
  for (const { path, action, text, before } of steps) {
    if (text === undefined) continue;
    const absolute = resolve(cwd, path);
    const isAsRead = action === "create" || readIfThere(absolute) === before;
    const problem = isAsRead
      ? writeText(absolute, text, action === "change")
      : "the file changed during this run; run `init` again";
    if (problem !== undefined) {
      return { ...refuseWriting(path, problem), written };
    }
    written.push(visible(path));
  }
  return undefined;
}
