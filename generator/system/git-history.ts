// The committed versions of one file, newest first.
import { basename, dirname } from "node:path";
import { runGit } from "./git.js";

/** At most `most` texts; none without git, a repository, or a commit that has the file. */
export function committedVersions(
  path: string,
  most: number,
): readonly string[] {
  const cwd = dirname(path);
  const name = basename(path);
  const logged = runGit(
    ["log", "--format=%H", `--max-count=${String(most)}`, "--", name],
    { cwd, timeout: 20_000 },
  );
  if (logged?.status !== 0) return [];
  const commits = logged.stdout.toString("utf8").split("\n").filter(Boolean);
  return commits.flatMap((commit) => {
    const shown = runGit(["cat-file", "blob", `${commit}:./${name}`], { cwd });
    return shown?.status === 0 ? [shown.stdout.toString("utf8")] : [];
  });
}
