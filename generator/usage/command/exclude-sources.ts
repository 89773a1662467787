// Leaves out the source files that `usage.exclude` names.
import { glob } from "../../driver/disk-host.js";
import type { ProjectFiles } from "../project-files.js";
import { slashes } from "./find-projects.js";

/** `patterns` are relative to `folder`, which is absolute; a path of a folder excludes what is in it. */
export function excludeSources(
  projects: readonly ProjectFiles[],
  patterns: readonly string[],
  folder: string,
): readonly ProjectFiles[] {
  if (patterns.length === 0) return projects;
  const excluded = new Set(
    patterns
      .flatMap((pattern) => [pattern, `${pattern.replace(/\/$/, "")}/**`])
      .flatMap((pattern) => glob(pattern, folder))
      .map(slashes),
  );
  return projects.map((project) => ({
    ...project,
    files: project.files.filter((file) => !excluded.has(file)),
  }));
}
