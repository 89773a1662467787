// Finds the GitHub workflow that calls dfn-codegen.
import { join } from "node:path";
import type { AppFiles } from "./app-files.js";

/**
 * The first workflow that contains the name, relative to the repository's
 * root; `undefined` if there is none.
 */
export function findWorkflow(
  root: string,
  files: AppFiles,
): string | undefined {
  const folder = join(root, ".github/workflows");
  const name = [...files.names(folder)]
    .filter((each) => /\.ya?ml$/.test(each))
    .sort()
    .find((each) => files.text(join(folder, each))?.includes("dfn-codegen"));
  return name === undefined ? undefined : `.github/workflows/${name}`;
}
