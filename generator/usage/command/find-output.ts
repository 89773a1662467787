// The generated folder that the app imports: the configured one or, where it is not there, the one that was made of this taxonomy elsewhere.
import { dirname, join, resolve } from "node:path";
import { otherOwner } from "../../driver/owner-of-folder.js";
import { projectRootOf } from "../../driver/project-root.js";
import { walkProject } from "../../driver/project-tree.js";
import { readManifest } from "../../driver/read-manifest.js";
import { outputFolderOf, type Run } from "../../driver/run.js";
import { manifestName } from "../../output/manifest.js";

export interface FoundOutput {
  /** What the flag or the taxonomy says; absolute. */
  readonly configured: string;
  /** What is there; absent where nothing is, where it could be one of several, or where another taxonomy owns it. */
  readonly folder?: string;
  /** The entry file of the taxonomy that the configured folder was generated from, if it is another one; absolute. */
  readonly owner?: string;
  /** Other folders of this taxonomy in the project; looked for only where the configured one is not there, or not its own. */
  readonly others: readonly string[];
}

/** A folder that `-o` names is meant, so no other takes its place. */
export function findOutput(run: Run, setting: string): FoundOutput {
  const configured = outputFolderOf(run, setting);
  const owner = otherOwner(run, configured, readManifest(configured));
  const isThere = run.files.exists(join(configured, manifestName));
  if (isThere && owner === undefined) {
    return { configured, folder: configured, others: [] };
  }
  const entry = run.files.realPath(run.entry);
  const root = projectRootOf(dirname(run.entry), run.files);
  const others = walkProject(root).generated.filter((folder) => {
    const manifest = readManifest(folder);
    return (
      manifest !== undefined &&
      run.files.realPath(resolve(folder, manifest.entry)) === entry
    );
  });
  if (owner !== undefined) return { configured, owner, others };
  const [only, ...more] = others;
  const isSure =
    only !== undefined &&
    more.length === 0 &&
    run.overrides.output === undefined;
  return { configured, others, ...(isSure && { folder: only }) };
}
