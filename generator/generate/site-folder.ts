// A folder of rendered files, such as a site of documents: stamped, compared with the disk and written as generated code is.
import { basename } from "node:path";
import { notOurs } from "../diagnostics/codes/output-not-ours.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { refuseOutput } from "../driver/output-folder.js";
import { outputFolderOf, type Run } from "../driver/run.js";
import { showPath } from "../driver/show-path.js";
import type { OutputFile } from "../model/output-file.js";
import { finishedFile } from "../output/finished-file.js";
import { planOutput, type Plan } from "../output/plan.js";
import { addStamp, seal } from "../output/stamp.js";
import { listNames } from "../text/lists.js";
import { readOutput } from "./read-output.js";

export interface SiteFolder {
  /** Absolute. */
  readonly folder: string;
  /** The folder in messages. */
  readonly shownFolder: string;
  readonly plan: Plan;
}

/**
 * Plans a folder of files, by their paths; without a manifest, because each
 * carries a stamp. The folder is that of the run's `output` flag, or `setting`,
 * relative to the entry file.
 */
export function planSite(
  files: ReadonlyMap<string, string>,
  run: Run,
  setting: string,
): SiteFolder | { readonly refusal: Diagnostic } {
  const refusal = refuseOutput(run, setting);
  if (refusal !== undefined) return { refusal };
  const folder = outputFolderOf(run, setting);
  const shownFolder = showPath(folder, run.cwd);
  const stamped = [...files].map(([path, text]) =>
    finishedFile(path, stampFile(path, text, basename(run.entry)).text),
  );
  const disk = readOutput(folder, new Set(files.keys()));
  const plan = planOutput(stamped, disk);
  if (plan.foreign.length === 0) return { folder, shownFolder, plan };
  return {
    refusal: notOurs.at({
      message: `dfn-codegen did not generate ${listNames(plan.foreign)} in \`${shownFolder}\` and does not overwrite it`,
      hint: "move it, or choose another folder",
      place: { path: `${shownFolder}/${plan.foreign[0] ?? ""}` },
    }),
  };
}

/** The stamp is a comment where the file may have one, or the first key of JSON. */
export function stampFile(
  path: string,
  text: string,
  entryName: string,
): OutputFile {
  const language = path.endsWith(".json") ? "json" : "own";
  return {
    path,
    text: seal(addStamp({ path, language, text }, { entryName })),
  };
}
