// What `usage --rewrite` does: raw calls become builder calls, then former names of builders the present ones.
import { applyEdits } from "../text/text-edits.js";
import { originalPath } from "../usage/source-location.js";
import type { ScannedProject } from "../usage/scan-usage.js";
import type { CertainCall } from "./certain-call.js";
import { generatedIndex } from "./generated-imports.js";
import {
  planCalls,
  textOnDisk,
  type RewriteOptions,
  type SkippedCall,
} from "./plan-calls.js";
import {
  planFormerNames,
  type KeptName,
  type ReplacedName,
} from "./plan-former-names.js";

export interface RewrittenFile {
  /** Absolute, `/` between folders. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly calls: readonly CertainCall[];
  readonly imported: readonly string[];
  /** Former names of builders that became the present ones. */
  readonly names: readonly ReplacedName[];
}

export interface RewritePlan {
  readonly files: readonly RewrittenFile[];
  readonly skipped: readonly SkippedCall[];
  /** Former names of builders that stay. */
  readonly kept: readonly KeptName[];
}

/** What would be written, and what is skipped. Nothing is written here. */
export function planRewrite(
  project: ScannedProject,
  options: RewriteOptions,
): RewritePlan {
  if (project.raw.length + project.former.length === 0) {
    return { files: [], skipped: [], kept: [] };
  }
  const { workspace } = project;
  const index = generatedIndex(workspace, options.folder);
  const roots = [...project.roots, ...(index === undefined ? [] : [index])];
  const program = workspace.open(roots, { how: "all" });
  const { files: withCalls, skipped } = planCalls(
    { project, program, roots },
    options,
  );
  const { files: renamed, kept } = planFormerNames(withCalls, {
    project,
    program,
    roots,
    folder: options.folder,
    textOf: (file) => textOnDisk(file, options),
    refuse: options.refuse,
  });
  const later = new Map(renamed.map((each) => [each.file, each]));
  const onlyRenamed = renamed.filter(
    ({ file }) => !withCalls.some((each) => each.file === file),
  );
  const files = [
    ...withCalls.map(({ file, text, edits, calls, imported }) => ({
      path: originalPath(file.fileName),
      before: text,
      after: later.get(file)?.after ?? applyEdits(text, edits),
      calls,
      imported,
      names: later.get(file)?.names ?? [],
    })),
    ...onlyRenamed.map(({ file, before, after, names }) => ({
      path: originalPath(file.fileName),
      before,
      after,
      calls: [],
      imported: [],
      names,
    })),
  ];
  return { files, skipped, kept };
}
