// The files that a list of patterns means, where a folder stands for all that is in it.
import { globAny, globSimply, notSources } from "../system/glob.js";
import { slashes } from "../text/paths.js";

/** Absolute paths with `/` between folders; `patterns` are relative to `folder`, which is absolute. */
export function matchingFiles(
  patterns: readonly string[],
  folder: string,
): ReadonlySet<string> {
  return new Set(
    patterns
      .flatMap((pattern) => [pattern, `${pattern.replace(/\/$/, "")}/**`])
      .flatMap(
        (pattern) =>
          globSimply(pattern, folder) ?? globAny(pattern, folder, notSources),
      )
      .map(slashes),
  );
}
