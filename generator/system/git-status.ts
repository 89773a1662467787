// Finds uncommitted changes of some files, so that a command can warn before it changes them.
import { spawnSync } from "node:child_process";

/** Changed or new files, named as by git; `undefined` if there is no git or no repository. */
export function uncommittedFiles(
  paths: readonly string[],
  cwd: string,
): readonly string[] | undefined {
  const found: string[] = [];
  for (let at = 0; at < paths.length; at += 200) {
    const { status, stdout, error } = spawnSync(
      "git",
      [
        // A repository's settings must not make git start programs.
        ...["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"],
        ...["status", "--porcelain=v1", "-z", "--no-renames", "--"],
        ...paths.slice(at, at + 200),
      ],
      {
        cwd,
        encoding: "utf8",
        timeout: 20_000,
        env: { ...process.env, GIT_OPTIONAL_LOCKS: "0" },
      },
    );
    if (error !== undefined || status !== 0) return undefined;
    found.push(
      ...stdout
        .split("\0")
        .filter((entry) => entry !== "")
        .map((entry) => entry.slice(3)),
    );
  }
  return found;
}
