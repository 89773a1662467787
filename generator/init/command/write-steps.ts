// Writes the files that `init` planned: new ones never over another, changed ones only if they still are as they were read.
import { resolve } from "node:path";
import { visible } from "../../text/display-text.js";
import type { InitStep } from "../plan.js";
import { readIfThere } from "../../system/read-text.js";
import { writeText } from "../../system/write-file.js";

/** The error as a line of text, or `undefined`. Files before the one at fault are written, and said. */
export function writeSteps(
  steps: readonly InitStep[],
  cwd: string,
): string | undefined {
  const written: string[] = [];
  for (const { path, action, text, before } of steps) {
    if (text === undefined) continue;
    const absolute = resolve(cwd, path);
    const isAsRead = action === "create" || readIfThere(absolute) === before;
    const problem = isAsRead
      ? writeText(absolute, text, action === "change")
      : "the file changed during this run; run `init` again";
    if (problem !== undefined) {
      const done =
        written.length === 0 ? "" : `written before: ${written.join(", ")}\n`;
      return `error: \`${visible(path)}\` was not written: ${problem}\n${done}`;
    }
    written.push(visible(path));
  }
  return undefined;
}
