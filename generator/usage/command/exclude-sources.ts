// Leaves out the source files that `usage.exclude` names.
import { matchingFiles } from "../../driver/matching-files.js";
import type { ProjectFiles } from "../project-files.js";

/** `patterns` are relative to `folder`, which is absolute; a path of a folder excludes what is in it. */
export function excludeSources(
  projects: readonly ProjectFiles[],
  patterns: readonly string[],
  folder: string,
): readonly ProjectFiles[] {
  if (patterns.length === 0) return projects;
  const excluded = matchingFiles(patterns, folder);
  return projects.map((project) => ({
    ...project,
    files: project.files.filter((file) => !excluded.has(file)),
  }));
}
