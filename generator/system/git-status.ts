// Finds uncommitted changes of some files, so that a command can warn before it changes them.
import { runGit } from "./git.js";

/** Changed or new files, named as by git; `undefined` if there is no git or no repository. */
export function uncommittedFiles(
  paths: readonly string[],
  cwd: string,
): readonly string[] | undefined {
  const found: string[] = [];
  for (let at = 0; at < paths.length; at += 200) {
    const result = runGit(
      [
        ...["status", "--porcelain=v1", "-z", "--no-renames", "--"],
        ...paths.slice(at, at + 200),
      ],
      { cwd, timeout: 20_000 },
    );
    if (result?.status !== 0) return undefined;
    found.push(
      ...result.stdout
        .toString("utf8")
        .split("\0")
        .filter((entry) => entry !== "")
        .map((entry) => entry.slice(3)),
    );
  }
  return found;
}
