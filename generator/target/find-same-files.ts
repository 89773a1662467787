// Finds files of several targets that would be the same file on disk.
import { sameFile } from "../diagnostics/codes/target-same-file.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { TargetPath } from "../model/settings.js";
import { foldersAbove, foldPath } from "../output/output-path.js";
import { quote } from "../resolve/quote.js";

/** The paths that each target generates. */
export interface Claim {
  /** A target's name; `undefined` for dfn-codegen itself, which comes first. */
  readonly name?: string;
  readonly source?: TargetPath;
  readonly paths: readonly string[];
}

/**
 * A diagnostic for each path that conflicts with an earlier one: the same
 * name, or a folder in one place and a file in the other.
 */
export function findSameFiles(claims: readonly Claim[]): readonly Diagnostic[] {
  const files = new Map<string, { path: string; by: string }>();
  const folders = new Map<string, { path: string; by: string }>();
  const diagnostics: Diagnostic[] = [];
  for (const { name, source, paths } of claims) {
    const by = name === undefined ? "dfn-codegen itself" : `\`${name}\``;
    for (const path of paths) {
      const folded = foldPath(path);
      const above = foldersAbove(path).map(foldPath);
      const taken =
        files.get(folded) ??
        folders.get(folded) ??
        above.map((folder) => files.get(folder)).find(Boolean);
      if (taken === undefined) {
        files.set(folded, { path, by });
        for (const folder of above) folders.set(folder, { path, by });
        continue;
      }
      const other = taken.path === path ? "" : ` (as ${quote(taken.path)})`;
      diagnostics.push(
        sameFile.at({
          span: source?.span,
          message: `the target \`${name ?? ""}\` generates ${quote(path)}, which ${taken.by === by ? "it already generated" : `${taken.by} also generates`}${other}`,
          label: "same file as another target",
          hint: "give the file another name, or put the target's files into a separate folder",
        }),
      );
    }
  }
  return diagnostics;
}
