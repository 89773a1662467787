// Finds the schemas of the installed package, which the first line of a taxonomy refers to for editors.
import { dirname, join, relative } from "node:path";
import { findManager } from "./find-package-manager.js";
import { projectRootOf, upwards } from "./project-root.js";
import { parseFields } from "../system/read-text.js";
import type { AppFiles } from "./app-files.js";
import { portable } from "./run.js";

const schemas = "node_modules/dfn-codegen/schemas";

/**
 * The reference from the file at the absolute path. If nothing is installed
 * yet, where the app's package manager will put it; without an app, below the
 * working folder.
 */
export function schemaFolderFor(
  path: string,
  cwd: string,
  files: AppFiles,
): string {
  const from = dirname(path);
  const above = [...upwards(from, projectRootOf(from, files))];
  const folder =
    above.find((at) => files.exists(join(at, schemas))) ??
    willBeIn(above, cwd, files);
  const way = portable(relative(from, join(folder, schemas)));
  return way.startsWith(".") ? way : `./${way}`;
}

/** npm, Yarn and Bun hoist the dependencies of a workspace package to the root; pnpm does not. */
function willBeIn(
  above: readonly string[],
  cwd: string,
  files: AppFiles,
): string {
  const nearest = above.find((at) => files.exists(join(at, "package.json")));
  if (nearest === undefined) return cwd;
  const { manager, lockFolder } = findManager(nearest, files);
  const manifest = files.text(join(lockFolder, "package.json"));
  const hoists =
    manager.name !== "pnpm" && parseFields(manifest).has("workspaces");
  return hoists ? lockFolder : nearest;
}
