// Finds the workflow of GitHub that calls dfn-codegen.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readIfThere } from "../system/read-text.js";

/** The first that names it, relative to the repository's root; `undefined` without one. */
export function findWorkflow(root: string): string | undefined {
  const folder = join(root, ".github/workflows");
  try {
    const name = readdirSync(folder)
      .filter((each) => /\.ya?ml$/.test(each))
      .sort()
      .find((each) =>
        (readIfThere(join(folder, each)) ?? "").includes("dfn-codegen"),
      );
    return name === undefined ? undefined : `.github/workflows/${name}`;
  } catch {
    return undefined;
  }
}
