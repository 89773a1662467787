// The files that a list of patterns means, where a folder stands for all that is in it.
import { glob } from "./disk-host.js";

/** Absolute paths with `/` between folders; `patterns` are relative to `folder`, which is absolute. */
export function matchingFiles(
  patterns: readonly string[],
  folder: string,
): ReadonlySet<string> {
  return new Set(
    patterns
      .flatMap((pattern) => [pattern, `${pattern.replace(/\/$/, "")}/**`])
      .flatMap((pattern) => glob(pattern, folder))
      .map((path) => path.replaceAll("\\", "/")),
  );
}
