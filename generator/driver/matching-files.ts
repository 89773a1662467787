// The files that a list of patterns means, where a folder stands for all that is in it.
import { createRequire } from "node:module";
import { globSimply } from "../system/glob.js";
import { slashes } from "../text/paths.js";

type Tinyglobby = typeof import("tinyglobby");

/** Absolute paths with `/` between folders; `patterns` are relative to `folder`, which is absolute. */
export function matchingFiles(
  patterns: readonly string[],
  folder: string,
): ReadonlySet<string> {
  return new Set(
    patterns
      .flatMap((pattern) => [pattern, `${pattern.replace(/\/$/, "")}/**`])
      .flatMap(
        (pattern) => globSimply(pattern, folder) ?? glob(pattern, folder),
      )
      .map(slashes),
  );
}

/** Loaded on demand: the ESLint plugin needs it only where a taxonomy excludes files. */
function glob(pattern: string, folder: string): readonly string[] {
  const require = createRequire(import.meta.url);
  const { globSync } = require("tinyglobby") as Tinyglobby;
  return globSync(pattern, {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    ignore: ["**/node_modules/**", "**/.git/**"],
  });
}
